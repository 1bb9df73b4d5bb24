"""Reading documents back: their words, their sections, their measures."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import _Cell
from lxml import etree
from lxml.etree import _Element


def open_document(source: Path | bytes) -> WordDocument:
    """Return a document as python-docx reads it."""
    return Document(BytesIO(source) if isinstance(source, bytes) else str(source))


def words_of(path: Path) -> str:
    """Return all of a document's text and what describes its pictures, one space between words, breaks and cells."""
    body = open_document(path).element.body
    texts = (_text(paragraph) for paragraph in body.iter(qn("w:p")))
    return " ".join(" ".join(texts).split())


def _text(paragraph: _Element) -> str:
    return "".join(map(_word, paragraph.iter(qn("w:t"), qn("w:br"), qn("wp:docPr"))))


def _word(element: _Element) -> str:
    """Return a text, a space for a break, or what describes a picture."""
    if element.tag == qn("w:br"):
        return " "
    return element.get("descr") or element.text or ""


def parts_of(path: Path) -> dict[str, bytes]:
    """Return the parts of the package by name."""
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def sections_of(path: Path) -> list[tuple[_Element, list[_Element]]]:
    """Return every section's properties, with the tables that stand in it."""
    found: list[tuple[_Element, list[_Element]]] = []
    tables: list[_Element] = []
    for element in open_document(path).element.body.iterchildren():
        if element.tag == qn("w:tbl"):
            tables.append(element)
        properties = element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if properties is not None:
            found.append((properties, tables))
            tables = []
    return found


def number(element: _Element, path: str, name: str) -> int:
    """Return an attribute of a descendant (`w:pgSz`, `w:w`) as a number."""
    found = element.find("/".join(qn(step) for step in path.split("/")))
    assert found is not None, path
    return int(found.get(qn(name)) or 0)


def relationships(parts: dict[str, bytes]) -> Iterator[str]:
    """Iterate over everything that the package refers to."""
    for name, content in parts.items():
        if name.endswith(".rels"):
            for relationship in etree.fromstring(content):
                yield relationship.get("Target") or ""


def styles_of(cell: _Cell) -> list[str]:
    """Return the styles of a cell's paragraphs."""
    return [str(paragraph.style.name) for paragraph in cell.paragraphs if paragraph.style is not None]
