"""Rule previous-differs."""

import pytest
from tests.check.builders import make_indicator, make_period, make_report, make_workspace

from baocao.check.rules import previous_differs
from baocao.model import Indicator

FILE = {"name": "hồ sơ", "measure": "hồ sơ"}
RATIO = make_indicator(measure="%", decimals=2, aggregation="ratio", part=FILE, whole=FILE)
LAST = make_period("2023-h1", name="6 tháng đầu năm 2023", to="2023-06-14", **{"from": "2022-12-15"})
THIS = make_period(previous="2023-h1")


def _check(before: str, now: str, indicator: Indicator, status: str = "final") -> list[tuple[str, str]]:
    last = make_report(f"indicators: {{VL-01: {{{before}}}}}", period=LAST, status=status)
    report = make_report(f"indicators: {{VL-01: {{{now}}}}}", period=THIS)
    workspace = make_workspace(last, report, indicators={"VL-01": indicator})
    return [(finding.message, finding.help) for finding in previous_differs.check(report, workspace)]


@pytest.mark.parametrize(
    ("before", "now", "indicator"),
    [
        pytest.param("actual: 810", "actual: 842", make_indicator(), id="looked-up"),
        pytest.param("actual: 810", "actual: 842, previous: 810", make_indicator(), id="the-same"),
        pytest.param("actual: 7.85", "actual: 8, previous: 7.850", make_indicator(decimals=2), id="the-same-longer"),
        pytest.param(
            "actual: 810", 'actual: 842, previous: 812, reason: "Số chính thức"', make_indicator(), id="reason"
        ),
        pytest.param("actual: pending", "actual: 842, previous: 812", make_indicator(), id="was-pending"),
        pytest.param("plan: 5", "actual: 842, previous: 812", make_indicator(), id="was-absent"),
        pytest.param("part: 19, whole: 21", "part: 20, whole: 21, previous: 90.48", RATIO, id="ratio"),
        pytest.param("part: 19, whole: 21", "part: 20, whole: 21, previous: 90.5", RATIO, id="ratio-rounded"),
        pytest.param("part: 0, whole: 0", "part: 20, whole: 21, previous: 90.5", RATIO, id="ratio-of-nothing"),
    ],
)
def test_same_or_explained_value_passes(before: str, now: str, indicator: Indicator) -> None:
    """What equals the last report when rounded as typed is no other value."""
    assert _check(before, now, indicator) == []


@pytest.mark.parametrize(
    ("before", "now", "indicator", "typed", "known"),
    [
        pytest.param("actual: 810", "actual: 842, previous: 812", make_indicator(), "812", "810", id="count"),
        pytest.param("actual: 0", "actual: 842, previous: 3", make_indicator(), "3", "0", id="zero-is-a-figure"),
        pytest.param("part: 19, whole: 21", "part: 20, whole: 21, previous: 91", RATIO, "91", "90.48", id="ratio"),
    ],
)
def test_other_value_needs_a_reason(before: str, now: str, indicator: Indicator, typed: str, known: str) -> None:
    """Both values are shown, and both ways out."""
    message = f"“previous” của “VL-01” là {typed}, báo cáo 6 tháng đầu năm 2023 cho số {known}"
    help_ = f'bỏ `previous: {typed}`, hoặc thêm `reason: "…"` nêu lý do'

    assert _check(before, now, indicator) == [(message, help_)]


def test_draft_of_last_period_proves_nothing() -> None:
    """Only a final report is compared with."""
    assert _check("actual: 810", "actual: 842, previous: 812", make_indicator(), status="draft") == []


def test_first_report_has_nothing_to_differ_from() -> None:
    """Without an earlier report every previous value is typed."""
    report = make_report("indicators: {VL-01: {actual: 5, previous: 4}}", period=THIS)

    assert list(previous_differs.check(report, make_workspace(report, indicators={"VL-01": make_indicator()}))) == []
