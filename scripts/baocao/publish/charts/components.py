"""The first planned indicator that is the sum of others, by what it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from baocao.model import Aggregation, Comparison, Consolidation, Indicator, Nature, Total
from baocao.publish.charts.bars import ACTUAL, PLAN, PREVIOUS, Bars, Plot, Series, Tone, with_bars, within
from baocao.publish.figures import actual_text, change_text, value_text
from baocao.publish.sentences import total_sentence


@dataclass(frozen=True, slots=True)
class Sum:
    """An indicator, and those whose sum it is."""

    total: Total
    indicator: Indicator
    parts: tuple[tuple[Total, Indicator], ...]


def find_sum(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Sum | None:
    """Return the first indicator with plan and figure that is the plain sum of indicators added up over units."""
    totals = {total.indicator: total for total in consolidation.totals}
    for name, total in totals.items():
        indicator, has_plan = catalogue[name], total.figures.percent_of_plan is not None
        parts = [part.strip() for part in (indicator.formula or "").split("+")]
        if has_plan and all(part in totals and catalogue[part].aggregation is Aggregation.SUM for part in parts):
            return Sum(total, indicator, tuple((totals[part], catalogue[part]) for part in parts))
    return None


def components_plot(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Plot | None:
    """Return the chart; None if there is no such indicator."""
    found = find_sum(consolidation, catalogue)
    if found is None:
        return None
    figures = [total.figures for total, _ in found.parts]
    bars = Bars(
        rows=tuple(indicator.name for _, indicator in found.parts),
        series=compared_series(figures, found.indicator, [total.nature for total, _ in found.parts]),
        axis=found.indicator.measure,
    )
    return Plot("components", _title(found), bars)


def compared_series(
    figures: list[Comparison], indicator: Indicator, natures: list[Nature | None], missing: str = ""
) -> tuple[Series, ...]:
    """Return plan, actual and previous value of each row; `missing` stands where there is no actual value."""
    plans = tuple(one.plan for one in figures)
    actual = tuple(one.actual for one in figures)
    previous = tuple(one.previous for one in figures)
    marked = zip(actual, natures, strict=True)
    labels = tuple(actual_text(value, indicator, nature) or missing for value, nature in marked)
    return with_bars(
        Series(Tone.PLAN, PLAN, plans, tuple(value_text(value, indicator) for value in plans)),
        Series(Tone.ACTUAL, ACTUAL, actual, labels),
        Series(Tone.PREVIOUS, PREVIOUS, previous, tuple(value_text(value, indicator) for value in previous)),
    )


def _title(found: Sum) -> str:
    said = total_sentence(found.total, found.indicator).rstrip(".")
    change = found.total.figures.change or Decimal(0)
    moved = [(total.figures.change or Decimal(0), total, part) for total, part in found.parts]
    along = [one for one in moved if one[0] * change > 0]
    if not along:
        return said
    _, total, part = max(along, key=lambda one: abs(one[0]))
    verb = "tăng" if change > 0 else "giảm"
    return f"{said}; {verb} nhiều nhất là {within(part.name)} ({change_text(total.figures, part)})"
