"""Rule missing-indicator."""

import pytest
from tests.check.builders import ask, make_indicator, make_period, make_report, make_unit, make_workspace

from baocao.check.rules import missing_indicator
from baocao.model import Indicator

PERSON = {"name": "người", "measure": "người"}
RATIO = make_indicator(aggregation="ratio", part=PERSON, whole=PERSON)
WEIGHTED = make_indicator(aggregation="weighted", weight=PERSON)


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        pytest.param(make_indicator(), "`VL-01: {plan: …, actual: …}`", id="number"),
        pytest.param(RATIO, "`VL-01: {part: …, whole: …}`", id="ratio"),
        pytest.param(WEIGHTED, "`VL-01: {actual: …, weight: …}`", id="weighted"),
    ],
)
def test_line_to_add_has_the_keys_of_the_indicator(indicator: Indicator, line: str) -> None:
    """The help can be pasted, and says what to write while there is no figure."""
    report = make_report()

    [finding] = missing_indicator.check(report, report.period, make_workspace(report, indicators={"VL-01": indicator}))

    assert finding.message == "thiếu chỉ tiêu “VL-01” (Số lao động có việc làm mới)"
    assert finding.help == f'thêm {line}; chưa có số thì `VL-01: {{actual: pending, reason: "…"}}`'


@pytest.mark.parametrize(
    ("front", "indicator"),
    [
        pytest.param("indicators: {VL-01: {actual: 0}}", make_indicator(), id="zero-is-a-figure"),
        pytest.param("indicators: {VL-01: {actual: pending}}", make_indicator(), id="pending"),
        pytest.param("", make_indicator(source="huyen-khac"), id="source-is-another"),
        pytest.param("", make_indicator(field="tre-em"), id="field-is-not-the-unit's"),
        pytest.param("", make_indicator(aggregation="formula", formula="A + B", source=None), id="derived"),
    ],
)
def test_nothing_more_is_asked(front: str, indicator: Indicator) -> None:
    """What is there, computed, or another's is not missing."""
    report = make_report(front)

    findings = missing_indicator.check(report, report.period, make_workspace(report, indicators={"VL-01": indicator}))

    assert list(findings) == []


def test_period_decides_what_is_asked() -> None:
    """An indicator outside the period's list is not asked."""
    report = make_report(period=make_period(indicators=["VL-09"]))

    findings = missing_indicator.check(
        report, report.period, make_workspace(report, indicators={"VL-01": make_indicator()})
    )

    assert list(findings) == []


def test_each_source_is_asked() -> None:
    """Every unit of the kind owes its own figure; one without a report is another matter."""
    period = make_period()
    reports = [make_report(unit=make_unit(unit), period=period) for unit in ("huyen-a", "huyen-b")]

    findings = ask(missing_indicator, make_workspace(*reports, indicators={"VL-01": make_indicator()}))

    assert [finding.place.path for finding in findings] == [report.path for report in reports]


def test_consolidated_report_owes_no_figure() -> None:
    """The department's totals are computed from the units' figures, whatever a registry names as source."""
    report = make_report(unit=make_unit("consolidated", "consolidated"))
    workspace = make_workspace(report, indicators={"VL-01": make_indicator(source="consolidated")})

    assert list(missing_indicator.check(report, report.period, workspace)) == []
