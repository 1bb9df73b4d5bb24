"""The consolidated document's words, whole: a change of them is seen in the difference, and read there.

`pytest --accept` rewrites the file.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from tests.publish.docx.reading import open_document
from tests.repositories import ROOT

from baocao.downloads import write_consolidated
from baocao.site import read_repository

GOLDEN = Path(__file__).parent / "golden" / "consolidated.txt"
MOST_ROWS = 6
"""Rows of a table that are kept: enough to see its columns and how cells are filled."""


def lines(path: Path) -> Iterator[str]:
    """Iterate over paragraphs and tables, a bar between cells; the annex of words is left out."""
    document = open_document(path)
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:tbl"):
            rows = [[" ".join(_texts(cell)) for cell in row.iter(qn("w:tc"))] for row in element.iter(qn("w:tr"))]
            yield from (" | ".join(row) for row in rows[:MOST_ROWS])
            if len(rows) > MOST_ROWS:
                yield f"… {len(rows) - MOST_ROWS} dòng nữa"
        elif element.tag == qn("w:p"):
            text = " ".join(_texts(element)).strip()
            if text == "Phụ lục VI":
                return
            if text:
                yield text


def _texts(element: object) -> Iterator[str]:
    yield from ("".join(node.text or "" for node in paragraph.iter(qn("w:t"))) for paragraph in element.iter(qn("w:p")))  # type: ignore[attr-defined]  # lxml's elements


def test_words_of_the_consolidated_document(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """What the Director would read of 2024-h1 is what was last read and accepted."""
    write_consolidated(read_repository(ROOT), "2024-h1", tmp_path / "c.docx")
    found = "\n".join(lines(tmp_path / "c.docx")) + "\n"
    if request.config.getoption("--accept"):
        GOLDEN.write_text(found, encoding="utf-8")

    assert found == GOLDEN.read_text(encoding="utf-8")
