"""The letters of a document: one font, black, in the decree's sizes."""

import re
from pathlib import Path

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from tests.publish.docx.reading import open_document, parts_of

from baocao.publish.docx.styles import LAYOUT, PARAGRAPHS, PLAIN_RUNS, TABLE

NEVER = re.compile(rb"asciiTheme|hAnsiTheme|eastAsiaTheme|cstheme|themeColor|Aptos|Calibri|Courier|Cambria")


def test_only_times_new_roman_in_black(consolidated: Path) -> None:
    """No style and no text names another font, a theme's font or a colour."""
    for name, content in parts_of(consolidated).items():
        if not name.endswith(".xml"):
            continue

        assert set(re.findall(rb'w:ascii="([^"]+)"', content)) <= {b"Times New Roman"}
        assert set(re.findall(rb'w:color w:val="([^"]+)"', content)) <= {b"000000"}
        assert not NEVER.search(content)


def test_theme_and_font_table_name_the_same_font(consolidated: Path) -> None:
    """A text that asked for the theme's font would get the decree's."""
    parts = parts_of(consolidated)

    assert set(re.findall(rb'latin typeface="([^"]+)"', parts["word/theme/theme1.xml"])) == {b"Times New Roman"}
    assert re.findall(rb'<w:font w:name="([^"]+)"', parts["word/fontTable.xml"]) == [b"Times New Roman"]


def test_every_style_is_set_in_the_font(consolidated: Path) -> None:
    """Each style of paragraphs names font, size and colour itself; none of Pandoc's own is left."""
    styles = open_document(consolidated).styles
    ours = {style.name for style in PARAGRAPHS} | set(PLAIN_RUNS) | {"Normal Table", TABLE, LAYOUT}
    paragraphs = [style for style in styles if style.type is WD_STYLE_TYPE.PARAGRAPH]

    assert {style.name for style in styles} <= ours
    assert {style.font.name for style in paragraphs} == {"Times New Roman"}
    assert all(style.font.size is not None for style in paragraphs)


def test_language_is_vietnamese(consolidated: Path) -> None:
    """Spelling is checked as Vietnamese."""
    language = open_document(consolidated).styles.element.find(f".//{qn('w:lang')}")

    assert language is not None
    assert language.get(qn("w:val")) == "vi-VN"


@pytest.mark.parametrize(
    ("name", "size", "look", "alignment"),
    [
        ("Body Text", 14, "", WD_ALIGN_PARAGRAPH.JUSTIFY),
        ("Heading 1", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Heading 2", 14, "bold", WD_ALIGN_PARAGRAPH.JUSTIFY),
        ("Heading 4", 14, "bold italic", WD_ALIGN_PARAGRAPH.JUSTIFY),
        ("Parent Agency", 12, "", WD_ALIGN_PARAGRAPH.CENTER),
        ("State", 12, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Motto", 13, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Agency", 12, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Number", 13, "", WD_ALIGN_PARAGRAPH.CENTER),
        ("Letter Subject", 12, "", WD_ALIGN_PARAGRAPH.CENTER),
        ("Place and Date", 13, "italic", WD_ALIGN_PARAGRAPH.CENTER),
        ("Document Type", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Subject", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Addressee", 14, "", WD_ALIGN_PARAGRAPH.CENTER),
        ("Heading 3", 14, "bold", WD_ALIGN_PARAGRAPH.JUSTIFY),
        ("Signer", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Signer Name", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Recipients", 12, "bold italic", WD_ALIGN_PARAGRAPH.LEFT),
        ("Recipient", 11, "", WD_ALIGN_PARAGRAPH.LEFT),
        ("Annex Number", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Annex Title", 14, "bold", WD_ALIGN_PARAGRAPH.CENTER),
        ("Annex Of", 13, "italic", WD_ALIGN_PARAGRAPH.CENTER),
        ("Header", 13, "", WD_ALIGN_PARAGRAPH.CENTER),
    ],
)
def test_styles_follow_the_decree(
    consolidated: Path, name: str, size: int, look: str, alignment: WD_ALIGN_PARAGRAPH
) -> None:
    """Sizes, weight and position are those of the decree's table."""
    style = open_document(consolidated).styles[name]

    assert style.font.size.pt == size
    assert [kind for kind in ("bold", "italic") if getattr(style.font, kind)] == look.split()
    assert style.paragraph_format.alignment is alignment


def test_body_is_set_as_the_decree_wants(consolidated: Path) -> None:
    """The first line is 1 cm in, 6 points stand above, lines are between single and one and a half."""
    lines = open_document(consolidated).styles["Body Text"].paragraph_format

    assert (round(lines.first_line_indent.cm, 1), lines.space_before.pt) == (1, 6)
    assert 1 <= lines.line_spacing <= 1.5


def test_headings_are_headings(consolidated: Path) -> None:
    """Parts, chapters and fields are Word's own headings, with typed numbers and capitals where the decree has them."""
    paragraphs = open_document(consolidated).paragraphs
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in paragraphs
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading")
    ]

    assert headings[:2] == [
        ("Heading 1", "Phần I\nKẾT QUẢ CÔNG TÁC 6 THÁNG ĐẦU NĂM 2024"),
        ("Heading 2", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
    ]
    assert ("Heading 3", "1. Người có công") in headings
    assert ("Heading 4", "Tồn tại, hạn chế") in headings


def test_no_paragraph_is_empty_for_the_sake_of_space(consolidated: Path) -> None:
    """Only rules, empty cells and the end of a section have no words."""
    body = open_document(consolidated).element.body
    empty = [paragraph for paragraph in body.iterchildren(qn("w:p")) if not "".join(paragraph.itertext()).strip()]

    assert {paragraph.style for paragraph in empty} <= {"Rule", "SectionEnd"}
