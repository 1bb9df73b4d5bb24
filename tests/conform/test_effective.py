"""What holds after defaults, styles and the text's own words."""

import pytest
from lxml import etree
from lxml.etree import _Element

from baocao.conform.effective import Letters, Resolver
from baocao.conform.layout import Layout
from baocao.conform.numbering import Numbering
from baocao.conform.styles import Styles
from baocao.conform.theme import Theme

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = """
<w:docDefaults>
  <w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Normal"/>
  <w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Bolder"><w:basedOn w:val="Bold"/>
  <w:pPr><w:ind w:firstLine="567"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:rPr><w:i/></w:rPr><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>
  <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
"""
THEME = """
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
  <a:clrScheme>
    <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
    <a:accent1><a:srgbClr val="4472C4"/></a:accent1>
  </a:clrScheme>
  <a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>
</a:themeElements></a:theme>
"""


def parse(name: str, inside: str) -> _Element:
    """Return an element of WordprocessingML."""
    return etree.fromstring(f"<w:{name} {W}>{inside}</w:{name}>")


RESOLVER = Resolver(
    Styles(parse("styles", STYLES)), Numbering(parse("numbering", NUMBERING)), Theme(etree.fromstring(THEME))
)


def letters(style: str | None = None, own: str = "", table: str | None = None) -> Letters:
    """Return how letters look."""
    return RESOLVER.letters(style, parse("rPr", own), table)


def layout(own: str, table: str | None = None) -> Layout:
    """Return how lines lie."""
    return RESOLVER.layout(parse("pPr", own), table)


def test_defaults_hold_where_nothing_is_said() -> None:
    """Size, font and space come from the document's defaults; a theme's font is looked up."""
    assert (letters().size, letters().ascii, letters().other) == (11, "Calibri", "Arial")
    assert (layout("").after, round(layout("").line, 2), layout("").align) == (8, 1.08, "both")


def test_a_named_font_goes_before_an_inherited_theme_font() -> None:
    """The nearest word holds, for each range of letters by itself."""
    found = letters(own='<w:rFonts w:ascii="Times New Roman"/>')

    assert found.fonts("a") == {"Times New Roman"}
    assert found.fonts("aữ") == {"Times New Roman", "Arial"}


def test_a_style_inherits() -> None:
    """A style has what those below it say."""
    assert (letters("Bolder").bold, letters("Bolder").size) == (True, 14)
    assert layout('<w:pStyle w:val="Bolder"/>').first == 567


@pytest.mark.parametrize(
    ("style", "own", "expected"),
    [
        pytest.param("Bold", '<w:rStyle w:val="Strong"/>', False, id="two-styles-cancel"),
        pytest.param(None, '<w:rStyle w:val="Strong"/>', True, id="one-style"),
        pytest.param("Bold", '<w:rStyle w:val="Strong"/><w:b/>', True, id="own-word"),
        pytest.param("Bold", '<w:b w:val="false"/>', False, id="own-no"),
    ],
)
def test_bold_turns_over(style: str | None, own: str, expected: bool) -> None:  # noqa: FBT001 - a table of expectations
    """Bold of a paragraph's and of a character's style is not bold, unless the text itself says so."""
    assert letters(style, own).bold is expected


def test_table_styles_are_weaker_than_paragraph_styles() -> None:
    """A table's style counts where no other one speaks."""
    assert letters(table="Grid").italic
    assert layout("", table="Grid").after == 0


@pytest.mark.parametrize(
    ("own", "colour"),
    [
        pytest.param("", "000000", id="none"),
        pytest.param('<w:color w:val="auto"/>', "000000", id="automatic"),
        pytest.param('<w:rStyle w:val="Strong"/>', "FF0000", id="style"),
        pytest.param('<w:color w:themeColor="text1"/>', "000000", id="theme-black"),
        pytest.param('<w:color w:themeColor="accent1"/>', "4472C4", id="theme-blue"),
    ],
)
def test_colour(own: str, colour: str) -> None:
    """A colour of the theme is looked up; none at all is black."""
    assert letters(own=own).colour == colour


def test_a_list_gives_number_and_indent() -> None:
    """A paragraph in a list has its indents, and a first line of its own takes the hanging one's place."""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'
    mark = RESOLVER.mark(parse("pPr", number))

    assert mark is not None
    assert mark.sample == "I. "
    assert layout(number).start == 360
    assert layout(f'{number}<w:ind w:left="0" w:firstLine="567"/>').start == 567


def test_a_circle_of_styles_ends() -> None:
    """A style that rests on itself is read once."""
    assert letters("Round").size == 11


def test_exact_lines_are_measured_by_the_type_size() -> None:
    """Eighteen points are about a single line of 14, 28 are too much."""
    exact = layout('<w:spacing w:line="360" w:lineRule="exact"/>')

    assert round(exact.lines(14), 2) == 1.12
