"""Blocks of a report as they stand on a page: the parser's HTML, with pictures and links that work there."""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from urllib.parse import quote

from markupsafe import Markup

from baocao.model import Block, Report, Table
from baocao.publish.portal.address import picture_file, relative_link

_SOURCE = re.compile(r'(?<=<img src=")[^"]*')
_INNER_LINK = re.compile(r'(?<=<a )href="(?!https?:|mailto:)[^"]*"')

_BLANK_LINE = re.compile(r"^ (?= *$)", re.MULTILINE)
"""Python-Markdown empties lines of spaces, which count in a block of code."""


def picture_paths(report: Report) -> dict[str, str]:
    """Return where each picture of a report stands on the site, by the source that its text names."""
    folder = report.path.removesuffix(".md") + "/"
    return {
        picture.source: picture_file(report.period.id, report.unit.id, picture.path.removeprefix(folder))
        for picture in report.pictures
    }


def show_blocks(blocks: Iterable[Block], pictures: Mapping[str, str], page: str) -> Markup:
    """Return the blocks' HTML for the page at `page`; a link inside the repository leads nowhere and is plain text."""
    return Markup("\n").join(_show(block, pictures, page) for block in blocks)


def _show(block: Block, pictures: Mapping[str, str], page: str) -> Markup:
    shown = _SOURCE.sub(lambda found: _picture_link(found.group(), pictures, page), block.html.strip())
    shown = _INNER_LINK.sub("", shown)
    shown = _BLANK_LINE.sub("&#32;", shown)
    if isinstance(block, Table):
        shown = f'<div class="bc-scroll" tabindex="0" role="region" aria-label="Bảng">\n{shown}\n</div>'
    return Markup(shown)  # noqa: S704 - the parser escaped it; raw HTML is off


def _picture_link(source: str, pictures: Mapping[str, str], page: str) -> str:
    path = pictures.get(unescape(source))
    return escape(quote(relative_link(page, path))) if path else ""
