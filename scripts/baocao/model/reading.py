"""One indicator's figures, side by side with the plan and the same period of last year."""

from dataclasses import dataclass
from decimal import Decimal

from baocao.model.front_matter import Gap, Nature
from baocao.model.unit import Unit

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Plan of the year, actual and previous value, in the indicator's measure; None where there is none.

    A percentage is on the scale 0 to 100, so that its change is in percentage points.
    """

    plan: Decimal | None = None
    actual: Decimal | None = None
    previous: Decimal | None = None

    @property
    def percent_of_plan(self) -> Decimal | None:
        """Return actual / plan x 100."""
        if self.actual is None or not self.plan:
            return None
        return self.actual / self.plan * _HUNDRED

    @property
    def change(self) -> Decimal | None:
        """Return actual - previous."""
        if self.actual is None or self.previous is None:
            return None
        return self.actual - self.previous

    @property
    def change_percent(self) -> Decimal | None:
        """Return the change as a percentage of the previous value; meaningless for percentages."""
        if self.change is None or not self.previous:
            return None
        return self.change / self.previous * _HUNDRED


@dataclass(frozen=True, slots=True)
class Reading:
    """One unit's figures of an indicator.

    Attributes:
        indicator: The indicator's id.
        unit: Who reports.
        figures: The values, a ratio's as a percentage.
        gap: Why there is no actual value.
        part: A ratio's numerator.
        whole: A ratio's denominator.
        weight: What a weighted mean is weighted by.
        before: The same unit's reading of the period compared with, unless the author typed another value.
        nature: How sure the figure is.
        reason: The author's note.
        authoritative: Whether the unit is the indicator's source; others are cross-checks.
        derived: Whether the figure is computed from other indicators.
        line: The line of the report's front matter; 0 for a derived figure.
    """

    indicator: str
    unit: Unit
    figures: Comparison
    gap: Gap | None = None
    part: Decimal | None = None
    whole: Decimal | None = None
    weight: Decimal | None = None
    before: "Reading | None" = None
    nature: Nature | None = None
    reason: str = ""
    authoritative: bool = True
    derived: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """An indicator over all its authoritative units.

    Attributes:
        indicator: The indicator's id.
        figures: The values for the whole province; `plan` and `previous` only where every covered unit has one.
        readings: The units' readings that entered, in official order.
        covered: How many authoritative units gave a value.
        expected: How many authoritative units there are.
        nature: The least sure nature among the readings.
    """

    indicator: str
    figures: Comparison
    readings: tuple[Reading, ...] = ()
    covered: int = 0
    expected: int = 0
    nature: Nature | None = None

    @property
    def is_complete(self) -> bool:
        """Tell whether every authoritative unit gave a value."""
        return self.covered == self.expected
