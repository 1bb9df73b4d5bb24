"""The figures of the district units: provincial totals, shared out by weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from sample_figures.readings import BEFORE, FIRST, PERIODS, SECOND, Block, Blocks, Value
from sample_figures.split import noise, split

Shares: TypeAlias = Mapping[str, int]
"""A quantity by the id of the unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A row of `quantities` in `districts.yml`.

    Attributes:
        by: The quantity in proportion to which units share; needless if every share is known.
        totals: The province's, the last of them of the second period.
        plan: The province's plans of both years, if plans are made.
        known: By period, the units' shares in the order of the units; None where a share is open.
        step: What plans are multiples of.
        multiple: What actual figures are multiples of.
        spread: How far a share may stray from the proportion.
        drift: How far a share may stray from that of the period after it.
        slack: How far a share of the plan may stray from that of the actual figure.
    """

    by: str = ""
    totals: Sequence[int] = ()
    plan: Sequence[int] = ()
    known: Mapping[str, Sequence[int | None]] = field(default_factory=dict)
    step: int = 1
    multiple: int = 1
    spread: float = 0.12
    drift: float = 0.07
    slack: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """A row of `ratios`.

    Attributes:
        whole: The quantity that is the denominator.
        part: The quantity that is the numerator, if it has one of its own.
        share: Otherwise the numerator's mean in percent of the denominator, in both periods.
        spread: How far a unit may stray from the mean, in percentage points.
        plan: Both years' plans in percent, for all units alike or in their order.
    """

    whole: str
    part: str = ""
    share: Sequence[float] = (0, 0)
    spread: float = 0
    plan: Sequence[int | Sequence[int]]


class Districts:
    """The table `districts.yml`, shared out.

    Attributes:
        units: The ids of the units.
    """

    def __init__(self, table: Mapping[str, Any], pinned: Blocks) -> None:
        """Share out every quantity; `pinned` are reports whose figures are known shares."""
        self.units: tuple[str, ...] = tuple(table["districts"])
        self._pinned = pinned
        self._ratios = {name: Ratio(**row) for name, row in table["ratios"].items()}
        self._actual: dict[str, dict[str, Shares]] = {}
        self._plan: dict[str, dict[str, Shares]] = {}
        for name, row in table["quantities"].items():
            self._share_out(name, Quantity(**row))

    def block(self, unit: str, period: str) -> Block:
        """Return a unit's readings of a period; the quantities of ratios are not among them."""
        names = [name for name in self._actual if name.isupper()]
        readings = {name: self._reading(name, unit, period) for name in names}
        return readings | {name: self._ratio(name, unit, period) for name in self._ratios}

    def _share_out(self, name: str, row: Quantity) -> None:
        totals = dict(zip((SECOND, FIRST, BEFORE), reversed(row.totals), strict=False))
        weights = (
            self._stray(self._actual[row.by][SECOND], row.spread, name) if row.by else dict.fromkeys(self.units, 1.0)
        )
        self._actual[name] = {}
        for period in totals or row.known:
            known = self._known(name, period, row)
            total = totals.get(period, sum(known.values()))
            shares = self._actual[name][period] = split(total, weights, known, row.multiple)
            weights = self._stray(shares, row.drift, name, period)
        for period, total in zip(PERIODS, row.plan, strict=False):
            weights = self._stray(self._actual[name][period], row.slack, name, period, "plan")
            known = self._pins(name, period, "plan")
            self._plan.setdefault(name, {})[period] = split(total, weights, known, row.step)

    def _stray(self, weights: Mapping[str, float], by: float, *key: str) -> dict[str, float]:
        return {unit: weight * (1 + by * noise(unit, *key)) for unit, weight in weights.items()}

    def _known(self, name: str, period: str, row: Quantity) -> dict[str, int]:
        listed = zip(self.units, row.known.get(period, ()), strict=False)
        known = {unit: share for unit, share in listed if share is not None}
        return known | (self._pins(name, FIRST, "previous") if period == BEFORE else self._pins(name, period, "actual"))

    def _pins(self, name: str, period: str, key: str) -> dict[str, int]:
        pins = {unit: self._pinned.get((unit, period), {}).get(name, {}).get(key) for unit in self.units}
        return {unit: pin for unit, pin in pins.items() if isinstance(pin, int)}

    def _reading(self, name: str, unit: str, period: str) -> dict[str, Value]:
        plans, actual = self._plan.get(name), self._actual[name]
        plan = {"plan": plans[period][unit]} if plans else {}
        previous = {"previous": actual[BEFORE][unit]} if period == FIRST and BEFORE in actual else {}
        return {**plan, "actual": actual[period][unit], **previous}

    def _ratio(self, name: str, unit: str, period: str) -> dict[str, Value]:
        row, position = self._ratios[name], PERIODS.index(period)
        whole, plan = self._actual[row.whole][period][unit], row.plan[position]
        stray = 0.7 * noise(unit, name) + 0.3 * noise(unit, name, period)
        estimate = min(whole, round(whole * (row.share[position] + row.spread * stray) / 100))
        return {
            "part": self._actual[row.part][period][unit] if row.part else estimate,
            "whole": whole,
            "plan": plan if isinstance(plan, int) else plan[self.units.index(unit)],
        }
