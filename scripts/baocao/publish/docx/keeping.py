"""What stays on one page with what follows: lead-ins, the text before signatures, the last rows of a table."""

from collections.abc import Sequence
from itertools import pairwise

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.table import CT_Row, CT_Tbl
from docx.oxml.text.paragraph import CT_P

from baocao.publish.docx.styles import ANNEX_END, LAYOUT, NOTE

_ENDS = frozenset({ANNEX_END.replace(" ", ""), NOTE})
"""What the last row of an annex's table holds."""

_LONGEST_LEAD_IN = 200
"""Letters; a longer paragraph fills lines enough to stand at a page's foot."""

_LAST_ROWS = 2
"""So many rows go to the next page with what ends their table."""

_NO_LINES = (
    f"""<w:tcBorders {nsdecls("w")}><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>"""
)


def keep_on_page(elements: Sequence[CT_P | CT_Tbl]) -> None:
    """Keep on one page what a reader must see together."""
    for before, after in pairwise(elements):
        if isinstance(before, CT_P) and (_leads_in(before) or _is_layout(after)):
            before.get_or_add_pPr().keepNext_val = True
    for table in elements:
        if isinstance(table, CT_Tbl):
            _keep_end(table)


def _leads_in(paragraph: CT_P) -> bool:
    """Tell whether a paragraph only says what comes next: `a) Nguyên nhân khách quan:`."""
    text = paragraph.text.strip()
    return text.endswith(":") and len(text) <= _LONGEST_LEAD_IN


def _is_layout(element: CT_P | CT_Tbl) -> bool:
    """Tell whether it is a block of signatures: no page may hold signatures alone."""
    return isinstance(element, CT_Tbl) and element.tblStyle_val == LAYOUT


def _keep_end(table: CT_Tbl) -> None:
    """Let a row that only ends an annex have no lines, and the rows before it at its side."""
    *rows, last = table.tr_lst
    if last.tc_lst[0].p_lst[0].style not in _ENDS:
        return
    *_, before_lines = last.tc_lst[0].get_or_add_tcPr().xpath("./w:tcW|./w:gridSpan")
    before_lines.addnext(parse_xml(_NO_LINES))
    for row in rows[-_LAST_ROWS:]:
        _keep_row(row)


def _keep_row(row: CT_Row) -> None:
    """Keep a row with the next one, unless it may split: a program that keeps a split row leaves a page empty."""
    if row.trPr is None or row.trPr.find(qn("w:cantSplit")) is None:
        return
    for cell in row.tc_lst:
        for paragraph in cell.p_lst:
            paragraph.get_or_add_pPr().keepNext_val = True
