"""Reads the parts of a package into values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.etree import _Element

from baocao.conform.cells import height_of, side_margins, width_of
from baocao.conform.document import Block, Document, Section, Table, TableRow, sheet_size
from baocao.conform.fields import holds_field
from baocao.conform.looks import Looks
from baocao.conform.numbering import Numbering
from baocao.conform.oxml import (
    TWIPS_PER_MM,
    attribute,
    child,
    children,
    descend,
    is_on,
    qualified,
    twips,
    value,
)
from baocao.conform.package import Package, UnreadableDocumentError
from baocao.conform.runs import as_shown, text_of
from baocao.conform.styles import Styles
from baocao.conform.theme import Theme
from baocao.conform.words import Paragraph, Run

_PARAGRAPH, _TABLE, _RUN = map(qualified, ("w:p", "w:tbl", "w:r"))
_NOTES = ("footnotes", "endnotes")

Parts = Mapping[str, tuple[Paragraph, ...]]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where paragraphs stand: the section's number, width and height in twips, the style of the table around them."""

    section: int
    room: float
    height: float = 0
    table_style: str | None = None


def read_document(package: Package) -> Document:
    """Read a document.

    Raises:
        UnreadableDocumentError: If it has no body.
    """
    body = child(package.document, "w:body")
    if body is None:
        raise UnreadableDocumentError("tệp không có nội dung văn bản Word")
    return _Reader(package).read(body)


class _Reader:
    def __init__(self, package: Package) -> None:
        kinds = package.kinds
        self._package = package
        self._styles = Styles(kinds.get("styles"))
        self._looks = Looks(self._styles, Numbering(kinds.get("numbering")), Theme(kinds.get("theme")))

    def read(self, body: _Element) -> Document:
        sections: list[Section] = []
        headers: Parts = {}
        footers: Parts = {}
        for number, (properties, elements) in enumerate(_split(body), start=1):
            size = sheet_size(properties)
            room, height = size.width - size.left - size.right, size.height - size.top - size.bottom
            spot = _Spot(number, room * TWIPS_PER_MM, height * TWIPS_PER_MM)
            headers = {**headers, **self._parts(properties, "w:headerReference", spot)}
            footers = {**footers, **self._parts(properties, "w:footerReference", spot)}
            blocks = tuple(self._block(element, spot) for element in elements)
            sections.append(Section(number, properties, blocks, headers, footers))
        even = is_on(self._package.kinds.get("settings"), "w:evenAndOddHeaders")
        return Document(tuple(sections), tuple(self._floating(body)), bool(even))

    def _floating(self, body: _Element) -> Iterator[Paragraph]:
        """Iterate over the paragraphs of text boxes and notes."""
        spot = _Spot(1, 0)
        for box in (one for one in descend(body, "w:txbxContent") if one.tag == qualified("w:txbxContent")):
            yield from self._inside(box, spot)
        for kind in _NOTES:
            if kind in self._package.kinds:
                yield from self._inside(self._package.kinds[kind], spot)

    def _parts(self, properties: _Element | None, name: str, spot: _Spot) -> Parts:
        references = {attribute(one, "w:type") or "default": one for one in children(properties, name)}
        found = {kind: self._package.related.get(attribute(one, "r:id") or "") for kind, one in references.items()}
        return {kind: tuple(self._inside(part, spot)) for kind, part in found.items() if part is not None}

    def _inside(self, element: _Element, spot: _Spot) -> Iterator[Paragraph]:
        """Iterate over all paragraphs in an element, those of tables and text boxes included."""
        return (self._paragraph(one, spot) for one in descend(element) if one.tag == _PARAGRAPH)

    def _block(self, element: _Element, spot: _Spot) -> Block:
        return self._table(element, spot) if element.tag == _TABLE else self._paragraph(element, spot)

    def _table(self, table: _Element, spot: _Spot) -> Table:
        rows = (one for one in descend(table, "w:tr") if one.tag == qualified("w:tr"))
        return Table(tuple(self._row(row, table, spot) for row in rows))

    def _row(self, row: _Element, table: _Element, spot: _Spot) -> TableRow:
        grid = [twips(attribute(one, "w:w")) or 0 for one in children(child(table, "w:tblGrid"), "w:gridCol")]
        style = value(table, "w:tblPr/w:tblStyle")
        cells: list[tuple[Paragraph, ...]] = []
        column = 0
        for cell in (one for one in descend(row, "w:tc") if one.tag == qualified("w:tc")):
            span = int(twips(value(cell, "w:tcPr/w:gridSpan")) or 1)
            room = width_of(cell, sum(grid[column : column + span])) - side_margins(
                cell, table, self._styles.chain(style, "table")
            )
            inner = _Spot(spot.section, room, table_style=style)
            cells.append(tuple(self._paragraph(one, inner) for one in descend(cell, "w:p") if one.tag == _PARAGRAPH))
            column += span
        properties = child(row, "w:trPr")
        return TableRow(
            cells=tuple(cells),
            is_heading=bool(is_on(properties, "w:tblHeader")),
            is_whole=bool(is_on(properties, "w:cantSplit")),
            share=max(map(height_of, cells), default=0) / spot.height if spot.height else 0,
        )

    def _paragraph(self, paragraph: _Element, spot: _Spot) -> Paragraph:
        own, table_style = child(paragraph, "w:pPr"), spot.table_style
        layout, mark = self._looks.lines(own, table_style)
        elements = [one for one in descend(paragraph, "w:r", "w:pPr", "w:del", "w:moveFrom") if one.tag == _RUN]
        runs = [Run(text, self._looks.letters(own, one, table_style)) for one in elements if (text := text_of(one))]
        return Paragraph(
            element=paragraph,
            runs=tuple(as_shown(run) for run in runs if not run.letters.hidden),
            layout=layout,
            base=self._looks.letters(own, None, table_style),
            mark=mark,
            style=value(own, "w:pStyle"),
            is_contents=holds_field(paragraph, "TOC") or self._styles.is_contents(value(own, "w:pStyle")),
            room=spot.room,
            section=spot.section,
        )


def _split(body: _Element) -> Iterator[tuple[_Element | None, list[_Element]]]:
    """Iterate over the sections: their properties, which close them, and their paragraphs and tables."""
    elements: list[_Element] = []
    for element in descend(body, "w:p", "w:tbl", "w:sectPr"):
        if element.tag in {_PARAGRAPH, _TABLE}:
            elements.append(element)
        closing = element if element.tag == qualified("w:sectPr") else child(element, "w:pPr/w:sectPr")
        if closing is not None:
            yield closing, elements
            elements = []
    if elements:
        yield None, elements
