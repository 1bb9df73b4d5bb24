"""Tables in the width of their section, with a repeated heading and rows that stay in one piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.shared import Twips

from baocao.publish.docx.oxml import child
from baocao.publish.docx.page import to_twips
from baocao.publish.docx.styles import LAYOUT

_PANDOC_STYLES = frozenset({None, "Compact", "BodyText", "FirstParagraph"})


@dataclass(frozen=True, slots=True)
class TableTexts:
    """The styles of a table's cells, by their identifiers."""

    heading: str
    cell: str


BODY_TEXTS = TableTexts("TableHeading", "TableText")
ANNEX_TEXTS = TableTexts("AnnexHeading", "AnnexText")

_LETTER, _CELL_MARGINS = 130, 130
"""Twips that a wide letter of the tables' size takes, and a cell's margins."""


def fit_table(table: CT_Tbl, width: int, texts: TableTexts) -> None:
    """Give a table fixed columns of `width` twips together, and its cells the styles in `texts`."""
    is_measured = table.tblPr.tblLayout is not None
    shares = [to_twips(column.w) for column in table.tblGrid.gridCol_lst] if is_measured else _shares(table, width)
    _set_widths(table, _spread(shares, width))
    is_layout = table.tblStyle_val == LAYOUT
    for row in table.tr_lst:
        _keep_together(row)
        if not is_layout:
            _set_styles(row, texts)


def keep_with_text(elements: Sequence[CT_P | CT_Tbl]) -> None:
    """Keep the text before a block of signatures on its page: no page may hold signatures alone."""
    for before, after in pairwise(elements):
        if isinstance(before, CT_P) and isinstance(after, CT_Tbl) and after.tblStyle_val == LAYOUT:
            before.get_or_add_pPr().keepNext_val = True


def _shares(table: CT_Tbl, width: int) -> list[int]:
    """Return shares for a table that names no widths: room for each column's longest word, then by all its words."""
    columns = [_texts(table, position) for position in range(table.col_count)]
    words = [max((len(word) for text in texts for word in text.split()), default=1) for texts in columns]
    needed = [_CELL_MARGINS + letters * _LETTER for letters in words]
    texts = [sum(map(len, texts)) + 1 for texts in columns]
    rest = max(0, width - sum(needed))
    return [least + rest * text // sum(texts) for least, text in zip(needed, texts, strict=True)]


def _texts(table: CT_Tbl, position: int) -> list[str]:
    cells = (row.tc_lst[position] for row in table.tr_lst if position < len(row.tc_lst))
    return [" ".join(paragraph.text for paragraph in cell.p_lst) for cell in cells]


def _spread(shares: list[int], width: int) -> list[int]:
    """Return whole widths in the ratio of `shares` whose sum is `width`."""
    ends = [round(width * sum(shares[:count]) / sum(shares)) for count in range(len(shares) + 1)]
    return [end - start for start, end in pairwise(ends)]


def _set_widths(table: CT_Tbl, widths: list[int]) -> None:
    whole = child(table.tblPr, "w:tblW")
    whole.set(qn("w:type"), "dxa")
    whole.set(qn("w:w"), str(sum(widths)))
    table.tblPr.autofit = False
    for column, width in zip(table.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Twips(width)
    for row in table.tr_lst:
        start = 0
        for cell in row.tc_lst:
            end = start + cell.grid_span
            cell.width = Twips(sum(widths[start:end]))
            start = end


def _keep_together(row: CT_Row) -> None:
    row.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _set_styles(row: CT_Row, texts: TableTexts) -> None:
    is_head = row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None
    for cell in row.tc_lst:
        for paragraph in cell.p_lst:
            if paragraph.style in _PANDOC_STYLES:
                paragraph.style = texts.heading if is_head else texts.cell
        if is_head:
            _centre(cell)


def _centre(cell: CT_Tc) -> None:
    cell.get_or_add_tcPr().vAlign_val = WD_ALIGN_VERTICAL.CENTER
