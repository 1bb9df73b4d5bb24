"""Rule out-of-range."""

import pytest
from tests.check.builders import make_indicator, make_report, make_workspace

from baocao.check.rules import out_of_range
from baocao.model import Indicator

FILE = {"name": "hồ sơ", "measure": "hồ sơ"}
RATIO = make_indicator(measure="%", decimals=2, aggregation="ratio", part=FILE, whole=FILE)
RATE = make_indicator(measure="%", decimals=2, aggregation="reference")
WAGE = make_indicator(measure="triệu đồng/người/tháng", decimals=2, least="1", most="100")


def _check(reading: str, indicator: Indicator) -> list[tuple[str, str]]:
    report = make_report(f"indicators: {{VL-01: {{{reading}}}}}")
    findings = out_of_range.check(report, make_workspace(report, indicators={"VL-01": indicator}))
    return [(finding.message, finding.help) for finding in findings]


@pytest.mark.parametrize(
    ("reading", "indicator"),
    [
        pytest.param("actual: 0", make_indicator(), id="zero"),
        pytest.param("actual: 123456789", make_indicator(), id="count-without-a-limit"),
        pytest.param("actual: pending, plan: 5", make_indicator(), id="pending"),
        pytest.param("part: 1196, whole: 1196, plan: 100, previous: 98.5", RATIO, id="ratio"),
        pytest.param("actual: 100", RATE, id="hundred-percent"),
        pytest.param("actual: -0.75", make_indicator(measure="điểm %", decimals=2), id="change-may-fall"),
        pytest.param("actual: 105", make_indicator(measure="%", most="200"), id="percentage-that-may-pass"),
        pytest.param("actual: -3", make_indicator(least="-10"), id="may-be-negative"),
        pytest.param("actual: 7.85", WAGE, id="inside"),
    ],
)
def test_possible_figures_pass(reading: str, indicator: Indicator) -> None:
    """Counts have no limit above, and the catalogue may widen any range."""
    assert _check(reading, indicator) == []


@pytest.mark.parametrize(
    ("reading", "indicator", "message", "help_"),
    [
        pytest.param(
            "actual: -5",
            make_indicator(),
            "“actual” của “VL-01” là -5, nhỏ hơn mức tối thiểu 0",
            "kiểm tra lại đơn vị tính “người”, ghi số từ 0 trở lên",
            id="negative-count",
        ),
        pytest.param(
            "actual: 5, plan: 101.5",
            RATE,
            "“plan” của “VL-01” là 101.5, lớn hơn mức tối đa 100",
            "kiểm tra lại đơn vị tính “%”, ghi số từ 0 đến 100",
            id="plan-above-hundred",
        ),
        pytest.param(
            "actual: 7850000",
            WAGE,
            "“actual” của “VL-01” là 7850000, lớn hơn mức tối đa 100",
            "kiểm tra lại đơn vị tính “triệu đồng/người/tháng”, ghi số từ 1 đến 100",
            id="wrong-measure",
        ),
        pytest.param(
            "part: -1, whole: 5",
            RATIO,
            "“part” của “VL-01” là -1, nhỏ hơn mức tối thiểu 0",
            "kiểm tra lại đơn vị tính “hồ sơ”, ghi số từ 0 trở lên",
            id="negative-part",
        ),
        pytest.param(
            "actual: -2",
            make_indicator(measure="điểm %", least="-1", most="1"),
            "“actual” của “VL-01” là -2, nhỏ hơn mức tối thiểu -1",
            "kiểm tra lại đơn vị tính “điểm %”, ghi số từ -1 đến 1",
            id="own-least",
        ),
        pytest.param(
            "actual: 12",
            make_indicator(measure="điểm %", most="10"),
            "“actual” của “VL-01” là 12, lớn hơn mức tối đa 10",
            "kiểm tra lại đơn vị tính “điểm %”, ghi số đến 10",
            id="no-least",
        ),
    ],
)
def test_impossible_figures_are_told_with_their_measure(
    reading: str, indicator: Indicator, message: str, help_: str
) -> None:
    """The limit, the measure and the allowed range stand beside the value."""
    assert _check(reading, indicator) == [(message, help_)]


def test_typed_percentage_is_left_to_its_own_rule() -> None:
    """A ratio's `actual` is a fault whatever its size."""
    assert _check("actual: 1180", RATIO) == []


def test_place_is_that_of_the_key() -> None:
    """The author lands on the figure."""
    report = make_report("indicators:\n  VL-01: {plan: 5, actual: -1}\n")
    [finding] = out_of_range.check(report, make_workspace(report, indicators={"VL-01": make_indicator()}))

    assert (finding.place.line, finding.place.column) == (6, 20)
