"""Drawn rules: a bordered paragraph, as long as the number that stands in it.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.1: lines are drawn, neither underscores nor underlined spaces.
"""

from collections.abc import Iterable

from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.shared import Twips

from baocao.publish.docx.oxml import clear
from baocao.publish.docx.page import to_twips
from baocao.publish.docx.styles import LAYOUT, RULE


def draw_rule(paragraph: CT_P, room: int) -> None:
    """Turn a paragraph of the style for rules into a centred rule in `room` twips; leave others alone."""
    if paragraph.style != RULE:
        return
    length = int(paragraph.text)
    indents = paragraph.get_or_add_pPr()
    indents.ind_left = indents.ind_right = Twips((room - length) // 2)
    clear(paragraph)


def draw_rules_in(tables: Iterable[CT_Tbl]) -> None:
    """Turn every such paragraph in tables that put texts side by side into a rule in the middle of its cell."""
    for table in tables:
        if table.tblStyle_val == LAYOUT:
            for cell in (cell for row in table.tr_lst for cell in row.tc_lst):
                for paragraph in cell.p_lst:
                    draw_rule(paragraph, to_twips(cell.width))
