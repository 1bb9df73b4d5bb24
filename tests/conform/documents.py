"""Documents of our own that tests measure and damage."""

from datetime import date
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from tests.publish.docx.builders import (
    BUILT,
    CATALOGUE,
    DISTRICT,
    FIGURES,
    make_block,
    make_department,
    make_report,
    make_unit,
)
from tests.publish.docx.consolidations import make_document

from baocao.conform import conform_document
from baocao.model import FrontMatter, Reading, Status, Unit
from baocao.model.front_matter import Signed
from baocao.publish.docx import ReportDocument, write_report_docx

TEXT = "Phòng đã tham mưu 3 văn bản, chi tiết tại Phụ lục I và Phụ lục II."
POINTS = ("a) Công tác chỉ đạo;", "b) Công tác điều hành;", "c) Kết quả./.")
INDICATORS = tuple(f"NC-{number:02}" for number in range(1, 13))
"""More than one page of them."""


def write_signed_report(target: Path) -> None:
    """Write a district's signed report with two annexes, in which nothing deviates."""
    unit = make_unit(DISTRICT, "district")
    report = make_report(make_block(TEXT), *map(make_block, POINTS), unit=unit, front=_front(unit))
    catalogue = dict.fromkeys(INDICATORS, CATALOGUE["NC-01"])
    readings = tuple(Reading(name, unit, FIGURES["NC-01"]) for name in INDICATORS)
    document = ReportDocument(report, make_department(), readings, (make_document(unit),))
    write_report_docx(document, catalogue, target, built=BUILT)


def _front(unit: Unit) -> FrontMatter:
    return FrontMatter(
        unit=unit.id,
        period="2024-h1",
        status=Status.FINAL,
        number="18/BC-NCC",
        date=date(2024, 6, 4),
        signed=Signed(position="Phó Trưởng phòng", form="KT.", name="Nguyễn Văn A"),
    )


def read_bytes(content: bytes) -> WordDocument:
    """Return a document to be changed."""
    return Document(BytesIO(content))


def bytes_of(document: WordDocument) -> bytes:
    """Return a changed document as a file."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def find(document: WordDocument, text: str) -> Paragraph:
    """Return the paragraph, of tables as well, that says `text`, or the first one that holds it."""
    holding = [one for one in _paragraphs(document) if text in one.text]
    return next((one for one in holding if one.text == text), holding[0])


def _paragraphs(document: WordDocument) -> list[Paragraph]:
    return [Paragraph(element, document) for element in document.element.body.iter(qn("w:p"))]


def deviations(content: bytes) -> set[str]:
    """Return the names of the elements that do not conform."""
    return {row.element.name for row in conform_document(content).deviations}
