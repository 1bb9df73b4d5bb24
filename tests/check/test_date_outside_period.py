"""Rule date-outside-period."""

import pytest
from tests.check.builders import make_period, make_report, make_unit

from baocao.check.rules import date_outside_period
from baocao.model import CONSOLIDATED

OUTSIDE = "báo cáo ghi ngày {}, ngoài thời gian lập báo cáo của 6 tháng đầu năm 2024"
DOCUMENT = "documents:\n  - {{number: 76/2024/NĐ-CP, date: {}, issuer: Chính phủ, title: a}}\n"


@pytest.mark.parametrize(
    ("day", "messages"),
    [
        pytest.param("2023-12-14", [OUTSIDE.format("14/12/2023")], id="before-the-period"),
        pytest.param("2023-12-15", [], id="first-day"),
        pytest.param("2024-06-12", [], id="before-the-cut-off"),
        pytest.param("2024-06-14", [], id="last-moment"),
        pytest.param("2024-07-15", [], id="a-month-late"),
        pytest.param("2024-07-16", [OUTSIDE.format("16/7/2024")], id="later"),
        pytest.param("2023-06-12", [OUTSIDE.format("12/6/2023")], id="last-year"),
        pytest.param("", [], id="blank"),
    ],
)
@pytest.mark.parametrize("status", ["draft", "final"])
def test_report_is_dated_within_its_period(day: str, messages: list[str], status: str) -> None:
    """From the period's first day up to 31 days after the deadline, 14/6/2024."""
    findings = date_outside_period.check(make_report(f"date: {day}", status=status))

    assert [finding.message for finding in findings] == messages


def test_help_names_the_first_and_the_last_day() -> None:
    """They are days as the front matter wants them."""
    [finding] = date_outside_period.check(make_report("date: 2023-06-12"))

    assert finding.help == "ghi ngày ký báo cáo, trong khoảng từ `2023-12-15` đến `2024-07-15`"
    assert finding.place.line == 5


def test_extension_moves_the_last_day() -> None:
    """Who got more time is not told that he is late."""
    extension = {"unit": "huyen-huong-khe", "until": {"by": "2024-07-31"}, "reason": "bão", "by": "Giám đốc"}
    period = make_period(received={"extensions": [extension]})

    assert list(date_outside_period.check(make_report("date: 2024-08-20", period=period))) == []


def test_the_offices_deadline_counts_for_the_consolidated_report() -> None:
    """It comes after the units' reports."""
    report = make_report("date: 2024-07-24", unit=make_unit(CONSOLIDATED, CONSOLIDATED))

    assert list(date_outside_period.check(report)) == []


@pytest.mark.parametrize(
    ("report", "document", "count"),
    [
        pytest.param("2024-06-12", "2024-06-12", 0, id="of-the-same-day"),
        pytest.param("2024-06-12", "2012-10-17", 0, id="old"),
        pytest.param("2024-06-12", "2024-06-13", 1, id="younger"),
        pytest.param("2024-06-12", "", 0, id="undated"),
        pytest.param("", "2024-06-13", 0, id="report-undated"),
        pytest.param("2023-06-12", "2024-06-13", 1, id="told-once"),
    ],
)
def test_documents_are_not_younger_than_the_report(report: str, document: str, count: int) -> None:
    """Where the report's own date is wrong, its documents are not asked."""
    written = f"date: {report}\n{DOCUMENT.format(document)}"

    assert len(list(date_outside_period.check(make_report(written)))) == count


def test_withdrawn_report_is_left_alone() -> None:
    """It stays as it was."""
    assert list(date_outside_period.check(make_report("date: 2023-06-12", status="withdrawn"))) == []


@pytest.mark.parametrize(
    ("as_of", "count"),
    [
        pytest.param("2024-06-12", 0, id="same-day"),
        pytest.param("2024-06-13", 1, id="day-after"),
        pytest.param("2024-06-20", 0, id="after-the-cut-off-too"),
    ],
)
def test_figures_are_not_younger_than_the_report(as_of: str, count: int) -> None:
    """Nobody counts what has not happened; what is past the cut-off has a rule of its own."""
    report = make_report(f"date: 2024-06-12\nfigures: {{as_of: {as_of}, nature: estimate}}")
    findings = list(date_outside_period.check(report))

    assert [(one.place.line, one.message) for one in findings] == [
        (6, "số liệu tính đến ngày 13/6/2024, sau ngày báo cáo 12/6/2024")
    ] * count
