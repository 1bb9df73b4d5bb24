"""Tables in the width of their section, with a repeated heading and rows that stay in one piece where they can."""

from dataclasses import dataclass

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.shared import Twips

from baocao.publish.docx.columns import CELL_MARGINS, column_widths, is_head
from baocao.publish.docx.metrics import line_count
from baocao.publish.docx.oxml import child
from baocao.publish.docx.page import TWIPS_PER_POINT, Sheet, to_twips
from baocao.publish.docx.styles import LAYOUT

_PANDOC_STYLES = frozenset({None, "Compact", "BodyText", "FirstParagraph"})
_LINE = 1.15
"""A single line of Times New Roman is that much higher than its type size."""

_TALLEST = 1 / 3
"""Share of a page from which on a row may go on on the next: one that is taller than a page loses its end in print,
and a tall one leaves much of a page empty."""


@dataclass(frozen=True, slots=True)
class TableTexts:
    """The styles of a table's cells, by their identifiers, and their size in points."""

    heading: str
    cell: str
    size: float


BODY_TEXTS = TableTexts("TableHeading", "TableText", 12)
ANNEX_TEXTS = TableTexts("AnnexHeading", "AnnexText", 11)


def fit_table(table: CT_Tbl, sheet: Sheet, texts: TableTexts) -> None:
    """Give a table fixed columns as wide as its sheet's text together, and its cells the styles in `texts`."""
    _set_widths(table, column_widths(table, sheet.text_twips, texts.size))
    is_layout = table.tblStyle_val == LAYOUT
    for row in table.tr_lst:
        if is_layout or _height(row, texts.size) <= sheet.text_height_twips * _TALLEST:
            _keep_together(row)
        if not is_layout:
            _set_styles(row, texts)


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


def _height(row: CT_Row, points: float) -> float:
    """Return about how high a row is, in twips: as high as its highest cell."""
    return max(_lines(cell, points) for cell in row.tc_lst) * points * _LINE * TWIPS_PER_POINT


def _lines(cell: CT_Tc, points: float) -> int:
    room = max(CELL_MARGINS, to_twips(cell.width) - CELL_MARGINS)
    lines = (line for paragraph in cell.p_lst for line in paragraph.text.split("\n"))
    return sum(line_count(line, points, room) for line in lines)


def _keep_together(row: CT_Row) -> None:
    row.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _set_styles(row: CT_Row, texts: TableTexts) -> None:
    for cell in row.tc_lst:
        for paragraph in cell.p_lst:
            if paragraph.style in _PANDOC_STYLES:
                paragraph.style = texts.heading if is_head(row) else texts.cell
        if is_head(row):
            _centre(cell)


def _centre(cell: CT_Tc) -> None:
    cell.get_or_add_tcPr().vAlign_val = WD_ALIGN_VERTICAL.CENTER
