"""Rule fraction-of-a-count."""

import pytest
from tests.check.builders import make_indicator, make_report, make_workspace

from baocao.check.rules import fraction_of_a_count
from baocao.model import Indicator

FILE = {"name": "hồ sơ", "measure": "hồ sơ"}
MONEY = {"name": "vốn", "measure": "triệu đồng"}
RATIO = make_indicator(measure="%", decimals=2, aggregation="ratio", part=FILE, whole=MONEY)


def _check(reading: str, indicator: Indicator) -> list[tuple[str, str]]:
    report = make_report(f"indicators: {{VL-01: {{{reading}}}}}")
    findings = fraction_of_a_count.check(report, make_workspace(report, indicators={"VL-01": indicator}))
    return [(finding.message, finding.help) for finding in findings]


@pytest.mark.parametrize(
    ("reading", "indicator"),
    [
        pytest.param("actual: 320", make_indicator(), id="whole"),
        pytest.param("actual: 12.345", make_indicator(), id="thousands-are-ambiguous-number"),
        pytest.param("actual: 46850.5", make_indicator(measure="triệu đồng"), id="money"),
        pytest.param("actual: 41760.5", make_indicator(measure="kg"), id="weight"),
        pytest.param("actual: 7.85", make_indicator(measure="triệu đồng/người/tháng", decimals=2), id="has-decimals"),
        pytest.param("part: 3, whole: 7.25, plan: 98.55, previous: 98.1", RATIO, id="ratio-with-money"),
    ],
)
def test_what_can_be_divided_passes(reading: str, indicator: Indicator) -> None:
    """Money, weights and percentages have fractions."""
    assert _check(reading, indicator) == []


@pytest.mark.parametrize(
    ("reading", "indicator", "message", "rounded"),
    [
        pytest.param(
            "actual: 320.5",
            make_indicator(),
            "“actual” của “VL-01” là 320.5, “người” chỉ đếm bằng số nguyên",
            "321",
            id="actual",
        ),
        pytest.param(
            "actual: 5, plan: 10.0",
            make_indicator(),
            "“plan” của “VL-01” là 10.0, “người” chỉ đếm bằng số nguyên",
            "10",
            id="nothing-after-the-point",
        ),
        pytest.param(
            "part: 3.5, whole: 7", RATIO, "“part” của “VL-01” là 3.5, “hồ sơ” chỉ đếm bằng số nguyên", "4", id="part"
        ),
    ],
)
def test_half_a_person_is_told(reading: str, indicator: Indicator, message: str, rounded: str) -> None:
    """The measure says why it cannot be."""
    help_ = f"ghi lại số đã đếm, như `{rounded}`; số tính theo nghìn thì viết đủ chữ số"

    assert _check(reading, indicator) == [(message, help_)]
