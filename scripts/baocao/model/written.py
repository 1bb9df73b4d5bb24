"""What an author has written so far: whether a block, a section, a whole report has words of its own."""

import re
from collections.abc import Iterable

from baocao.model.outline import GUIDANCE, OutlineSection
from baocao.model.report import Report
from baocao.model.section import Block, Section, Table

_UNWRITTEN = re.compile(rf"\W*|{GUIDANCE}.*|[^…]*: …", re.DOTALL)
"""No word at all, the outline's guidance, or a line of the outline that waits to be completed."""


def is_unwritten(block: Block) -> bool:
    """Tell whether a block has no word of the author's: blank, dots, guidance, a table without a row."""
    if isinstance(block, Table):
        return not any(cell.strip() for row in block.rows for cell in row)
    return _UNWRITTEN.fullmatch(block.text) is not None


def is_empty(section: Section) -> bool:
    """Tell whether the outline requires a section under which nothing is written."""
    is_required = section.outline is not None and section.outline.required
    return is_required and not section.children and all(map(is_unwritten, section.blocks))


def is_skeleton(report: Report) -> bool:
    """Tell whether a report is still what its outline gave it, from the first section to the last."""
    if not report.expected or not report.sections:
        return False
    return all(is_unwritten(block) for section in report.walk() for block in section.blocks)


def is_unfinished(report: Report) -> bool:
    """Tell whether a section that the outline requires is absent, or nothing is written under one."""
    found = {section.outline.id for section in report.walk() if section.outline is not None}
    return _lacks(found, report.expected) or is_skeleton(report) or any(map(is_empty, report.walk()))


def _lacks(found: set[str], expected: Iterable[OutlineSection]) -> bool:
    return any(_lacks(found, one.children) if one.id in found else one.required for one in expected)
