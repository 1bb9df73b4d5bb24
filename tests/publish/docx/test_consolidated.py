"""What the consolidated report says."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.publish import charted
from tests.publish.charted import make_charted
from tests.publish.docx.builders import BUILT, CATALOGUE, make_block, make_report
from tests.publish.docx.consolidations import (
    make_empty_consolidation,
    make_eventful_consolidation,
)
from tests.publish.docx.reading import open_document, words_of

from baocao.model import Consolidation, SignOffState, Summary
from baocao.publish.docx import write_consolidated_docx


def _write(tmp_path: Path, consolidation: Consolidation) -> Path:
    target = tmp_path / "consolidated.docx"
    write_consolidated_docx(consolidation, CATALOGUE, target, built=BUILT)
    return target


def test_head_has_blanks_for_number_and_day(consolidated: Path) -> None:
    """Number and day are left to be written in; the month is that of the Office's deadline."""
    words = words_of(consolidated)

    assert "UBND TỈNH HÀ TĨNH SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI" in words
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc" in words
    assert "Số: /BC-SLĐTBXH Hà Tĩnh, ngày tháng 6 năm 2024" in words


def test_opening_names_its_basis_and_who_is_missing(consolidated: Path) -> None:
    """The decision is cited in full, and every unit without a report is named with its state."""
    words = words_of(consolidated)

    assert (
        "Thực hiện Quyết định số 16/2020/QĐ-UBND ngày 04/5/2020 của Ủy ban nhân dân tỉnh Hà Tĩnh "
        "ban hành chế độ báo cáo định kỳ, Sở Lao động"
    ) in words
    assert "từ 1/2 đơn vị; chưa có trong báo cáo: Phòng LĐ-TBXH huyện Hương Khê (chưa có báo cáo)" in words


def test_figures_are_vietnamese_and_estimates_marked(consolidated: Path) -> None:
    """Thousands have dots, percentages one decimal, ratios points of percentage, and coverage is shown."""
    words = words_of(consolidated)

    assert "người 45.000 1.234.567 (ước) 1.200.000 2.743,5% +2,9% 1/13" in words
    assert "% 98,00 98,66 (ước) 96,96 +0,66 điểm % +1,70 điểm % 1/13" in words


def test_document_closes_with_its_mark_and_its_signer(consolidated: Path) -> None:
    """The text ends with `./.`; the Director's name is left blank."""
    words = words_of(consolidated)

    assert "tỉnh Hà Tĩnh./. Nơi nhận: - Ủy ban nhân dân tỉnh Hà Tĩnh (để báo cáo);" in words
    assert "- Lưu: VT, VP. GIÁM ĐỐC Phụ lục I" in words


def test_annexes_have_number_title_and_document(consolidated: Path) -> None:
    """Every annex says what it is and what it belongs to."""
    words = words_of(consolidated)

    for number, title in (
        ("I", "DANH MỤC VĂN BẢN CỦA TRUNG ƯƠNG, CỦA TỈNH ĐÃ TRIỂN KHAI THỰC HIỆN"),
        ("II", "TỔNG HỢP CHỈ TIÊU TOÀN TỈNH 6 THÁNG ĐẦU NĂM 2024"),
        ("III", "TỔNG HỢP CHỈ TIÊU THEO ĐƠN VỊ 6 THÁNG ĐẦU NĂM 2024"),
        ("IV", "TỔNG HỢP KIẾN NGHỊ, ĐỀ XUẤT THEO NƠI NHẬN"),
        ("V", "TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO CỦA CÁC ĐƠN VỊ 6 THÁNG ĐẦU NĂM 2024"),
    ):
        assert f"Phụ lục {number} {title} (Kèm theo Báo cáo số /BC-SLĐTBXH ngày tháng 6 năm 2024 của Sở" in words


def test_legal_documents_stand_in_nine_columns_under_their_level(consolidated: Path) -> None:
    """The register has the columns that offices use, numbered, and a row for every level."""
    table = next(
        table
        for table in open_document(consolidated).tables
        if len(table.columns) == 9 and "Số, ký hiệu" in {cell.text for cell in table.rows[0].cells}
    )

    assert [cell.text for cell in table.rows[1].cells] == [f"({number})" for number in range(1, 10)]
    assert table.rows[2].cells[0].text == "A. Văn bản của Trung ương"
    assert [cell.text for cell in table.rows[3].cells] == [
        "1",
        "Nghị định",
        "131/2021/NĐ-CP",
        "30/12/2021",
        "Chính phủ",
        "quy định chi tiết Pháp lệnh Ưu đãi người có công",
        "Phòng NCC: Kế hoạch số 12/KH-SLĐTBXH",
        "Phòng NCC: Đã giải quyết 1.196 hồ sơ.",
        "",
    ]


def test_regime_shows_when_each_report_came(consolidated: Path) -> None:
    """Deadline, moment of receipt and state of every unit that owes a report."""
    words = words_of(consolidated)

    assert "1 Phòng NCC 23:59 ngày 14/6/2024 15:20 ngày 13/6/2024 Đúng hạn Đã tiếp nhận" in words
    assert "2 Phòng LĐ-TBXH huyện Hương Khê 23:59 ngày 14/6/2024 Chưa có báo cáo" in words


def test_regime_tells_extensions_and_returns(tmp_path: Path) -> None:
    """Who was given more time and why, and that a report had been returned; who needs no sign-off has a dash."""
    words = words_of(_write(tmp_path, make_eventful_consolidation()))

    assert (
        "Phòng LĐ-TBXH huyện Hương Khê 23:59 ngày 14/6/2024 (gia hạn theo Công văn số 1468/SLĐTBXH-VP; lý do: mưa lũ) "
        "Chưa có báo cáo"
    ) in words
    assert "Đúng hạn – Đã tiếp nhận (trả lại lúc 16:30 ngày 11/6/2024; đơn vị đã gửi lại)" in words


@pytest.mark.parametrize("proof", [SignOffState.ONLY_CLAIMED, SignOffState.ON_THE_FORGE, SignOffState.WRONG_PERSON])
def test_return_that_is_not_proved_is_no_fact(tmp_path: Path, proof: SignOffState) -> None:
    """Whoever types into a report that it was returned does not get it into the document."""
    words = words_of(_write(tmp_path, make_eventful_consolidation(proof)))

    assert "trả lại" not in words
    assert "Đúng hạn – Đã tiếp nhận" in words


def test_units_that_all_carry_a_document_out_are_counted(tmp_path: Path) -> None:
    """Thirteen names in a cell say no more than their number."""
    assert "Cả 1 Phòng LĐ-TBXH" in words_of(_write(tmp_path, make_eventful_consolidation()))


def test_edited_text_has_summary_charts_and_recipients(tmp_path: Path) -> None:
    """The Office's text follows the summary, the charts close its first part, and the ministry receives it."""
    usual = make_charted()
    edited = replace(
        usual,
        department=usual.department.model_copy(update={"report_to": ("Bộ Lao động",)}),
        own=make_report(make_block("Lời của Văn phòng.")),
        summary=Summary(figures=usual.totals),
    )
    target = tmp_path / "edited.docx"
    write_consolidated_docx(edited, charted.CATALOGUE, target, built=BUILT)
    words = words_of(target)

    assert words.index("TÓM TẮT") < words.index("Lời của Văn phòng.") < words.index("BIỂU ĐỒ")
    assert words.index("Biểu đồ 3.") < words.index("Nơi nhận: - Bộ Lao động (để báo cáo); - Ủy ban nhân dân")


def test_nothing_to_say_is_said(tmp_path: Path) -> None:
    """A heading under which nobody wrote anything says so."""
    target = tmp_path / "empty.docx"
    write_consolidated_docx(make_empty_consolidation(), CATALOGUE, target, built=BUILT)
    words = words_of(target)

    assert "I. MỤC TIÊU, CHỈ TIÊU Không có. II. NHIỆM VỤ TRỌNG TÂM Không có." in words
    assert "CHỦ YẾU Chưa có số liệu." in words
