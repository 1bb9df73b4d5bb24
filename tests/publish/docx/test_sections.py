"""The sheets of a document, read back from what was written."""

from pathlib import Path

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from lxml import etree
from lxml.etree import _Element
from tests.publish.docx.reading import number, open_document, parts_of, sections_of

PORTRAIT, LANDSCAPE = (11906, 16838), (16838, 11906)


def _text_width(properties: _Element) -> int:
    margins = number(properties, "w:pgMar", "w:left") + number(properties, "w:pgMar", "w:right")
    return number(properties, "w:pgSz", "w:w") - margins


def test_body_is_portrait_and_annexes_are_landscape(consolidated: Path) -> None:
    """The report and its five annexes are A4, each annex on landscape sheets of its own."""
    sizes = [
        (number(properties, "w:pgSz", "w:w"), number(properties, "w:pgSz", "w:h"))
        for properties, _ in sections_of(consolidated)
    ]

    assert sizes == [PORTRAIT, *[LANDSCAPE] * 5]


def test_body_has_the_decrees_margins(consolidated: Path) -> None:
    """Top and bottom are 20 mm, left 30 mm, right 15 mm."""
    section = open_document(consolidated).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)

    assert [round(margin.mm) for margin in margins if margin is not None] == [20, 20, 30, 15]


def test_every_section_has_the_page_number_but_on_its_first_page(consolidated: Path) -> None:
    """Header and different first page stand in every section; Pandoc gives them to the last one alone."""
    for properties, _ in sections_of(consolidated):
        kinds = [header.get(qn("w:type")) for header in properties.findall(qn("w:headerReference"))]

        assert kinds == ["default"]
        assert properties.find(qn("w:titlePg")) is not None


def test_header_is_a_centred_page_number(consolidated: Path) -> None:
    """The number is a field of 13 points in the middle of the header."""
    document = open_document(consolidated)
    header = etree.fromstring(parts_of(consolidated)["word/header1.xml"])
    style = document.sections[-1].header.paragraphs[0].style

    assert [field.get(qn("w:instr")) for field in header.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert isinstance(style, ParagraphStyle)
    assert style.font.size == Pt(13)
    assert style.paragraph_format.alignment is WD_ALIGN_PARAGRAPH.CENTER


def test_annexes_count_their_pages_from_one(consolidated: Path) -> None:
    """Every annex starts its own page numbers."""
    starts = [properties.find(qn("w:pgNumType")) is not None for properties, _ in sections_of(consolidated)]

    assert starts == [False, *[True] * 5]


def test_tables_fill_the_width_of_their_section(consolidated: Path) -> None:
    """Columns and cells are fixed and add up to the text's width, in twips."""
    for properties, tables in sections_of(consolidated):
        for table in tables:
            widths = [int(column.get(qn("w:w")) or 0) for column in table.iter(qn("w:gridCol"))]
            cells = [sum(number(cell, "w:tcPr/w:tcW", "w:w") for cell in row) for row in _rows_of_cells(table)]

            assert sum(widths) == number(table, "w:tblPr/w:tblW", "w:w") == _text_width(properties)
            assert set(cells) == {_text_width(properties)}


def test_rows_stay_whole_and_headings_repeat(consolidated: Path) -> None:
    """No row is split over pages, and every table with a heading repeats it."""
    for _, tables in sections_of(consolidated):
        for table in tables:
            rows = list(table.iter(qn("w:tr")))
            is_layout = _style(table) == "Layout"
            first = rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")

            assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
            assert (first is None) == is_layout


def test_merged_cells_stay_merged(consolidated: Path) -> None:
    """A group's name spans every column of its table and takes the width of all."""
    merged = [(table, cell) for _, tables in sections_of(consolidated) for table in tables for cell in _merged(table)]

    assert len(merged) > 4
    for table, cell in merged:
        columns = len(list(table.iter(qn("w:gridCol"))))

        assert number(cell, "w:tcPr/w:gridSpan", "w:val") == columns
        assert number(cell, "w:tcPr/w:tcW", "w:w") == number(table, "w:tblPr/w:tblW", "w:w")


def _merged(table: _Element) -> list[_Element]:
    return [cell for cell in table.iter(qn("w:tc")) if cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") is not None]


def _rows_of_cells(table: _Element) -> list[list[_Element]]:
    return [row.findall(qn("w:tc")) for row in table.iter(qn("w:tr"))]


def _style(table: _Element) -> str:
    """Return a table's style."""
    style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    return "" if style is None else style.get(qn("w:val")) or ""
