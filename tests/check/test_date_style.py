"""Rule date-style."""

import pytest
from tests.check.builders import make_report

from baocao.check.mending import mend_text
from baocao.check.rules import date_style


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("ngày 4/6/2024", "ngày 04/6/2024", id="day"),
        pytest.param("ngày 05/04/2024", "ngày 05/4/2024", id="month"),
        pytest.param("ngày 5/04/2024", "ngày 05/4/2024", id="both"),
        pytest.param("ngày 15/1/2024", "ngày 15/01/2024", id="january"),
        pytest.param("(4/6/2024-14/6/2024)", "(04/6/2024-14/6/2024)", id="range"),
        pytest.param("14/6/2024-4/7/2024", "14/6/2024-04/7/2024", id="end-of-a-range"),
        pytest.param("| 05/06/2024 |", "| 05/6/2024 |", id="cell"),
        pytest.param("ngày 10.6.2024", "ngày 10/6/2024", id="full-stops"),
        pytest.param("ngày 6-6-2024", "ngày 06/6/2024", id="hyphens"),
        pytest.param("Ngày 3 tháng 01 năm 2024", "Ngày 03 tháng 01 năm 2024", id="in-words"),
        pytest.param("ngày 13 tháng 06 năm 2024", "ngày 13 tháng 6 năm 2024", id="month-in-words"),
    ],
)
def test_days_take_the_form_of_the_decree(wrong: str, right: str) -> None:
    """Days below 10 and the first two months have a leading zero, other months have none."""
    report = make_report(body=f"Theo {wrong}.")
    [finding] = date_style.check(report)

    assert mend_text(report.raw, finding.edits) == make_report(body=f"Theo {right}.").raw


@pytest.mark.parametrize(
    "text",
    [
        "ngày 04/6/2024, 05/01/2024, 15/12/2023",
        "ngày 04 tháng 6 năm 2024",
        "đạt 4/6 nhiệm vụ, tháng 6/2024, quý 2/2024",
        "ngày 3-4/6/2024",
        "ngày 31/02/2024 và 32/1/2024",
        "số 1/4/2024/NĐ-CP",
        "`4/6/2024`",
        "https://hatinh.gov.vn/4/6/2024",
        "1.234/5/2024",
        "mục 1.2.2024.3, 10.6-2024, 31.02.2024, số 6-6-2024/BC",
        "từ 3-4-6-2024, 1.000.2024, 12-6-20241, tệp 10-6-2024.docx, bc-10-6-2024, 10-6-2024-abc",
    ],
)
def test_everything_else_passes(text: str) -> None:
    """Right days, shares, ranges, impossible days, addresses and code are left alone."""
    assert list(date_style.check(make_report(body=text))) == []


def test_both_days_of_a_range_are_mended() -> None:
    """The hyphen between them is no part of a day."""
    report = make_report(body="Từ 10.6.2024-14.6.2024.")
    edits = [edit for finding in date_style.check(report) for edit in finding.edits]

    assert mend_text(report.raw, edits) == make_report(body="Từ 10/6/2024-14/6/2024.").raw


def test_texts_of_the_front_matter_are_prose() -> None:
    """A title is running text; a day alone is a value for the machine, and a comment is nobody's."""
    front = """
        # gửi ngày 1/4/2024
        date: 2024-06-12
        documents:
          - {number: 01/KH-UBND, date: 2024-04-01, issuer: UBND, title: "về Kế hoạch ngày 1/4/2024", result: 1/4/2024}
    """
    report = make_report(front)
    [finding] = date_style.check(report)

    assert mend_text(report.raw, finding.edits) == report.raw.replace("Kế hoạch ngày 1/4", "Kế hoạch ngày 01/4")
