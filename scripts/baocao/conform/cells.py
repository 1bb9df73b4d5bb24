"""How much room a table's cell has for its lines, and how high these are; lengths in twips."""

from collections.abc import Sequence

from lxml.etree import _Element

from baocao.conform.layout import SINGLE_TO_SIZE, TWIPS_PER_POINT
from baocao.conform.metrics import count_lines
from baocao.conform.oxml import attribute, child, twips
from baocao.conform.words import Paragraph

_CELL_MARGIN = 115
"""Twips on each side of a cell of which nothing is said."""


def width_of(cell: _Element, grid: float) -> float:
    """Return a cell's own width; `grid`, that of its columns, if it says none."""
    said = child(cell, "w:tcPr/w:tcW")
    width = twips(attribute(said, "w:w")) if attribute(said, "w:type") in {None, "dxa"} else None
    return width or grid


def side_margins(cell: _Element, table: _Element, styles: Sequence[_Element]) -> float:
    """Return both margins beside a cell's text together: the cell's own, its table's or those of the styles."""
    sources = [child(one, "w:tblPr/w:tblCellMar") for one in (*styles, table)]
    said = [one for one in (*sources, child(cell, "w:tcPr/w:tcMar")) if one is not None]
    return sum(_side(said, names) for names in (("w:start", "w:left"), ("w:end", "w:right")))


def height_of(cell: Sequence[Paragraph]) -> float:
    """Return about how high the text of a cell is."""
    return sum(map(_height, cell))


def _height(paragraph: Paragraph) -> float:
    layout = paragraph.layout
    size = max((run.letters.size for run in paragraph.seen), default=0)
    line = layout.lines(size) * size * SINGLE_TO_SIZE if size else 0
    lines = sum(count_lines(one, paragraph.room) for one in paragraph.lines)
    return (layout.before + layout.after + lines * line) * TWIPS_PER_POINT


def _side(sources: list[_Element], names: tuple[str, ...]) -> float:
    sides = [child(source, name) for source in sources for name in names]
    said = [length for side in sides if (length := twips(attribute(side, "w:w"))) is not None]
    return said[-1] if said else _CELL_MARGIN
