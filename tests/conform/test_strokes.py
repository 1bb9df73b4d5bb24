"""Rules that people draw instead of borders."""

from collections.abc import Callable

import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from tests.conform import damages as d
from tests.conform.documents import bytes_of, deviations, find, read_bytes

MOTTO = "Độc lập"
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def vml(points: int) -> str:
    """Return a line as Word drew it until 2007."""
    return f'<w:r {nsdecls("w")} {VML}><w:pict><v:line from="12pt,2pt" to="{12 + points}pt,2pt"/></w:pict></w:r>'


def drawing(points: int) -> str:
    """Return a line as Word draws it now."""
    return (
        f'<w:r {nsdecls("w", "wp", "a")}><w:drawing><wp:anchor><wp:extent cx="{points * 12700}" cy="0"/><a:graphic>'
        f'<a:graphicData uri="{WPS}"><wps:wsp xmlns:wps="{WPS}"><wps:spPr><a:prstGeom prst="line"/></wps:spPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def draw(document: WordDocument, line: str, at: str) -> None:
    """Take the rule below the motto away, and anchor a line in the paragraph that holds `at`."""
    d.below(MOTTO, no_border)(document)
    find(document, at)._p.append(parse_xml(line))  # noqa: SLF001 - python-docx draws nothing


def no_border(paragraph: Paragraph) -> None:
    """Take a rule's border away."""
    paragraph.style = "Motto"


@pytest.mark.parametrize("line", [vml, drawing])
@pytest.mark.parametrize("at", [MOTTO, "CỘNG HÒA", "tháng 6"])
def test_drawn_line_is_a_rule(signed: bytes, line: Callable[[int], str], at: str) -> None:
    """It counts wherever it is anchored, as long as it is of the motto's length."""
    document = read_bytes(signed)
    draw(document, line(159), at)

    assert deviations(bytes_of(document)) == set()


@pytest.mark.parametrize("line", [vml, drawing])
def test_short_line_deviates(signed: bytes, line: Callable[[int], str]) -> None:
    """A line of another length is no rule of the motto's."""
    document = read_bytes(signed)
    draw(document, line(100), MOTTO)

    assert deviations(bytes_of(document)) == {"motto-rule"}


def test_underlined_motto_deviates(signed: bytes) -> None:
    """Underlining is no rule."""
    document = read_bytes(signed)
    d.below(MOTTO, no_border)(document)
    d.each_run(MOTTO, lambda run: setattr(run.font, "underline", True))(document)

    assert deviations(bytes_of(document)) == {"motto-rule"}
