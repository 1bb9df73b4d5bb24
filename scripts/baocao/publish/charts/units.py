"""The same indicator as in the chart of components, unit by unit, beside the same period of last year."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from baocao.model import Comparison, Consolidation, Indicator, Reading, RegimeRow
from baocao.model.text import sentence_start
from baocao.publish.charts.bars import MISSING, Bars, Plot
from baocao.publish.charts.components import Sum, compared_series, find_sum
from baocao.publish.figures import change_text, value_text

_MOVES = {-1: "giảm", 1: "tăng", 0: "bằng"}


def units_plot(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Plot | None:
    """Return the chart of the units whose kind is the source, in official order; None if no unit has a figure."""
    found = find_sum(consolidation, catalogue)
    if found is None:
        return None
    rows = _rows(consolidation, found)
    readings = [_reading(consolidation, row, found) for row in rows]
    figures = [_compared(reading) for reading in readings]
    if all(one.actual is None for one in figures):
        return None
    natures = [reading.nature if reading is not None else None for reading in readings]
    names = tuple(sentence_start(_area(row)) for row in rows)
    bars = Bars(
        rows=names,
        series=compared_series(figures, found.indicator, natures, MISSING),
        axis=found.indicator.measure,
        notes=_changes(figures, found.indicator),
        notes_name="So cùng kỳ",
    )
    known = [(_area(row), one) for row, one in zip(rows, figures, strict=True) if one.actual is not None]
    return Plot("units", _title(found.indicator, known), bars)


def _rows(consolidation: Consolidation, found: Sum) -> list[RegimeRow]:
    kinds = {indicator.source for _, indicator in found.parts}
    return [row for row in consolidation.regime if kinds == {row.unit.kind}]


def _reading(consolidation: Consolidation, row: RegimeRow, found: Sum) -> Reading | None:
    """Return a unit's reading, if its report is in the document."""
    return consolidation.readings.get((row.unit.id, found.total.indicator)) if row.is_included else None


def _compared(reading: Reading | None) -> Comparison:
    """Return a unit's figures without the plan, which is not shown."""
    if reading is None:
        return Comparison()
    return Comparison(actual=reading.figures.actual, previous=reading.figures.previous)


def _changes(figures: list[Comparison], indicator: Indicator) -> tuple[str, ...]:
    texts = tuple(change_text(one, indicator) for one in figures)
    return texts if any(texts) else ()


def _title(indicator: Indicator, known: list[tuple[str, Comparison]]) -> str:
    changed = [(one.change_percent, area, one) for area, one in known if one.change_percent is not None]
    if not changed:
        area, most = max(known, key=lambda one: one[1].actual or Decimal(0))
        value = f"{value_text(most.actual, indicator)} {indicator.measure}"
        return f"{indicator.name} ở {len(known)} đơn vị: nhiều nhất là {area} ({value})"
    counted = Counter(_sign(percent) for percent, _, _ in changed)
    moves = [f"{_MOVES[sign]} ở {count}/{len(changed)}" for sign, count in counted.most_common()]
    said = f"{indicator.name} {', '.join(moves)} đơn vị so với cùng kỳ năm trước"
    percent, area, most = max(changed, key=lambda one: abs(one[0]))
    if not percent:
        return said
    return f"{said}; {_MOVES[_sign(percent)]} nhiều nhất là {area} ({change_text(most, indicator)})"


def _sign(percent: Decimal) -> int:
    return (percent > 0) - (percent < 0)


def _area(row: RegimeRow) -> str:
    return row.unit.shape.area or row.name
