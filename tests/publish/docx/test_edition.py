"""Paper or electronic, with a table of contents or without."""

from pathlib import Path

from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block, make_department, make_report
from tests.publish.docx.consolidations import make_consolidation, make_document
from tests.publish.docx.reading import open_document, parts_of, words_of

from baocao.publish.docx import Edition, Form, ReportDocument, write_consolidated_docx, write_report_docx

PLACEHOLDER = "Nhấn chuột phải, chọn Cập nhật trường để hiện mục lục"


def test_electronic_annexes_leave_number_and_day_blank(tmp_path: Path) -> None:
    """Only the agency stands in brackets; the report's own head has its number."""
    target, report = tmp_path / "report.docx", make_report()
    document = ReportDocument(report, make_department(), documents=(make_document(report.unit),))
    write_report_docx(document, CATALOGUE, target, built=BUILT, edition=Edition(Form.ELECTRONIC))
    words = words_of(target)

    assert "(Kèm theo Báo cáo số ngày tháng năm của Phòng Người có công)" in words
    assert "Số: /BC-NCC Hà Tĩnh, ngày tháng 6 năm 2024" in words


def test_contents_are_a_field_to_be_filled(tmp_path: Path) -> None:
    """The field stands before the text, says how to fill it, and Word does not ask to fill it on opening."""
    target = tmp_path / "consolidated.docx"
    consolidation = make_consolidation(make_block("Đã xong."))
    write_consolidated_docx(consolidation, CATALOGUE, target, built=BUILT, edition=Edition(has_contents=True))
    body = open_document(target).element.body
    instructions = [field.text for field in body.iter(qn("w:instrText"))]

    assert instructions == [' TOC \\o "1-3" \\h \\z \\u ']
    assert f"MỤC LỤC {PLACEHOLDER} Thực hiện" in words_of(target)
    assert b"updateFields" not in parts_of(target)["word/settings.xml"]
    assert OpenXmlValidator().validate(str(target)).errors == []


def test_contents_are_left_out_unless_asked_for(consolidated: Path) -> None:
    """A report has none by default."""
    assert "MỤC LỤC" not in words_of(consolidated)
