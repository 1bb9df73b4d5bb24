"""A period on one page: its chief figures, its worries, and what still waits."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from baocao.model import (
    Aggregation,
    Cadence,
    Direction,
    Indicator,
    Proposal,
    RegimeRow,
    Report,
    ReportState,
    Summary,
    Total,
    Workspace,
)

FIGURES, WORRIES = 10, 5

_HALF, _WHOLE = Decimal(50), Decimal(100)
_WORTH_SAYING = Decimal(3)
"""Points behind plan, or per cent worse than last year, below which nothing worries."""

_WAITING = frozenset(
    {
        ReportState.UNFINISHED,
        ReportState.WAITING,
        ReportState.UNJUDGED,
        ReportState.RETURNED,
        ReportState.CHANGED,
        ReportState.DRAFT,
    }
)
_GROWING = frozenset({Aggregation.SUM, Aggregation.FORMULA})


def summarise(
    workspace: Workspace,
    regime: Sequence[RegimeRow],
    included: Iterable[Report],
    totals: Sequence[Total],
    past_proposals: Mapping[str, tuple[Proposal, ...]],
) -> Summary:
    """Return the summary of a period.

    Args:
        workspace: The catalogue.
        regime: One row a unit.
        included: The reports that are in the document.
        totals: All totals, in the catalogue's order.
        past_proposals: What units asked in the period compared with.
    """
    catalogue = workspace.indicators
    outcomes = Counter(outcome.state for report in included for outcome in report.front.outcomes)
    asked = (one for group in past_proposals.values() for one in group)
    return Summary(
        figures=_chief(totals, catalogue),
        worries=_worst(totals, catalogue),
        outcomes=dict(outcomes),
        waiting=tuple(row for row in regime if row.state in _WAITING or row.report is None),
        unanswered=sum(one.answer is None for one in asked),
    )


def _chief(totals: Iterable[Total], catalogue: Mapping[str, Indicator]) -> tuple[Total, ...]:
    """Return the first planned figure of each field; those that the catalogue names first win."""
    chief: dict[str, Total] = {}
    for total in totals:
        if total.figures.plan is not None and total.figures.actual is not None:
            chief.setdefault(catalogue[total.indicator].field, total)
    return tuple(chief.values())[:FIGURES]


def _worst(totals: Iterable[Total], catalogue: Mapping[str, Indicator]) -> tuple[Total, ...]:
    """Return what worries most, a field at most one."""
    weighed = [(worry(total, catalogue[total.indicator]), total) for total in totals]
    worst: dict[str, Total] = {}
    for weight, total in sorted(weighed, key=lambda one: one[0], reverse=True):
        if weight >= _WORTH_SAYING:
            worst.setdefault(catalogue[total.indicator].field, total)
    return tuple(worst.values())[:WORRIES]


def worry(total: Total, indicator: Indicator) -> Decimal:
    """Return how bad a figure is: points behind the plan's half or whole, or per cent worse than last year; 0 if good.

    What grows over the year should reach half of its plan by the middle; a stock or a percentage should stand at it.
    """
    return max(_behind_plan(total, indicator), _worse_than_before(total, indicator))


def _behind_plan(total: Total, indicator: Indicator) -> Decimal:
    figures = total.figures
    if figures.actual is None or not figures.plan or indicator.direction is not Direction.UP:
        return Decimal(0)
    if indicator.is_percentage:
        return max(figures.plan - figures.actual, Decimal(0))
    due = _HALF if indicator.aggregation in _GROWING and indicator.cadence is Cadence.HALF else _WHOLE
    return max(due - figures.actual / figures.plan * _WHOLE, Decimal(0))


def _worse_than_before(total: Total, indicator: Indicator) -> Decimal:
    change = total.figures.change if indicator.is_percentage else total.figures.change_percent
    if change is None or indicator.direction is Direction.NEUTRAL:
        return Decimal(0)
    return max(-change if indicator.direction is Direction.UP else change, Decimal(0))
