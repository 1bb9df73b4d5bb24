"""The named styles of every document; sizes in points, lengths in millimetres.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.1 to II.9 and the table of sizes in V.
"""

from dataclasses import dataclass
from enum import StrEnum

from docx.enum.text import WD_ALIGN_PARAGRAPH

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
BODY_SIZE = 14
FIRST_LINE = 10
"""The body's first line is 1 cm in."""


RULE = "Rule"
"""A paragraph that is nothing but a line."""


class Align(StrEnum):
    """How lines lie; the words are those of WordprocessingML."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFIED = "both"

    @property
    def word(self) -> WD_ALIGN_PARAGRAPH:
        """Return python-docx's name of it."""
        return WD_ALIGN_PARAGRAPH.from_xml(self.value)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style.

    Attributes:
        name: As `data-custom-style` and Word name it.
        size: The letters' size.
        align: How lines lie.
        first_line: How far the first line is in.
        before: Points above.
        after: Points below.
        line: Line spacing, 1 to 1.5.
        keep_next: Whether it stays on one page with what follows.
    """

    name: str
    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    align: Align = Align.CENTRE
    left: float = 0
    first_line: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    keep_next: bool = False

    @property
    def outline(self) -> int:
        """Return a heading's level, from 1; 0 for text."""
        word, _, level = self.name.partition(" ")
        return int(level) if word == "Heading" else 0


def _body(name: str, **other: bool) -> Style:
    return Style(name, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=6, line=1.1, **other)


PARAGRAPHS = (
    _body("Normal"),
    _body("Body Text"),
    _body("First Paragraph"),
    _body("Compact"),
    _body("List Paragraph"),
    _body("Block Text", italic=True),
    _body("Source Code"),
    _body("Closing", keep_next=True),
    Style("Heading 1", bold=True, before=18, after=6, keep_next=True),
    Style("Heading 2", bold=True, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=12, after=3, keep_next=True),
    Style("Heading 3", bold=True, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=8, keep_next=True),
    Style("Heading 4", bold=True, italic=True, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=6, keep_next=True),
    Style("Heading 5", italic=True, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=6, keep_next=True),
    Style("Heading 6", italic=True, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=6, keep_next=True),
    Style("Header", size=13),
    Style(RULE, size=2, before=4, keep_next=True),
    Style("Section End", size=1),
    # The head of the document: ô 1 to 5a and 9a of the decree's layout.
    Style("Parent Agency", size=12),
    Style("Agency", size=12, bold=True),
    Style("State", size=12, bold=True),
    Style("Motto", size=13, bold=True),
    Style("Number", size=13, before=6),
    Style("Place and Date", size=13, italic=True, before=6),
    Style("Document Type", bold=True, before=24, keep_next=True),
    Style("Subject", bold=True, keep_next=True),
    Style("Addressee", before=18),
    Style("Addressees Heading", align=Align.LEFT, left=27, before=18),
    Style("Addressees", align=Align.LEFT, left=45, before=2),
    Style("Opening", align=Align.JUSTIFIED, first_line=FIRST_LINE, before=18, line=1.1),
    # The foot: ô 7 and 9b.
    Style("Signer", bold=True, before=12, keep_next=True),
    Style("Sign-off", size=12, italic=True, before=4, keep_next=True),
    Style("Signer Name", bold=True, before=72),
    Style("Recipients", size=12, bold=True, italic=True, align=Align.LEFT, before=12, keep_next=True),
    Style("Recipients Below", size=12, bold=True, italic=True, align=Align.LEFT, before=84, keep_next=True),
    Style("Recipient", size=11, align=Align.LEFT),
    # Annexes and tables.
    Style("Annex Number", bold=True, keep_next=True),
    Style("Annex Title", bold=True, keep_next=True),
    Style("Annex Of", size=13, italic=True, keep_next=True),
    Style("Table Title", bold=True, align=Align.LEFT, before=12, after=6, keep_next=True),
    Style("Note", size=12, italic=True, align=Align.JUSTIFIED, before=6),
    Style("Table Heading", size=12, bold=True, before=2, after=2),
    Style("Table Text", size=12, align=Align.LEFT, before=2, after=2),
    Style("Annex Heading", size=11, bold=True, before=2, after=2),
    Style("Annex Text", size=11, align=Align.LEFT, before=2, after=2),
    Style("Table Group", size=12, bold=True, align=Align.LEFT, before=2, after=2, keep_next=True),
)

BASE = "Normal"
"""The style that the others rest on."""

BUILT_IN = frozenset(
    {
        *(style.name for style in PARAGRAPHS if style.outline),
        *("Normal", "Body Text", "List Paragraph", "Block Text", "Header", "Hyperlink"),
    }
)
"""Styles that Word knows by their names."""

PLAIN_RUNS = ("Hyperlink", "Verbatim Char")
"""Character styles that look like the text around them."""

TABLE = "Table"
"""Tables of figures and words, with a drawn grid."""

LAYOUT = "Layout"
"""Tables that only put texts side by side, without lines or margins."""
