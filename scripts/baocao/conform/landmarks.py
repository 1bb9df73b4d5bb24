"""Finds the landmarks of a document among its blocks: the head's columns, the subject, the addressees, the foot."""

from collections.abc import Callable, Sequence

from baocao.conform.document import Block, Table, paragraphs_of
from baocao.conform.recognition import fold, is_addressee, is_position, is_recipients
from baocao.conform.strokes import is_written_rule
from baocao.conform.words import Paragraph

NEAR = 12
"""So many blocks from the top, and from the end, the head and the foot are looked for."""


_PARTS = ("PHAN ", "CHUONG ")


def find_block(blocks: Sequence[Block], is_sought: Callable[[Paragraph], bool], among: range) -> int | None:
    """Return the position of the first block that holds such a paragraph."""
    return next((one for one in among if any(map(is_sought, paragraphs_of(blocks[one])))), None)


def columns_of(blocks: Sequence[Block]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return the letterhead's columns; what does not stand side by side is in the right one."""
    left: list[Paragraph] = []
    right: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            right.append(block)
            continue
        for row in block.rows:
            left.extend(row.cells[0] if len(row.cells) > 1 else ())
            right.extend(row.cells[-1] if row.cells else ())
    return tuple(left), tuple(right)


def subject_below(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return the text right below the title: its first paragraph, and what goes on in the middle of the page."""
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table) or is_addressee(block) or is_written_rule(block):
            break
        is_further = bool(block.text) and bool(found)
        if is_further and (block.layout.align != "center" or fold(block.text).startswith(_PARTS)):
            break
        if not block.text and (found or block.layout.borders is not None):
            break
        found += [block] if block.text else []
    return found


def addressees_from(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return “Kính gửi”, with which `blocks` begin, and the names below it."""
    first, *others = blocks
    if isinstance(first, Table):
        return [one for one in first.paragraphs if one.text]
    found = [first]
    for block in others:
        if isinstance(block, Table) or not block.shown.startswith(("-", "–", "+")):
            break
        found.append(block)
    return found


def foot_start(main: Sequence[Block]) -> int:
    """Return where the block of signatures begins; the end if there is none."""
    backwards = range(len(main) - 1, -1, -1)
    recipients = find_block(main, is_recipients, backwards)
    if recipients is not None and isinstance(main[recipients], Table):
        return recipients
    end = len(main) if recipients is None else recipients
    signs = [position for position in range(max(0, end - NEAR), end) if _signs(main[position])]
    return signs[0] if signs else end


def _signs(block: Block) -> bool:
    """Tell whether a block holds a line of capitals that names a position."""
    return any(line.is_capitals and is_position(line.text) for one in paragraphs_of(block) for line in one.lines)
