"""Rule ambiguous-number."""

import pytest
from tests.check.builders import ask, make_fault, make_indicator, make_period, make_report, make_workspace

from baocao.check.rules import ambiguous_number
from baocao.model import FaultKind, Indicator

FILE = {"name": "hồ sơ", "measure": "hồ sơ"}
MONEY = {"name": "vốn", "measure": "triệu đồng"}
RATIO = make_indicator(measure="%", decimals=2, aggregation="ratio", part=FILE, whole=MONEY)


def _check(reading: str, indicator: Indicator, period: str = "2024-h1") -> list[tuple[str, str]]:
    report = make_report(f"indicators: {{VL-01: {{{reading}}}}}", period=make_period(period))
    findings = ask(ambiguous_number, make_workspace(report, indicators={"VL-01": indicator}))
    return [(finding.message, finding.help) for finding in findings]


@pytest.mark.parametrize(
    ("reading", "indicator"),
    [
        pytest.param("actual: 12345", make_indicator(), id="whole"),
        pytest.param("actual: 0", make_indicator(), id="zero"),
        pytest.param("actual: pending", make_indicator(), id="pending"),
        pytest.param("actual: -12.5", make_indicator(decimals=1), id="decimal"),
        pytest.param("part: 3, whole: 7.25, plan: 98.55", RATIO, id="ratio-with-money"),
    ],
)
def test_plain_numbers_pass(reading: str, indicator: Indicator) -> None:
    """Digits, and after a point no more of them than the indicator has."""
    assert _check(reading, indicator) == []


@pytest.mark.parametrize(
    ("reading", "indicator", "message", "help_"),
    [
        pytest.param(
            "actual: 12.345",
            make_indicator(),
            "“12.345” có thể đọc là 12345 hoặc 12,345",
            "viết `12345` nếu là số nguyên",
            id="thousands",
        ),
        pytest.param(
            "actual: 12.345",
            make_indicator(decimals=2),
            "“12.345” có thể đọc là 12345 hoặc 12,345",
            "viết `12345` nếu là số nguyên, `12.35` nếu là số lẻ",
            id="thousands-or-decimals",
        ),
        pytest.param(
            "actual: 98.6667",
            make_indicator(decimals=2),
            "“98.6667” có 4 chữ số sau dấu chấm, “actual” của “VL-01” lấy 2 chữ số",
            "viết `98.67`",
            id="too-precise",
        ),
        pytest.param(
            "actual: 12.5",
            make_indicator(measure="triệu đồng"),
            "“12.5” có 1 chữ số sau dấu chấm, “actual” của “VL-01” lấy số nguyên",
            "viết `13`",
            id="whole-only",
        ),
        pytest.param(
            "plan: 5",
            make_indicator(),
            "chỉ tiêu “VL-01” chưa có số thực hiện",
            'thêm `actual: …`; chưa có số thì `actual: pending, reason: "…"`',
            id="no-value",
        ),
    ],
)
def test_doubt_is_an_error_with_a_way_out(reading: str, indicator: Indicator, message: str, help_: str) -> None:
    """The value is shown, and what to write for each of its meanings."""
    assert _check(reading, indicator) == [(message, help_)]


@pytest.mark.parametrize(
    ("reading", "indicator", "message", "help_"),
    [
        pytest.param(
            "actual: 5, plan: 10.5",
            make_indicator(),
            "“10.5” có 1 chữ số sau dấu chấm, “plan” của “VL-01” lấy số nguyên",
            "viết `11`",
            id="whole-only",
        ),
        pytest.param(
            "part: 3.5, whole: 7",
            RATIO,
            "“3.5” có 1 chữ số sau dấu chấm, “part” của “VL-01” lấy số nguyên",
            "viết `4`",
            id="part-is-counted",
        ),
    ],
)
def test_fraction_of_a_count_is_told_in_earlier_periods(
    reading: str, indicator: Indicator, message: str, help_: str
) -> None:
    """Later on it has a rule of its own; a closed period keeps those that it had."""
    assert _check(reading, indicator, "2023-h1") == [(message, help_)]
    assert _check(reading, indicator, "2024-h1") == []


def test_unknown_indicator_is_still_read_for_thousands() -> None:
    """Three digits after the point are in doubt, whatever is counted."""
    report = make_report("indicators: {XX-01: {actual: 1.500, plan: 1.25}}")

    assert [finding.help for finding in ask(ambiguous_number, make_workspace(report))] == [
        "viết `1500` nếu là số nguyên"
    ]


@pytest.mark.parametrize(
    ("written", "expected", "message", "help_"),
    [
        pytest.param("98,5", "98.5", "“98,5” có dấu phẩy", "viết `98.5`", id="comma"),
        pytest.param("12.345.678", "12345678", "“12.345.678” tách nhóm chữ số", "viết `12345678`", id="groups"),
        pytest.param("1 234", "1234", "“1 234” tách nhóm chữ số", "viết `1234`", id="spaces"),
        pytest.param(
            "khoảng 100",
            "",
            "“khoảng 100” không phải một số",
            "viết chữ số liền nhau, dấu chấm cho phần thập phân, như `1234.5`",
            id="words",
        ),
    ],
)
def test_what_is_no_number_is_respelled(written: str, expected: str, message: str, help_: str) -> None:
    """Where the loader is certain what was meant, the help is that number."""
    fault = make_fault(FaultKind.AMBIGUOUS_NUMBER, written, expected)

    [finding] = ask(ambiguous_number, make_workspace(faults=(fault,)))

    assert (finding.message, finding.help) == (message, help_)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        pytest.param("32 người", "bỏ đơn vị tính, danh mục chỉ tiêu đã có: viết `32`", id="unit"),
        pytest.param("95%", "bỏ đơn vị tính, danh mục chỉ tiêu đã có: viết `95`", id="percent"),
        pytest.param("5 triệu", "viết chữ số liền nhau, dấu chấm cho phần thập phân, như `1234.5`", id="number-word"),
        pytest.param("10-15", "viết chữ số liền nhau, dấu chấm cho phần thập phân, như `1234.5`", id="range"),
    ],
)
def test_unit_behind_a_figure_is_left_out(typed: str, right: str) -> None:
    """The figure alone is offered, unless the word behind it is a part of the figure."""
    fault = make_fault(FaultKind.AMBIGUOUS_NUMBER, typed)

    [finding] = ambiguous_number.check(make_workspace(faults=(fault,)))

    assert finding.help == right
