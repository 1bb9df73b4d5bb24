"""Figures in words of an office: Vietnamese numbers, percentages with one decimal, estimates marked."""

from dataclasses import dataclass
from decimal import Decimal

from baocao.model import Cadence, Comparison, Direction, Gap, Indicator, Nature, Reading, Total
from baocao.model.number import format_number, round_half_up

NOTHING = "–"
"""What a page shows where there is no figure."""

_MARKS = {Nature.ESTIMATE: "(ước)", Nature.PRELIMINARY: "(sơ bộ)"}
_PERCENT_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class FigureTexts:
    """A comparison as a page shows it.

    Attributes:
        plan: The year's plan.
        actual: The value, or why there is none.
        mark: What marks a figure that is not final; empty for one that is.
        previous: The value of the same period of last year.
        to_plan: How the actual value stands to the plan.
        change: How it changed since last year.
        trend: 1 for better, -1 for worse, 0 for neither, by what the indicator calls good.
    """

    plan: str
    actual: str
    mark: str
    previous: str
    to_plan: str
    change: str
    trend: int


def reading_texts(reading: Reading, indicator: Indicator) -> FigureTexts:
    """Return one unit's figures as a page shows them."""
    return _texts(reading.figures, indicator, reading.nature, reading.gap)


def total_texts(total: Total, indicator: Indicator) -> FigureTexts:
    """Return a total as a page shows it."""
    return _texts(total.figures, indicator, total.nature, None)


def value_text(value: Decimal | None, indicator: Indicator) -> str:
    """Return a value in its indicator's decimals; empty if there is none."""
    return "" if value is None else format_number(value, indicator.decimals)


def actual_text(value: Decimal | None, indicator: Indicator, nature: Nature | None, gap: Gap | None = None) -> str:
    """Return a value with the mark of a figure that is not final, or why there is none."""
    if value is None:
        return gap.title if gap is not None else ""
    return f"{value_text(value, indicator)} {nature_mark(nature, indicator)}".strip()


def plan_text(figures: Comparison, indicator: Indicator) -> str:
    """Return how the actual value stands to the plan: `49,6%`; for percentages the points between them."""
    if not indicator.is_percentage:
        share = figures.percent_of_plan
        return "" if share is None else f"{format_number(share, _PERCENT_DECIMALS)}%"
    if figures.actual is None or figures.plan is None:
        return ""
    return _points(difference(figures.actual, figures.plan, indicator), indicator)


def change_text(figures: Comparison, indicator: Indicator) -> str:
    """Return the change since last year: `+5,8%`; for percentages in points."""
    if indicator.is_percentage:
        if figures.actual is None or figures.previous is None:
            return ""
        return _points(difference(figures.actual, figures.previous, indicator), indicator)
    return "" if figures.change_percent is None else f"{_signed(figures.change_percent, _PERCENT_DECIMALS)}%"


def _texts(figures: Comparison, indicator: Indicator, nature: Nature | None, gap: Gap | None) -> FigureTexts:
    return FigureTexts(
        plan=value_text(figures.plan, indicator) or NOTHING,
        actual=value_text(figures.actual, indicator) or (gap.title if gap is not None else NOTHING),
        mark=nature_mark(nature, indicator) if figures.actual is not None else "",
        previous=value_text(figures.previous, indicator) or NOTHING,
        to_plan=plan_text(figures, indicator) or NOTHING,
        change=change_text(figures, indicator) or NOTHING,
        trend=_trend(figures, indicator),
    )


def difference(value: Decimal, other: Decimal, indicator: Indicator) -> Decimal:
    """Return how far two values lie apart as they are shown: a reader who subtracts what he sees gets the same."""
    return round_half_up(value, indicator.decimals) - round_half_up(other, indicator.decimals)


def nature_mark(nature: Nature | None, indicator: Indicator) -> str:
    """Return what marks a figure that is not final; a yearly figure is the one of the year that has ended."""
    return _MARKS.get(nature, "") if nature is not None and indicator.cadence is Cadence.HALF else ""


def _trend(figures: Comparison, indicator: Indicator) -> int:
    if not figures.change or indicator.direction is Direction.NEUTRAL:
        return 0
    return 1 if (figures.change > 0) == (indicator.direction is Direction.UP) else -1


def _points(change: Decimal, indicator: Indicator) -> str:
    return f"{_signed(change, indicator.decimals)} điểm\u00a0%"


def _signed(change: Decimal, decimals: int) -> str:
    rounded = round_half_up(change, decimals)
    return f"+{format_number(rounded, decimals)}" if rounded > 0 else format_number(rounded or Decimal(0), decimals)
