"""How wide a table's columns are: as they were planned, but never narrower than their longest word.

A number broken in two is read as two numbers. All lengths are in twips.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl

from baocao.publish.docx.metrics import bold_twips, regular_twips
from baocao.publish.docx.page import to_twips
from baocao.publish.docx.styles import LAYOUT

_WORD_ENDS = re.compile(r"[ \n]|(?<=[^\W\d]-)")
"""Programs break lines at spaces and after the hyphen of `QĐ-UBND`, but not after the sign of a number."""

_ALLOWANCE = 1.06
"""Programs without Times New Roman take marked letters from a font that is a little wider."""

CELL_MARGINS = 130
"""Both margins beside a cell's text, its lines, and what programs round by."""


def column_widths(table: CT_Tbl, width: int, points: float) -> list[int]:
    """Return the widths of a table's columns, `width` together; its letters have `points`.

    Texts that only stand side by side keep the widths that were planned.
    """
    planned = [to_twips(column.w) for column in table.tblGrid.gridCol_lst]
    if table.tblStyle_val == LAYOUT:
        return _spread(planned, width)
    needed = [_longest_word(table, position, points) for position in range(table.col_count)]
    shares = _by_words(table, needed, width) if table.tblPr.tblLayout is None else planned
    return _widened(_spread(shares, width), needed)


def is_head(row: CT_Row) -> bool:
    """Tell whether a row is a table's heading."""
    return row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None


def _by_words(table: CT_Tbl, needed: list[int], width: int) -> list[int]:
    """Return shares for a table that names no widths: room for the longest words, the rest by all words."""
    texts = [sum(len(text) for _, text in _texts(table, position)) + 1 for position in range(table.col_count)]
    rest = max(0, width - sum(needed))
    return [least + rest * text // sum(texts) for least, text in zip(needed, texts, strict=True)]


def _longest_word(table: CT_Tbl, position: int, points: float) -> int:
    words = (
        (bold_twips if is_bold else regular_twips)(word, points)
        for is_bold, text in _texts(table, position)
        for word in _WORD_ENDS.split(text)
    )
    return CELL_MARGINS + round(max(words, default=0) * _ALLOWANCE)


def _texts(table: CT_Tbl, position: int) -> Iterator[tuple[bool, str]]:
    """Iterate over the texts of a column's own cells; the first of each pair tells whether it is a heading."""
    for row in table.tr_lst:
        if len(row.tc_lst) == table.col_count:
            yield from ((is_head(row), paragraph.text) for paragraph in row.tc_lst[position].p_lst)


def _spread(shares: list[int], width: int) -> list[int]:
    """Return whole widths in the ratio of `shares` whose sum is `width`."""
    ends = [round(width * sum(shares[:count]) / sum(shares)) for count in range(len(shares) + 1)]
    return [end - start for start, end in pairwise(ends)]


def _widened(widths: list[int], needed: list[int]) -> list[int]:
    """Return `widths` with what columns lack taken from the widest, as far as these have any to spare."""
    found = list(widths)
    for position, least in enumerate(needed):
        for giver in sorted(range(len(found)), key=found.__getitem__, reverse=True):
            moved = max(0, min(least - found[position], found[giver] - needed[giver]))
            found[position] += moved
            found[giver] -= moved
    return found
