"""The sections of a report as its author wrote them."""

import re

from baocao.model import Report, Section
from baocao.publish.docx.excerpt import Pictures, block_html, by_source
from baocao.publish.docx.markup import heading

_ROMAN = frozenset("IVXLC")
# `(?<!\s)`: a row of spaces is tried once, not again from each of its spaces.
_LONE_MARK = re.compile(r"(?:[.;]|(?<!\s))\s*((?:</(?:p|li|ul|ol)>\s*)+)<p>\./\.</p>\s*$")
_ANY_MARK = re.compile(r"<p>(?:<strong>)?\./\.(?:</strong>)?</p>\s*$|(?:[.;]|(?<!\s))\s*\./\.(?=(?:\s*</\w+>)+\s*$)")
_CLOSING_WORDS = "Trên đây là"
_CAPITALS = 2
"""Parts and chapters with Roman numbers are set in capitals."""


def written_html(report: Report, illustrations: str = "") -> str:
    """Return the text, with HTML for `illustrations` at the end of its first part.

    The closing mark stands after the last words, as the decree has it, not on a line alone.
    """
    pictures = by_source(report.pictures)
    first, *others = (*(_section(one, pictures) for one in report.sections), "")
    return _LONE_MARK.sub(r"./.\1", "".join((first, illustrations, *others)))


def closed_html(report: Report, closing: str) -> str:
    """Return the text and the sentence that closes it: its author's own, or the HTML `closing` in place of a mark."""
    html = written_html(report)
    return html if _closes_itself(report) else _without_mark(html) + closing


def _closes_itself(report: Report) -> bool:
    texts = [line.strip() for section in report.walk() for block in section.blocks for line in block.text.split("\n")]
    said = [text for text in texts if text.strip("*./ ")]
    return bool(said) and said[-1].startswith(_CLOSING_WORDS)


def _without_mark(html: str) -> str:
    """Return the text without the mark at its end; where words stood before it, a full stop is left."""
    return _ANY_MARK.sub(lambda found: "" if found[0].startswith("<") else ".", html)


def _section(one: Section, pictures: Pictures) -> str:
    blocks = "".join(block_html(block, pictures) for block in one.blocks)
    return _heading(one) + blocks + "".join(_section(child, pictures) for child in one.children)


def _heading(one: Section) -> str:
    if one.level == 1 and one.numbering.lower().startswith("phần"):
        return heading(1, one.numbering.rstrip(".:"), one.title.upper())
    is_roman = set(one.numbering.rstrip(".)")) <= _ROMAN
    return heading(one.level, one.heading.upper() if one.level <= _CAPITALS and is_roman else one.heading)
