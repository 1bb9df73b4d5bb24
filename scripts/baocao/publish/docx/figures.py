"""Figures in words of an office: Vietnamese numbers, percentages with one decimal, estimates marked."""

from decimal import Decimal

from baocao.model import Comparison, Gap, Indicator, Nature
from baocao.model.number import format_number, round_half_up

_MARKS = {Nature.ESTIMATE: "(ước)", Nature.PRELIMINARY: "(sơ bộ)"}
_PERCENT_DECIMALS = 1


def value_text(value: Decimal | None, indicator: Indicator) -> str:
    """Return a value in its indicator's decimals; empty if there is none."""
    return "" if value is None else format_number(value, indicator.decimals)


def actual_text(value: Decimal | None, indicator: Indicator, nature: Nature | None, gap: Gap | None = None) -> str:
    """Return a value with the mark of a figure that is not final, or why there is none."""
    if value is None:
        return gap.title if gap is not None else ""
    mark = _MARKS.get(nature, "") if nature is not None else ""
    return f"{value_text(value, indicator)} {mark}".strip()


def plan_text(figures: Comparison, indicator: Indicator) -> str:
    """Return how the actual value stands to the plan: `49,6%`; for percentages the points between them."""
    if not indicator.is_percentage:
        share = figures.percent_of_plan
        return "" if share is None else f"{format_number(share, _PERCENT_DECIMALS)}%"
    if figures.actual is None or figures.plan is None:
        return ""
    return _points(figures.actual - figures.plan, indicator)


def change_text(figures: Comparison, indicator: Indicator) -> str:
    """Return the change since last year: `+5,8%`; for percentages in points."""
    if indicator.is_percentage:
        return "" if figures.change is None else _points(figures.change, indicator)
    return "" if figures.change_percent is None else f"{_signed(figures.change_percent, _PERCENT_DECIMALS)}%"


def _points(change: Decimal, indicator: Indicator) -> str:
    return f"{_signed(change, indicator.decimals)} điểm\u00a0%"


def _signed(change: Decimal, decimals: int) -> str:
    rounded = round_half_up(change, decimals)
    return f"+{format_number(rounded, decimals)}" if rounded > 0 else format_number(rounded or Decimal(0), decimals)
