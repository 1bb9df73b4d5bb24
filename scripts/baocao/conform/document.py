"""A document as a tree of values: sections, blocks, tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.etree import _Element

from baocao.conform.oxml import TWIPS_PER_MM, attribute, child, twips
from baocao.conform.words import Paragraph


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table.

    Attributes:
        cells: The paragraphs of each cell.
        is_heading: Whether it is repeated on every page.
        is_whole: Whether it stays on one page.
        share: About how much of a page's height it takes.
    """

    cells: tuple[tuple[Paragraph, ...], ...]
    is_heading: bool
    is_whole: bool
    share: float = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    rows: tuple[TableRow, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs of all cells."""
        return tuple(paragraph for row in self.rows for cell in row.cells for paragraph in cell)


Block = Paragraph | Table


def paragraphs_of(block: Block) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a block: itself, or those of a table."""
    return block.paragraphs if isinstance(block, Table) else (block,)


@dataclass(frozen=True, slots=True)
class Sheetsize:
    """A section's paper and margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def is_landscape(self) -> bool:
        """Tell whether the long side lies."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Section:
    """A section.

    Attributes:
        number: From 1.
        properties: Its `w:sectPr`; None in a document that says nothing of its pages.
        blocks: What stands in it.
        headers: Its headers by kind (`default`, `first`, `even`), those of the section before included.
        footers: Its footers in the same way.
    """

    number: int
    properties: _Element | None
    blocks: tuple[Block, ...]
    headers: Mapping[str, tuple[Paragraph, ...]]
    footers: Mapping[str, tuple[Paragraph, ...]]

    @property
    def place(self) -> str:
        """Return how the sheet names it."""
        return f"phân đoạn {self.number}"

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs of all its blocks."""
        return tuple(paragraph for block in self.blocks for paragraph in paragraphs_of(block))


@dataclass(frozen=True, slots=True)
class Document:
    """A document.

    Attributes:
        sections: At least one.
        floating: Paragraphs of text boxes and notes.
        has_even_pages: Whether even pages have headers of their own.
    """

    sections: tuple[Section, ...]
    floating: tuple[Paragraph, ...]
    has_even_pages: bool

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of all sections."""
        return tuple(block for section in self.sections for block in section.blocks)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return every paragraph but those of headers and footers."""
        return (*(one for section in self.sections for one in section.paragraphs), *self.floating)


def sheet_size(properties: _Element | None) -> Sheetsize:
    """Return a section's paper and margins; what is not said is what Word takes, Letter and an inch."""
    size, margins = child(properties, "w:pgSz"), child(properties, "w:pgMar")
    gutter = _millimetres(margins, "w:gutter", 0)
    return Sheetsize(
        width=_millimetres(size, "w:w", 12240),
        height=_millimetres(size, "w:h", 15840),
        top=_millimetres(margins, "w:top", 1440),
        bottom=_millimetres(margins, "w:bottom", 1440),
        left=_millimetres(margins, "w:left", 1440) + gutter,
        right=_millimetres(margins, "w:right", 1440),
    )


def _millimetres(element: _Element | None, name: str, default: float) -> float:
    length = twips(attribute(element, name))
    return abs(default if length is None else length) / TWIPS_PER_MM
