"""Totals, each by a small example that was computed by hand."""

import csv
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.check.builders import make_indicator, make_period, make_report, make_unit, make_workspace

from baocao.consolidate import consolidate_period
from baocao.model import Comparison, Indicator, Nature, Report, Total, Workspace
from baocao.model.number import format_number

PAST = make_period("2023-h1", **{"from": "2022-12-15", "to": "2023-06-14"})
NOW = make_period(previous="2023-h1")
NAMED = {"name": "hồ sơ", "measure": "hồ sơ"}
RATIO = {"aggregation": "ratio", "measure": "%", "decimals": 2, "part": NAMED, "whole": NAMED}
HOUSEHOLDS = """\
321 34603
238 11358
1354 35295
875 26988
379 7954
739 27468
1044 40214
1547 32085
993 37009
1197 42282
1311 34748
823 24307
751 26347
"""


def make_reports(*readings: str, last_year: tuple[str, ...] = ()) -> list[Report]:
    """Return one final report a district, with its reading of A-1; an empty one is left out of the report."""
    return [
        make_report(
            f"indicators: {{{f'A-1: {reading}' if reading else ''}}}\n", unit=make_unit(f"d-{n}"), period=period
        )
        for period, given in ((PAST, last_year), (NOW, readings))
        for n, reading in enumerate(given, start=1)
    ]


def consolidate(workspace: Workspace, name: str = "A-1") -> Total:
    """Return an indicator's total of the period."""
    total = consolidate_period(workspace, NOW, {}).total(name)
    assert total is not None
    return total


def total(indicator: Indicator, *readings: str, last_year: tuple[str, ...] = ()) -> Total:
    """Return the total of what districts read."""
    return consolidate(make_workspace(*make_reports(*readings, last_year=last_year), indicators={"A-1": indicator}))


@pytest.mark.parametrize(
    ("changes", "readings", "actual"),
    [
        pytest.param({}, ["{actual: 10}", "{actual: 0}", "{actual: 5}"], "15", id="sum"),
        pytest.param({"aggregation": "stock"}, ["{actual: 10}", "{actual: 5}"], "15", id="stock"),
        pytest.param({"aggregation": "max"}, ["{actual: -3}", "{actual: -7}"], "-3", id="max"),
        pytest.param(RATIO, ["{part: 1, whole: 2}", "{part: 9, whole: 98}"], "10", id="ratio"),
        pytest.param(
            {"aggregation": "weighted", "weight": NAMED},
            ["{actual: 8, weight: 3}", "{actual: 6, weight: 1}"],
            "7.5",
            id="weighted",
        ),
        pytest.param({"aggregation": "reference"}, ["{actual: 4.5}"], "4.5", id="reference"),
        pytest.param({"aggregation": "reference"}, ["{actual: 1}", "{actual: 2}"], None, id="references-do-not-add-up"),
        pytest.param({}, ["{actual: 10}", "{actual: pending}"], "10", id="pending-is-not-zero"),
        pytest.param({}, ["{actual: 0}"], "0", id="zero-is-a-figure"),
        pytest.param({}, ["{actual: pending}"], None, id="nothing"),
        pytest.param(RATIO, ["{part: 0, whole: 0}"], None, id="zero-of-zero"),
        pytest.param(RATIO, ["{part: 0, whole: 0}", "{part: 1, whole: 4}"], "25", id="zero-of-zero-adds-nothing"),
    ],
)
def test_actual_adds_up_as_the_indicator_says(
    changes: dict[str, object], readings: list[str], actual: str | None
) -> None:
    """Each aggregation has its own arithmetic, exact in decimals."""
    assert total(make_indicator(**changes), *readings).figures.actual == (Decimal(actual) if actual else None)


def test_ratio_is_never_the_mean_of_percentages() -> None:
    """The poverty rate of the thirteen districts is 3,04 %; the mean of their rates would be 3,12 %."""
    rows = list(csv.reader(HOUSEHOLDS.splitlines(), delimiter=" "))
    found = total(make_indicator(**RATIO), *(f"{{part: {poor}, whole: {all_}}}" for poor, all_ in rows)).figures.actual
    mean = sum((Decimal(poor) / Decimal(all_) for poor, all_ in rows), Decimal(0)) / len(rows) * 100

    assert found is not None
    assert (format_number(found, 2), format_number(mean, 2)) == ("3,04", "3,12")


@pytest.mark.parametrize(
    ("readings", "covered", "expected"),
    [
        pytest.param(["{actual: 1}", "{actual: 0}"], 2, 2, id="zero-covers"),
        pytest.param(["{actual: 1}", "{actual: pending}"], 1, 2, id="pending-does-not"),
        pytest.param(["{actual: 1}", ""], 1, 2, id="silence-does-not"),
        pytest.param(["{actual: 1}", "{actual: not-assigned}"], 1, 1, id="not-asked"),
    ],
)
def test_coverage_counts_units_that_owe_a_figure(readings: list[str], covered: int, expected: int) -> None:
    """A share of units: who gave a figure, of those whose task it is."""
    found = total(make_indicator(), *readings)

    assert (found.covered, found.expected) == (covered, expected)


def test_zero_of_zero_is_covered() -> None:
    """A district without any case gave its figure."""
    found = total(make_indicator(**RATIO), "{part: 0, whole: 0, plan: 98}", "{part: 1, whole: 2, plan: 90}")

    assert (found.covered, found.figures.plan) == (2, Decimal(90))


def test_district_without_a_report_is_expected() -> None:
    """Coverage is of all units, reports or none; a draft counts in no total."""
    first, second = make_reports("{actual: 1}", "{actual: 2}")
    draft = replace(second, front=second.front.model_copy(update={"status": "draft"}))
    workspace = make_workspace(first, draft, indicators={"A-1": make_indicator()})
    missing = replace(workspace, units={**workspace.units, "d-3": make_unit("d-3")})
    found = consolidate(missing)
    consolidation = consolidate_period(missing, NOW, {})

    assert [found.figures.actual, found.covered, found.expected] == [1, 1, 3]
    assert [row.unit.id for row in consolidation.missing] == ["d-2", "d-3"]
    assert ("d-2", "A-1") in consolidation.readings


@pytest.mark.parametrize(
    ("changes", "now", "last_year", "figures"),
    [
        pytest.param(
            {},
            ["{plan: 10, actual: 1}", "{plan: 20, actual: 2}"],
            ["{actual: 3}", "{actual: 4}"],
            Comparison(Decimal(30), Decimal(3), Decimal(7)),
            id="all",
        ),
        pytest.param(
            {}, ["{plan: 10, actual: 1}", "{actual: 2}"], ["{actual: 3}"], Comparison(actual=Decimal(3)), id="one-lacks"
        ),
        pytest.param(
            {},
            ["{actual: 1}", "{actual: 2, previous: 9}"],
            ["{actual: 3}", "{actual: 4}"],
            Comparison(actual=Decimal(3), previous=Decimal(12)),
            id="typed-previous-wins",
        ),
        pytest.param(
            {"aggregation": "max"},
            ["{actual: 1}", "{actual: 2}"],
            ["{actual: 3}", "{actual: pending}"],
            Comparison(actual=Decimal(2)),
            id="largest-of-some-is-not-the-largest",
        ),
        pytest.param(
            RATIO,
            ["{part: 1, whole: 2, plan: 90}", "{part: 3, whole: 6, plan: 98}"],
            ["{part: 1, whole: 1}", "{part: 0, whole: 9}"],
            Comparison(Decimal(96), Decimal(50), Decimal(10)),
            id="ratio-of-last-year",
        ),
        pytest.param(
            RATIO,
            ["{part: 1, whole: 2, previous: 40}", "{part: 3, whole: 6}"],
            ["{part: 1, whole: 1}", "{part: 0, whole: 9}"],
            Comparison(actual=Decimal(50)),
            id="typed-percentages-do-not-add-up",
        ),
    ],
)
def test_plan_and_previous_need_every_covered_unit(
    changes: dict[str, object], now: list[str], last_year: tuple[str, ...], figures: Comparison
) -> None:
    """A comparison is of the same units, or there is none."""
    assert total(make_indicator(**changes), *now, last_year=tuple(last_year)).figures == figures


def test_one_estimate_makes_the_total_an_estimate() -> None:
    """The least sure figure says how sure the total is."""
    found = total(make_indicator(), "{actual: 1, nature: official}", "{actual: 2, nature: estimate}")

    assert found.nature is Nature.ESTIMATE


def test_other_units_figures_are_cross_checks() -> None:
    """Only the authoritative source adds up; the same worker is seen by three units."""
    division = make_report("indicators: {A-1: {actual: 99}}\n", unit=make_unit("p-1", "division"), period=NOW)
    indicator = make_indicator(also=["division"])
    found = consolidate(make_workspace(*make_reports("{actual: 1}"), division, indicators={"A-1": indicator}))

    assert found.figures.actual == 1
