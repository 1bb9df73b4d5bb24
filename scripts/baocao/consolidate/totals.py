"""Indicators over all their authoritative units."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from baocao.consolidate.readings import components, derive, least_sure
from baocao.model import Aggregation, Comparison, Gap, Indicator, Period, Reading, Total, Unit, Workspace

_HUNDRED = Decimal(100)


def total_indicators(
    workspace: Workspace, period: Period, readings: Mapping[tuple[str, str], Reading]
) -> tuple[Total, ...]:
    """Return the total of every indicator that the period asks for, in the catalogue's order."""
    totals: dict[str, Total] = {}
    asked = {name: indicator for name, indicator in workspace.indicators.items() if period.asks(name)}
    for name, indicator in asked.items():
        if not indicator.is_derived:
            sources = workspace.sources(indicator, period.last_day)
            totals[name] = _total(name, indicator, sources, readings)
    for name, indicator in asked.items():
        if indicator.is_derived:
            totals[name] = _derived_total(name, indicator, totals, readings)
    return tuple(totals[name] for name in asked)


def _total(
    name: str, indicator: Indicator, sources: tuple[Unit, ...], readings: Mapping[tuple[str, str], Reading]
) -> Total:
    own = [readings[unit.id, name] for unit in sources if (unit.id, name) in readings]
    given = [reading for reading in own if _has_figure(reading)]
    expected = len(sources) - sum(reading.gap is Gap.NOT_ASSIGNED for reading in own)
    figures = Comparison(
        plan=_plan(indicator, given),
        actual=_combine(indicator, given),
        previous=_previous(indicator, given),
    )
    return Total(name, figures, tuple(given), len(given), expected, least_sure(given))


def _has_figure(reading: Reading) -> bool:
    """Tell whether the unit gave a figure; 0 of 0 is one, though it makes no percentage."""
    return reading.figures.actual is not None or (reading.part is not None and reading.whole is not None)


def _plan(indicator: Indicator, readings: list[Reading]) -> Decimal | None:
    plans = [reading.figures.plan for reading in readings]
    if indicator.aggregation in {Aggregation.RATIO, Aggregation.WEIGHTED}:
        weights = [reading.weight if reading.whole is None else reading.whole for reading in readings]
        return _mean(zip(plans, weights, strict=True))
    return _add_up(indicator, plans) if indicator.aggregation is not Aggregation.MAX else None


def _previous(indicator: Indicator, readings: list[Reading]) -> Decimal | None:
    if len(readings) == 1:
        return readings[0].figures.previous
    if indicator.aggregation in {Aggregation.RATIO, Aggregation.WEIGHTED}:
        before = [reading.before for reading in readings if reading.before is not None]
        return _combine(indicator, before) if len(before) == len(readings) else None
    return _add_up(indicator, [reading.figures.previous for reading in readings])


def _combine(indicator: Indicator, readings: list[Reading]) -> Decimal | None:
    """Add actual values up, as the indicator's aggregation says."""
    values = [reading.figures.actual for reading in readings]
    if indicator.aggregation is Aggregation.RATIO:
        part, whole = _add(reading.part for reading in readings), _add(reading.whole for reading in readings)
        return part / whole * _HUNDRED if part is not None and whole else None
    if indicator.aggregation is Aggregation.WEIGHTED:
        return _mean(zip(values, (reading.weight for reading in readings), strict=True))
    return _add_up(indicator, values)


def _add_up(indicator: Indicator, values: list[Decimal | None]) -> Decimal | None:
    """Return the sum or the largest value; a reference has neither over several units."""
    total = _add(values)
    if indicator.aggregation is Aggregation.MAX and total is not None:
        return max(value for value in values if value is not None)
    is_apart = indicator.aggregation is Aggregation.REFERENCE and len(values) > 1
    return None if is_apart else total


def _add(values: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum, or None if there is nothing or anything is missing."""
    known = list(values)
    given = [value for value in known if value is not None]
    return sum(given, Decimal(0)) if given and len(given) == len(known) else None


def _mean(pairs: Iterable[tuple[Decimal | None, Decimal | None]]) -> Decimal | None:
    known = list(pairs)
    weight = _add(weight for _, weight in known)
    product = _add(value * by if value is not None and by is not None else None for value, by in known)
    return product / weight if product is not None and weight else None


def _derived_total(
    name: str,
    indicator: Indicator,
    totals: Mapping[str, Total],
    readings: Mapping[tuple[str, str], Reading],
) -> Total:
    used = [totals[component] for component in components(indicator) if component in totals]
    figures = derive(indicator, {total.indicator: total.figures for total in used})
    units = {reading.unit.id for total in used for reading in total.readings}
    everywhere = [unit for unit in units if all(unit in _unit_ids(total) for total in used)]
    own = [reading for (unit, known), reading in readings.items() if known == name and unit in everywhere]
    sure = least_sure([reading for total in used for reading in total.readings])
    expected = max((total.expected for total in used), default=0)
    return Total(name, figures, tuple(own), len(everywhere), expected, sure)


def _unit_ids(total: Total) -> set[str]:
    return {reading.unit.id for reading in total.readings}
