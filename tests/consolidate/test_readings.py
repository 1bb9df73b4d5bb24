"""Readings: what a unit typed, and what follows from it."""

from decimal import Decimal

import pytest
from tests.check.builders import make_indicator, make_period, make_report, make_workspace

from baocao.consolidate import consolidate_period, read_report
from baocao.model import Comparison, Gap, Nature, Reading, Total, Workspace

PAST = make_period("2023-h1", **{"from": "2022-12-15", "to": "2023-06-14"})
NOW = make_period(previous="2023-h1")
UNIT = "huyen-huong-khe"
DERIVED = {"source": None, "measure": "%"}
INDICATORS = {
    "GN-00": make_indicator(aggregation="stock"),
    "GN-01": make_indicator(aggregation="stock"),
    "GN-02": make_indicator(**DERIVED, aggregation="ratio", part={"indicator": "GN-01"}, whole={"indicator": "GN-00"}),
    "GN-05": make_indicator(**DERIVED, aggregation="formula", formula="previous(GN-02) - GN-02"),
    "VL-02": make_indicator(),
    "VL-03": make_indicator(),
    "VL-01": make_indicator(**DERIVED, aggregation="formula", formula="VL-02 + VL-03"),
}


def make(now: str, last_year: str = "") -> Workspace:
    """Return a workspace with the readings of this year's and last year's report."""
    past = [make_report(f"indicators: {{{last_year}}}\n", period=PAST)] if last_year else []
    front = f"indicators: {{{now}}}\nfigures: {{nature: estimate}}\n"
    return make_workspace(*past, make_report(front, period=NOW), indicators=INDICATORS)


def read(now: str, last_year: str = "") -> dict[str, Reading]:
    """Return the readings of this year's report."""
    workspace = make(now, last_year)
    return read_report(workspace, workspace.reports[UNIT, NOW.id])


def total(name: str, now: str, last_year: str = "") -> Total:
    """Return an indicator's total this year."""
    found = consolidate_period(make(now, last_year), NOW, {}).total(name)
    assert found is not None
    return found


def test_previous_is_looked_up_and_typed_wins() -> None:
    """Last year's report gives the comparison, unless the author corrects it."""
    readings = read("VL-02: {actual: 5}, VL-03: {actual: 6, previous: 0}", "VL-02: {actual: 4}, VL-03: {actual: 4}")

    assert readings["VL-02"].figures == Comparison(actual=Decimal(5), previous=Decimal(4))
    assert readings["VL-03"].figures.previous == 0
    assert (readings["VL-02"].before is None, readings["VL-03"].before) == (False, None)


@pytest.mark.parametrize("gap", list(Gap))
def test_gap_is_no_figure(gap: Gap) -> None:
    """Why there is none is kept."""
    reading = read(f"VL-02: {{plan: 10, actual: {gap}}}")["VL-02"]

    assert (reading.gap, reading.figures) == (gap, Comparison(plan=Decimal(10)))


def test_nature_is_the_readings_own_or_the_reports() -> None:
    """An official figure may stand in a report of estimates."""
    readings = read("VL-02: {actual: 1, nature: official}, VL-03: {actual: 2}")

    assert [readings[name].nature for name in ("VL-02", "VL-03", "VL-01")] == [
        Nature.OFFICIAL,
        Nature.ESTIMATE,
        Nature.ESTIMATE,
    ]


def test_formula_adds_plan_actual_and_previous() -> None:
    """A sum of indicators is a sum of each of their figures."""
    now, before = "VL-02: {plan: 10, actual: 5}, VL-03: {plan: 4, actual: 2}", "VL-02: {actual: 3}, VL-03: {actual: 1}"
    expected = Comparison(Decimal(14), Decimal(7), Decimal(4))
    reading = read(now, before)["VL-01"]

    assert (reading.figures, reading.derived, reading.line) == (expected, True, 0)
    assert total("VL-01", now, before).figures == expected


def test_formula_with_a_missing_part_has_no_value() -> None:
    """What is not known is not taken for zero."""
    assert "VL-01" not in read("VL-02: {actual: 5}, VL-03: {actual: pending}")
    assert total("VL-01", "VL-02: {actual: 5}").figures == Comparison()


def test_derived_ratio_and_its_fall() -> None:
    """The poverty rate is computed, and so is by how many points it fell since the last period."""
    now, before = "GN-00: {actual: 200}, GN-01: {actual: 6}", "GN-00: {actual: 100}, GN-01: {actual: 5}"

    assert total("GN-02", now, before).figures == Comparison(actual=Decimal(3), previous=Decimal(5))
    assert total("GN-05", now, before).figures == Comparison(actual=Decimal(2))
    assert read(now, before)["GN-05"].figures.actual == 2


def test_fall_needs_a_last_period() -> None:
    """Without a previous rate there is no fall, and no crash."""
    assert total("GN-05", "GN-00: {actual: 200}, GN-01: {actual: 6}").figures.actual is None


def test_rate_of_no_households_is_none() -> None:
    """Nothing is divided by zero."""
    assert total("GN-02", "GN-00: {actual: 0}, GN-01: {actual: 0}").figures.actual is None


def test_derived_total_covers_who_has_all_parts() -> None:
    """A unit that lacks one part is not counted."""
    assert (total("VL-01", "VL-02: {actual: 1}").covered, total("VL-01", "VL-02: {actual: 1}").expected) == (0, 1)


def test_unasked_indicator_is_in_no_total() -> None:
    """The period says what is counted."""
    period = make_period(indicators=["VL-02"])
    workspace = make_workspace(make_report("indicators: {VL-02: {actual: 1}, VL-03: {actual: 2}}", period=period))

    assert [one.indicator for one in consolidate_period(make("VL-02: {actual: 1}"), period, {}).totals] == ["VL-02"]
    assert consolidate_period(workspace, period, {}).totals == ()


def test_percentages_of_a_comparison() -> None:
    """Shares and changes are of the plan and of the previous value; nothing is divided by zero."""
    figures = Comparison(Decimal(200), Decimal(50), Decimal(40))

    assert [figures.percent_of_plan, figures.change, figures.change_percent] == [25, 10, 25]
    assert Comparison(Decimal(0), Decimal(5), Decimal(0)).percent_of_plan is None
    assert Comparison(Decimal(0), Decimal(5), Decimal(0)).change_percent is None
    assert Comparison(Decimal(10), Decimal(0), Decimal(4)).percent_of_plan == 0
