"""Damages to pages, tables and what stands behind the text."""

import re
from collections.abc import Callable

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.run import CT_R
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from tests.conform.damages import Damage, drop
from tests.conform.documents import find


def footer_number(document: WordDocument) -> None:
    """Number pages at the bottom, as before 2020."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "/>'))  # noqa: SLF001 - no fields


def a5(document: WordDocument) -> None:
    """Take the paper that is no more."""
    document.sections[0].page_width, document.sections[0].page_height = Mm(148), Mm(210)


def no_first_page(document: WordDocument) -> None:
    """Number the first page as well."""
    document.sections[0].different_first_page_header_footer = False


def page_number(change: Callable[[Paragraph], None]) -> Damage:
    """Change the paragraph of the page number."""
    return lambda document: change(document.sections[0].header.paragraphs[0])


def small_number(paragraph: Paragraph) -> None:
    """Make the page number small."""
    number = paragraph._p.find(f".//{qn('w:r')}")  # noqa: SLF001 - it stands in a field
    assert isinstance(number, CT_R)
    Run(number, paragraph).font.size = Pt(11)


def no_restart(document: WordDocument) -> None:
    """Count an annex's pages on."""
    properties = document.sections[1]._sectPr  # noqa: SLF001 - python-docx knows no page numbers
    drop(*properties.iter(qn("w:pgNumType")))


def wide_margin(document: WordDocument) -> None:
    """Give an annex too wide a margin."""
    document.sections[1].left_margin = Mm(40)


def long_table(document: WordDocument) -> Table:
    """Return the table that goes on on a second page."""
    return next(one for one in document.tables if len(one.rows) > 10)


def no_repeated_heading(document: WordDocument) -> None:
    """Show a table's heading once."""
    drop(*long_table(document)._tbl.iter(qn("w:tblHeader")))  # noqa: SLF001 - python-docx knows no headings


def broken_rows(document: WordDocument) -> None:
    """Let rows go on on the next page."""
    drop(*long_table(document)._tbl.iter(qn("w:cantSplit")))  # noqa: SLF001 - as above


def tall_row(document: WordDocument) -> None:
    """Let a row go on on the next page that takes half of one."""
    row = long_table(document).rows[1]
    drop(*row._tr.iter(qn("w:cantSplit")))  # noqa: SLF001 - as above
    row.cells[1].paragraphs[0].add_run(" Giải quyết hồ sơ" * 60)


def automatic_letters(document: WordDocument) -> None:
    """Let the program write a, b, c, d, e, f."""
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>'
            '<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'),
    )
    number = OxmlElement("w:numPr")
    number.append(parse_xml(f'<w:numId {nsdecls("w")} w:val="77"/>'))
    find(document, "Phòng đã tham mưu")._p.get_or_add_pPr().append(number)  # noqa: SLF001 - python-docx makes no lists


def theme_font(document: WordDocument) -> None:
    """Take the body's font from a theme of Calibri, as Word does by itself."""
    theme = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = re.sub(rb'<a:latin typeface="[^"]*"', b'<a:latin typeface="Calibri"', theme.blob)  # noqa: SLF001 - as it is
    for run in find(document, "Phòng đã tham mưu").runs:
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 - python-docx knows no themes
        for slot in ("ascii", "hAnsi"):
            fonts.set(qn(f"w:{slot}Theme"), "minorHAnsi")
