"""One unit's readings: what it typed, and what follows from it."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from baocao.model import (
    Aggregation,
    Comparison,
    Gap,
    Indicator,
    Nature,
    Reading,
    ReadingShape,
    Report,
    Workspace,
)

Readings: TypeAlias = Mapping[str, Reading]

_HUNDRED = Decimal(100)
_TERM = re.compile(r"(?P<sign>[+-]?)\s*(?P<previous>previous\()?(?P<indicator>[A-Z]+-\d+)\)?")


def read_report(workspace: Workspace, report: Report) -> dict[str, Reading]:
    """Return a report's readings by indicator, in the catalogue's order, the derived ones included."""
    before = workspace.previous(report)
    past = read_report(workspace, before) if before is not None else {}
    readings = {
        name: _typed_reading(workspace, report, name, past)
        for name, indicator in workspace.indicators.items()
        if name in report.front.indicators and not indicator.is_derived
    }
    for name, indicator in workspace.indicators.items():
        if indicator.is_derived and report.period.asks(name):
            derived = _derived_reading(report, name, indicator, readings, past)
            if derived is not None:
                readings[name] = derived
    return {name: readings[name] for name in workspace.indicators if name in readings}


def _typed_reading(workspace: Workspace, report: Report, name: str, past: Readings) -> Reading:
    indicator = workspace.indicators[name]
    typed = report.front.indicators[name]
    last = past.get(name)
    looked_up = last.figures.actual if last is not None else None
    figures = Comparison(
        plan=typed.plan,
        actual=_value(indicator, typed),
        previous=typed.previous if typed.previous is not None else looked_up,
    )
    sure = report.front.figures.nature if report.front.figures else None
    return Reading(
        indicator=name,
        unit=report.unit,
        figures=figures,
        gap=typed.actual if isinstance(typed.actual, Gap) else None,
        part=typed.part,
        whole=typed.whole,
        weight=typed.weight,
        before=last if typed.previous is None else None,
        nature=typed.nature or sure,
        reason=typed.reason or "",
        authoritative=workspace.is_source(report.unit, indicator, report.period.last_day),
        line=report.place("indicators", name).line,
    )


def _value(indicator: Indicator, typed: ReadingShape) -> Decimal | None:
    if indicator.aggregation is Aggregation.RATIO:
        return percentage(typed.part, typed.whole)
    return typed.actual if isinstance(typed.actual, Decimal) else None


def percentage(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return part / whole x 100; None without a whole."""
    return part / whole * _HUNDRED if part is not None and whole else None


def _derived_reading(
    report: Report, name: str, indicator: Indicator, readings: Readings, past: Readings
) -> Reading | None:
    figures = derive(
        indicator,
        {known: reading.figures for known, reading in readings.items()},
    )
    if figures.actual is None:
        return None
    own = [readings[used] for used in components(indicator) if used in readings]
    last = past.get(name)
    return Reading(
        indicator=name,
        unit=report.unit,
        figures=figures,
        before=last,
        nature=least_sure(own),
        authoritative=all(reading.authoritative for reading in own),
        derived=True,
    )


def components(indicator: Indicator) -> tuple[str, ...]:
    """Return the indicators that a derived one is computed from."""
    if indicator.formula is not None:
        return tuple(dict.fromkeys(found["indicator"] for found in _TERM.finditer(indicator.formula)))
    parts = (indicator.part, indicator.whole)
    return tuple(part.indicator for part in parts if part is not None and part.indicator is not None)


def derive(indicator: Indicator, known: Mapping[str, Comparison]) -> Comparison:
    """Return a derived indicator's figures from those of its components; None wherever one of them is missing."""
    if indicator.formula is not None:
        return _by_formula(indicator.formula, known)
    part, whole = (known.get(name, Comparison()) for name in components(indicator))
    return Comparison(
        plan=percentage(part.plan, whole.plan),
        actual=percentage(part.actual, whole.actual),
        previous=percentage(part.previous, whole.previous),
    )


def _by_formula(formula: str, known: Mapping[str, Comparison]) -> Comparison:
    terms = list(_TERM.finditer(formula))
    if any(term["previous"] for term in terms):
        return Comparison(actual=_sum(terms, known, "actual"))
    return Comparison(*(_sum(terms, known, figure) for figure in ("plan", "actual", "previous")))


def _sum(terms: list[re.Match[str]], known: Mapping[str, Comparison], figure: str) -> Decimal | None:
    total = Decimal(0)
    for term in terms:
        figures = known.get(term["indicator"], Comparison())
        value: Decimal | None = getattr(figures, "previous" if term["previous"] else figure)
        if value is None:
            return None
        total += -value if term["sign"] == "-" else value
    return total


def least_sure(readings: list[Reading]) -> Nature | None:
    """Return the least sure nature among readings: one estimate makes the whole an estimate."""
    order = list(Nature)
    natures = [reading.nature for reading in readings if reading.nature is not None]
    return min(natures, key=order.index, default=None)
