"""What a unit's own report says."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.publish.docx.builders import BUILT, CATALOGUE, DISTRICT, make_block, make_department, make_report, make_unit
from tests.publish.docx.consolidations import make_document, make_readings
from tests.publish.docx.reading import sections_of, words_of

from baocao.model import Decision, FrontMatter, Period, Report, SignOff, SignOffState, Status, Unit, Verdict
from baocao.model.dates import VIETNAM
from baocao.model.front_matter import Signed
from baocao.model.text import sentence_start
from baocao.publish.docx import ReportDocument, write_report_docx

SIGN_OFF = SignOff(
    by="pgd",
    decision=Decision.APPROVED,
    at=datetime(2024, 6, 13, 9, 40, tzinfo=VIETNAM),
    content="sha256:0",
)


def _front(unit: Unit, *, signed: Signed | None = None) -> FrontMatter:
    return FrontMatter(
        unit=unit.id,
        period="2024-h1",
        status=Status.FINAL,
        number="18/BC-NCC",
        date=date(2024, 6, 12),
        signed=signed,
        sign_off=SIGN_OFF,
    )


def _words(tmp_path: Path, report: Report, state: SignOffState | None = None) -> str:
    verdict = None if state is None else Verdict(state, "sha256:0")
    target = tmp_path / "report.docx"
    write_report_docx(ReportDocument(report, make_department(), verdict=verdict), CATALOGUE, target, built=BUILT)
    return words_of(target)


def test_draft_leaves_blanks(tmp_path: Path) -> None:
    """Without number and date both are left to be written in, in the month of the deadline."""
    words = _words(tmp_path, make_report())

    assert "Số: /BC-NCC Hà Tĩnh, ngày tháng 6 năm 2024" in words


def test_final_report_has_number_and_date(tmp_path: Path) -> None:
    """Both come from the front matter, in the decree's form."""
    words = _words(tmp_path, make_report(front=_front(make_unit())))

    assert "Số: 18/BC-NCC Hà Tĩnh, ngày 12 tháng 6 năm 2024" in words


def test_division_writes_to_the_director_and_the_office(tmp_path: Path) -> None:
    """An internal report is confirmed by the leader in charge, on the left of the head's signature."""
    words = _words(tmp_path, make_report())

    assert "Kính gửi: - Giám đốc Sở LĐTBXH; - Văn phòng Sở LĐTBXH." in words
    assert "XÁC NHẬN CỦA LÃNH ĐẠO SỞ PHỤ TRÁCH PHÓ GIÁM ĐỐC TRƯỞNG PHÒNG" in words
    assert "Nơi nhận: - Như trên; - Lưu: NCC." in words


def test_other_units_write_to_the_department(tmp_path: Path) -> None:
    """A unit with a seal of its own signs alone."""
    words = _words(tmp_path, make_report(unit=make_unit(DISTRICT, "district")))

    assert "Kính gửi: Sở Lao động - Thương binh và Xã hội tỉnh Hà Tĩnh." in words
    assert "XÁC NHẬN" not in words
    assert "- Lưu: VT. TRƯỞNG PHÒNG" in words


def test_deputy_signs_for_the_head(tmp_path: Path) -> None:
    """`KT.` stands before the head's position, the deputy's below, then the name."""
    signed = Signed(position="Phó Trưởng phòng", form="KT.", name="Nguyễn Văn A")
    words = _words(tmp_path, make_report(front=_front(make_unit(), signed=signed)))

    assert "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG Nguyễn Văn A" in words


@pytest.mark.parametrize(
    ("state", "note"),
    [
        (SignOffState.PROVED, "(Đã ký xác nhận, khóa ký hợp lệ; 09:40 ngày 13/6/2024)"),
        (SignOffState.FORGE_PROVED, f"({sentence_start(SignOffState.FORGE_PROVED.title)}; 09:40 ngày 13/6/2024)"),
    ],
)
def test_verified_sign_off_is_shown(tmp_path: Path, state: SignOffState, note: str) -> None:
    """The verdict's own words stand under the leader's position."""
    assert note in _words(tmp_path, make_report(front=_front(make_unit())), state)


@pytest.mark.parametrize(
    "state",
    [
        None,
        *(state for state in SignOffState if not state.is_valid),
        SignOffState.NOT_REQUIRED,
        SignOffState.ON_THE_FORGE,
    ],
)
def test_sign_off_that_nothing_proves_is_not_shown(tmp_path: Path, state: SignOffState | None) -> None:
    """Nothing in the document claims a signature that was not verified."""
    assert "09:40" not in _words(tmp_path, make_report(front=_front(make_unit())), state)


def test_report_opens_with_what_it_carries_out(tmp_path: Path) -> None:
    """Until the letter that asks for it has a number, the decision behind it is cited."""
    words = _words(tmp_path, make_report())

    assert (
        "Thực hiện Quyết định số 16/2020/QĐ-UBND ngày 04/5/2020 của Ủy ban nhân dân tỉnh Hà Tĩnh ban hành chế độ "
        "báo cáo định kỳ, Phòng Người có công báo cáo kết quả công tác lĩnh vực"
    ) in words


def test_letter_that_asked_is_named(tmp_path: Path) -> None:
    """Once the letter has its number, the report carries out the letter."""
    report = make_report()
    letter = report.period.shape.letter.model_copy(update={"number": "1234/SLĐTBXH-VP", "date": date(2024, 5, 20)})
    period = Period("2024-h1", report.period.shape.model_copy(update={"letter": letter}))

    assert (
        "Thực hiện Công văn số 1234/SLĐTBXH-VP ngày 20/5/2024 của Sở Lao động - Thương binh và Xã hội tỉnh Hà Tĩnh, "
        "Phòng Người có công báo cáo"
    ) in _words(tmp_path, replace(report, period=period))


@pytest.mark.parametrize(
    ("html", "last"),
    [
        ("<p>Hết.</p>\n", "Hết."),
        ("<p>Hết</p>\n", "Hết."),
        ("<p>Hết./.</p>\n", "Hết."),
        ("<ul>\n<li>một;</li>\n<li>hai;</li>\n</ul>\n", "hai."),
    ],
)
def test_closing_sentence_takes_the_mark(tmp_path: Path, html: str, last: str) -> None:
    """The mark that was typed at the end stands after the sentence that closes the report, and nowhere else."""
    marks = [] if "./." in html else [make_block("./.")]
    words = _words(tmp_path, make_report(make_block("", html), *marks))

    assert f"{last} Trên đây là báo cáo kết quả công tác" in words
    assert "của Phòng Người có công./. XÁC NHẬN" in words
    assert words.count("./.") == 1


def test_own_closing_sentence_is_left(tmp_path: Path) -> None:
    """An author who closes the report himself is not closed twice."""
    words = _words(tmp_path, make_report(make_block("Trên đây là báo cáo của Phòng."), make_block("./.")))

    assert words.count("Trên đây là báo cáo") == 1
    assert "Trên đây là báo cáo của Phòng./." in words


def test_annexes_hold_documents_and_figures(tmp_path: Path) -> None:
    """Two annexes are numbered and pointed to, each a section with the number of the report."""
    report = make_report(front=_front(make_unit()))
    document = ReportDocument(
        report, make_department(), readings=make_readings(report.unit), documents=(make_document(report.unit),)
    )
    target = tmp_path / "report.docx"
    write_report_docx(document, CATALOGUE, target, built=BUILT)
    words = words_of(target)

    assert (
        "Kèm theo báo cáo này: danh mục văn bản của Trung ương, của tỉnh đã triển khai thực hiện (Phụ lục I); "
        "số liệu chỉ tiêu 6 tháng đầu năm 2024 (Phụ lục II)."
    ) in words
    assert len(sections_of(target)) == 3
    assert "Phụ lục I DANH MỤC VĂN BẢN" in words
    assert "Phụ lục II SỐ LIỆU CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2024 (Kèm theo Báo cáo số 18/BC-NCC ngày 12 tháng 6" in words
    assert "NC-01 Số người hưởng trợ cấp người 45.000 1.234.567 (ước) 1.200.000 2.743,5% +2,9%" in words


def test_single_annex_has_no_number(tmp_path: Path) -> None:
    """One annex is called “Phụ lục”."""
    report = make_report()
    target = tmp_path / "report.docx"
    document = ReportDocument(report, make_department(), documents=(make_document(report.unit),))
    write_report_docx(document, CATALOGUE, target, built=BUILT)

    assert "Phụ lục DANH MỤC VĂN BẢN" in words_of(target)
