"""The sections of a report as its author wrote them."""

import re

from baocao.model import Report, Section
from baocao.publish.docx.excerpt import Pictures, block_html, by_source
from baocao.publish.docx.markup import heading

_ROMAN = frozenset("IVXLC")
_LONE_MARK = re.compile(r"[.;]?\s*((?:</(?:p|li|ul|ol)>\s*)+)<p>\./\.</p>\s*$")
_CAPITALS = 2
"""Parts and chapters with Roman numbers are set in capitals."""


def written_html(report: Report) -> str:
    """Return the text; the closing mark stands after its last words, as the decree has it, not on a line alone."""
    pictures = by_source(report.pictures)
    return _LONE_MARK.sub(r"./.\1", "".join(_section(one, pictures) for one in report.sections))


def _section(one: Section, pictures: Pictures) -> str:
    blocks = "".join(block_html(block, pictures) for block in one.blocks)
    return _heading(one) + blocks + "".join(_section(child, pictures) for child in one.children)


def _heading(one: Section) -> str:
    if one.level == 1 and one.numbering.lower().startswith("phần"):
        return heading(1, one.numbering.rstrip(".:"), one.title.upper())
    is_roman = set(one.numbering.rstrip(".)")) <= _ROMAN
    return heading(one.level, one.heading.upper() if one.level <= _CAPITALS and is_roman else one.heading)
