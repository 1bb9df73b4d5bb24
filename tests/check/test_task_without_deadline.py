"""Rule task-without-deadline."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import task_without_deadline

OUTLINE = "## Nhiệm vụ trọng tâm {#tasks .required}"
HEAD = "| Nhiệm vụ | Chủ trì | Thời hạn | Sản phẩm |\n| --- | --- | --- | --- |\n"


def messages(text: str) -> list[str]:
    """Return what is found under the tasks of a period that ends on 14/6/2024."""
    report = make_report(body=f"## Nhiệm vụ trọng tâm\n\n{text}\n", period=make_period(outline=OUTLINE))
    return [one.message for one in task_without_deadline.check(report, report.period)]


@pytest.mark.parametrize(
    "deadline",
    [
        "30/9/2024",
        "Trước ngày 30/09/2024",
        "30.9.2024",
        "2024-09-30",
        "30/9",
        "15/7 - 30/9/2024",
        "ngày 30 tháng 9 năm 2024",
        "tháng 9/2024",
        "Tháng 7, tháng 8/2024",
        "tháng 6/2024",
        "quý III/2024",
        "Quý 3 năm 2024",
        "Quý III, IV",
        "cuối năm 2024",
        "31/12/2024",
        "Thường xuyên",
        "hằng tháng",
        "Hàng quý",
        "định kỳ",
    ],
)
def test_time_is_read_as_officers_write_it(deadline: str) -> None:
    """Days, months, quarters, and work that comes again and again."""
    assert messages(f"{HEAD}| Rà soát | Phòng | {deadline} | Báo cáo |") == []


@pytest.mark.parametrize(
    ("deadline", "fault"),
    [
        pytest.param("", "chưa có thời hạn", id="blank"),
        pytest.param("sớm", "ghi thời hạn “sớm”, không đọc được ngày nào", id="soon"),
        pytest.param("theo kế hoạch số 41/KH-UBND", None, id="by-plan"),
        pytest.param("31/9/2024", "ghi thời hạn “31/9/2024”, không có trong lịch", id="no-such-day"),
        pytest.param("30/9/2023", "ghi thời hạn “30/9/2023”, nằm ngoài kỳ tới", id="last-year"),
        pytest.param("14/6/2024", "ghi thời hạn “14/6/2024”, nằm ngoài kỳ tới", id="this-half"),
        pytest.param("01/01/2025", "ghi thời hạn “01/01/2025”, nằm ngoài kỳ tới", id="after"),
        pytest.param("quý I/2025", "ghi thời hạn “quý I/2025”, nằm ngoài kỳ tới", id="later-quarter"),
        pytest.param("tháng 5", "ghi thời hạn “tháng 5”, nằm ngoài kỳ tới", id="month-gone-by"),
    ],
)
def test_deadline_is_a_time_in_the_half_to_come(deadline: str, fault: str | None) -> None:
    """What cannot be read, is in no calendar, or lies outside is three different faults."""
    fault = fault or f"ghi thời hạn “{deadline}”, không đọc được ngày nào"

    assert messages(f"{HEAD}| Rà soát | Phòng | {deadline} | Báo cáo |") == [f"nhiệm vụ “Rà soát” {fault}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("- Tập huấn công chức xã trước ngày 30/8/2024;", [], id="dated"),
        pytest.param("- Chi trả trợ cấp hằng tháng;", [], id="again"),
        pytest.param(
            "- Rà soát hộ nghèo năm 2024.", ["nhiệm vụ “Rà soát hộ nghèo năm 2024” chưa có thời hạn"], id="year"
        ),
        pytest.param(
            "- Thực hiện Nghị quyết ngày 05/3/2024;",
            ["nhiệm vụ “Thực hiện Nghị quyết ngày 05/3/2024” chưa có thời hạn"],
            id="document",
        ),
        pytest.param("Phòng tập trung vào các nhiệm vụ sau:", [], id="paragraph"),
        pytest.param("Không có.", [], id="none"),
        pytest.param(HEAD, [], id="no-row"),
        pytest.param(f"{HEAD}|  |  |  |  |", [], id="blank-row"),
        pytest.param(
            "| Nhiệm vụ | Chủ trì |\n| --- | --- |\n| Rà soát | Phòng |\n| Chi trả | Phòng |",
            ["bảng nhiệm vụ không có cột “Thời hạn”"],
            id="no-column",
        ),
        pytest.param(
            "| TT | Nội dung nhiệm vụ | Thời hạn hoàn thành |\n| --- | --- | --- |\n| 1 | Rà soát | 30/9/2024 |",
            [],
            id="own-columns",
        ),
    ],
)
def test_tasks_may_be_listed(text: str, expected: list[str]) -> None:
    """In a list the sentence holds the deadline; a year or a document's date in it is none."""
    assert messages(text) == expected


def test_second_half_looks_into_the_next_year() -> None:
    """The half to come is as long as the period, up to the end of its month."""
    period = make_period("2024-h2", outline=OUTLINE, **{"from": "2024-06-15", "to": "2024-12-14"})
    rows = "| Rà soát | Phòng | 30/6/2025 | Báo cáo |\n| Chi trả | Phòng | 01/7/2025 | Báo cáo |\n"
    report = make_report(body=f"## Nhiệm vụ trọng tâm\n\n{HEAD}{rows}", period=period)

    [finding] = task_without_deadline.check(report, period)

    assert finding.help == "ghi thời hạn từ ngày 15/12/2024 đến ngày 30/6/2025, dạng `30/6/2025`"
