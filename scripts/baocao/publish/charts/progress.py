"""How much of the year's plan each field has reached, with a line at the half."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from baocao.model import Aggregation, Cadence, Comparison, Consolidation, Indicator, PeriodShape, Total
from baocao.model.number import format_number, round_half_up
from baocao.publish.charts.bars import ACTUAL, PREVIOUS, Bars, Plot, Series, Tone, with_bars, within
from baocao.publish.figures import actual_text, plan_text, value_text

_MOST = 12
_HALF, _WHOLE = Decimal(50), Decimal(100)
_DAYS_OF_HALF = 190
_GROWING = frozenset({Aggregation.SUM, Aggregation.FORMULA})
_DECIMALS = 1
_NO_BREAK = "\u00a0"


def progress_plot(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Plot | None:
    """Return the chart; None if no field has a plan and a figure.

    A field is shown by the first of its indicators that grows over the year: a stock or a percentage stands near its
    plan all the time, so that the line at the half would say nothing about it.
    """
    chief = _chief(consolidation.totals, catalogue)
    if not chief:
        return None
    due = _due(consolidation.period.shape)
    pairs = [(total, catalogue[total.indicator]) for total in chief]
    shares = tuple(total.figures.percent_of_plan for total in chief)
    before = tuple(_before(total) for total in chief)
    bars = Bars(
        rows=tuple(indicator.name for _, indicator in pairs),
        series=with_bars(
            Series(Tone.ACTUAL, ACTUAL, shares, tuple(plan_text(total.figures, one) for total, one in pairs)),
            Series(Tone.PREVIOUS, f"{PREVIOUS} (so với kế hoạch năm trước)", before, tuple(map(_percent, before))),
        ),
        axis="% kế hoạch năm",
        notes=tuple(_amounts(total, indicator) for total, indicator in pairs),
        notes_name="Thực hiện / kế hoạch",
        line=(due, f"{due}%"),
        least_end=_WHOLE,
    )
    return Plot("progress", _title(pairs, due), bars)


def _due(shape: PeriodShape) -> Decimal:
    """Return how much of the year's plan a period should reach by its end."""
    return _HALF if (shape.to - shape.from_).days <= _DAYS_OF_HALF else _WHOLE


def _chief(totals: Iterable[Total], catalogue: Mapping[str, Indicator]) -> tuple[Total, ...]:
    first: dict[str, Total] = {}
    for total in totals:
        indicator = catalogue[total.indicator]
        if total.figures.percent_of_plan is not None and _grows(indicator):
            first.setdefault(indicator.field, total)
    return tuple(first.values())[:_MOST]


def _grows(indicator: Indicator) -> bool:
    is_flow = indicator.aggregation in _GROWING and not indicator.is_percentage
    return is_flow and indicator.cadence is Cadence.HALF


def _before(total: Total) -> Decimal | None:
    """Return how much of last year's plan the same units had reached; None unless all of them are known."""
    known = [reading.before.figures for reading in total.readings if reading.before is not None]
    plans = [figures.plan for figures in known if figures.plan is not None]
    actual = [figures.actual for figures in known if figures.actual is not None]
    if not len(plans) == len(actual) == len(total.readings):
        return None
    return Comparison(plan=sum(plans, Decimal(0)), actual=sum(actual, Decimal(0))).percent_of_plan


def _amounts(total: Total, indicator: Indicator) -> str:
    actual = actual_text(total.figures.actual, indicator, total.nature)
    return f"{actual} / {value_text(total.figures.plan, indicator)}{_NO_BREAK}{indicator.measure}"


def _percent(share: Decimal | None) -> str:
    return "" if share is None else f"{format_number(share, _DECIMALS)}%"


def _title(pairs: list[tuple[Total, Indicator]], due: Decimal) -> str:
    shares = sorted(
        ((total.figures.percent_of_plan or Decimal(0), indicator) for total, indicator in pairs),
        key=lambda one: one[0],
    )
    reached = sum(round_half_up(share, _DECIMALS) >= due for share, _ in shares)
    (low, lowest), (high, highest) = shares[0], shares[-1]
    ends = [f"cao nhất là {_named(highest, high)}"]
    if len(shares) > 1:
        ends.append(f"thấp nhất là {_named(lowest, low)}")
    return (
        f"Tiến độ thực hiện kế hoạch năm theo lĩnh vực: {reached}/{len(shares)} chỉ tiêu đạt từ {due}% trở lên, "
        f"{', '.join(ends)}"
    )


def _named(indicator: Indicator, share: Decimal) -> str:
    return f"{within(indicator.name)} ({_percent(share)})"
