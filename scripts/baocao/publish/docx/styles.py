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

CONTENTS = "Contents"
"""The paragraph that holds the field of the table of contents."""


ANNEX_END = "Annex End"
"""The mark that ends an annex."""

NOTE = "Note"
"""What a reader must know about a table."""


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
        outline: The level at which navigation shows it, from 1; 0 for text.
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
    outline: int = 0


def _body(name: str, **other: bool) -> Style:
    return Style(name, align=Align.JUSTIFIED, first_line=FIRST_LINE, before=6, line=1.1, **other)


def _heading(level: int, *, before: float = 6, after: float = 0, bold: bool = False, italic: bool = False) -> Style:
    return Style(
        f"Heading {level}",
        bold=bold,
        italic=italic,
        align=Align.JUSTIFIED,
        first_line=FIRST_LINE,
        before=before,
        after=after,
        keep_next=True,
        outline=level,
    )


PARAGRAPHS = (
    _body("Normal"),
    _body("Body Text"),
    _body("First Paragraph"),
    _body("Compact"),
    _body("List Paragraph"),
    _body("Block Text", italic=True),
    _body("Source Code"),
    _body("Closing", keep_next=True),
    Style("Heading 1", bold=True, before=18, after=6, keep_next=True, outline=1),
    _heading(2, bold=True, before=12, after=3),
    _heading(3, bold=True, before=8),
    _heading(4, bold=True, italic=True),
    _heading(5, italic=True),
    _heading(6, italic=True),
    Style("Header", size=13),
    Style(RULE, size=2, before=4, keep_next=True),
    Style("Section End", size=1),
    # The head of the document: ô 1 to 5a and 9a of the decree's layout.
    Style("Parent Agency", size=12),
    Style("Agency", size=12, bold=True),
    Style("State", size=12, bold=True),
    Style("Motto", size=13, bold=True),
    Style("Number", size=13, before=6),
    Style("Letter Subject", size=12, before=6),
    Style("Place and Date", size=13, italic=True, before=6),
    Style("Document Type", bold=True, before=24, keep_next=True),
    Style("Subject", bold=True, keep_next=True),
    Style("Addressee", before=18),
    Style("Addressees Heading", align=Align.LEFT, left=27, before=18),
    Style("Addressees", align=Align.LEFT, left=45, before=2),
    Style("Opening", align=Align.JUSTIFIED, first_line=FIRST_LINE, before=18, line=1.1),
    Style("Contents Heading", bold=True, before=18, keep_next=True),
    Style(CONTENTS, italic=True, before=6),
    *(Style(f"toc {level}", align=Align.LEFT, left=5 * level - 5, before=3) for level in (1, 2, 3)),
    # The foot: ô 7 and 9b.
    Style("Signer", bold=True, before=12, keep_next=True),
    Style("Sign-off", size=12, italic=True, before=4, keep_next=True),
    Style("Signer Name", bold=True, before=72, keep_next=True),
    Style("Recipients", size=12, bold=True, italic=True, align=Align.LEFT, before=12, keep_next=True),
    Style("Recipients Below", size=12, bold=True, italic=True, align=Align.LEFT, before=84, keep_next=True),
    Style("Recipient", size=11, align=Align.LEFT),
    # Annexes and tables.
    Style("Annex Number", bold=True, keep_next=True),
    Style("Annex Title", bold=True, keep_next=True, outline=1),
    Style("Annex Of", size=13, italic=True, keep_next=True),
    Style("Table Title", bold=True, align=Align.LEFT, before=12, after=6, keep_next=True),
    Style("Chart", before=12, keep_next=True),
    Style("Chart Caption", size=13, italic=True, before=3, after=6),
    Style(NOTE, size=12, italic=True, align=Align.JUSTIFIED, before=6),
    Style(ANNEX_END, size=12, align=Align.RIGHT),
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
        *(style.name for style in PARAGRAPHS if style.name.startswith(("Heading", "toc"))),
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
