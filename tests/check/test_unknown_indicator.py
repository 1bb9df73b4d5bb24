"""Rule unknown-indicator."""

import pytest
from tests.check.builders import ask, make_indicator, make_period, make_report, make_workspace

from baocao.check.rules import unknown_indicator
from baocao.model import Period

CATALOGUE = {
    "VL-01": make_indicator(),
    "VL-02": make_indicator(aggregation="formula", formula="VL-01 + VL-03", source=None),
    "VL-03": make_indicator(),
}


@pytest.mark.parametrize(
    ("indicator", "findings"),
    [
        pytest.param("VL-01", [], id="known"),
        pytest.param("VL-1", [("danh mục không có chỉ tiêu “VL-1”", "sửa thành `VL-01`")], id="near"),
        pytest.param("TE-77", [("danh mục không có chỉ tiêu “TE-77”", "xóa dòng `TE-77`")], id="far"),
        pytest.param("VL-02", [], id="derived-is-told-elsewhere"),
        pytest.param(
            "VL-03", [("6 tháng đầu năm 2024 không yêu cầu chỉ tiêu “VL-03”", "xóa dòng `VL-03`")], id="not-asked"
        ),
    ],
)
def test_only_asked_indicators_are_typed(indicator: str, findings: list[tuple[str, str]]) -> None:
    """A figure that would enter no total is a fault."""
    period = make_period(indicators=["VL-01", "VL-02"])
    report = make_report(f"indicators: {{{indicator}: {{actual: 5}}}}", period=period)
    workspace = make_workspace(report, indicators=CATALOGUE)

    found = ask(unknown_indicator, workspace)

    assert [(finding.message, finding.help) for finding in found] == findings


def test_derived_indicator_is_told_in_earlier_periods() -> None:
    """Later on it has a rule of its own; a closed period keeps those that it had."""
    report = make_report("indicators: {VL-02: {actual: 5}}", period=make_period("2023-h1"))
    [finding] = ask(unknown_indicator, make_workspace(report, indicators=CATALOGUE))

    assert finding.message == "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai"
    assert finding.help == "xóa dòng `VL-02`"


@pytest.mark.parametrize(
    "period",
    [
        pytest.param(make_period(indicators=["VL-1"]), id="asked-for"),
        pytest.param(make_period(published={"VL-1": "Cục Thống kê"}), id="cited"),
    ],
)
def test_period_names_known_indicators(period: Period) -> None:
    """A period can neither ask for nor cite what nobody counts."""
    workspace = make_workspace(periods=(period,), indicators=CATALOGUE)

    assert [one.help for one in ask(unknown_indicator, workspace)] == ["sửa thành `VL-01`"]
