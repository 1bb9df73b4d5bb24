"""The catalogues of fields and of indicators."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from baocao.model.front_matter import Figure
from baocao.model.shape import Shape, Slug, Text


def _has_one_place(text: str) -> str:
    if text.count("{}") != 1 or text.count("{") != 1 or text.count("}") != 1:
        raise PydanticCustomError("expected", "một câu có đúng một dấu `{}` ở chỗ của con số")
    return text


_ZERO, _HUNDRED = Decimal(0), Decimal(100)

Phrase = Annotated[Text, AfterValidator(_has_one_place)]
"""A clause with `{}` in place of a number."""


class Field(Shape):
    """A domain of work; a `common` one belongs to every unit."""

    name: Text
    common: bool = False


class FieldsShape(Shape):
    """The file `periods/fields.yml`, in the order of the consolidated report."""

    fields: dict[Slug, Field]


class Aggregation(StrEnum):
    """How an indicator adds up over units."""

    SUM = "sum"
    """A flow of the period: Σ units."""
    STOCK = "stock"
    """A number at the cut-off: Σ units."""
    RATIO = "ratio"
    """Σ part / Σ whole, never the mean of percentages."""
    WEIGHTED = "weighted"
    """Σ value x weight / Σ weight."""
    MAX = "max"
    """The largest value."""
    FORMULA = "formula"
    """Computed from other indicators."""
    REFERENCE = "reference"
    """Not added up: the value of its one source."""


class Direction(StrEnum):
    """Which way is good."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class Cadence(StrEnum):
    """How often the figure is made: every half, or once a year (then H1 shows the figure of 31/12)."""

    HALF = "half"
    YEAR = "year"


class PartsSum(StrEnum):
    """What an indicator's parts add up to."""

    EXACT = "exact"
    """To the indicator itself: it has no other parts."""
    AT_MOST = "at-most"
    """To no more than the indicator: it has parts that nobody counts."""


class Quantity(Shape):
    """What a ratio's part or whole, or a weight, counts: another indicator, or a name with its measure."""

    indicator: Text | None = None
    name: Text | None = None
    measure: Text | None = None

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if (self.indicator is None) == (self.name is None or self.measure is None):
            raise PydanticCustomError("expected", "`{indicator: …}` hoặc `{name: …, measure: …}`")
        return self


class Indicator(Shape):
    """What is counted.

    `phrase` begins a sentence about it, with `{}` for the number; `decimals` are digits after the comma, `source` is a
    kind of unit or a unit's id. No unit's figure lies below `least` or above `most`. `parts` are indicators whose
    figures in one report add up to this one's, as `parts_sum` says.
    """

    name: Text
    phrase: Phrase | None = None
    definition: Text
    measure: Text
    decimals: int = Key(default=0, ge=0, le=4)
    least: Figure | None = None
    most: Figure | None = None
    field: Slug
    aggregation: Aggregation
    direction: Direction
    cadence: Cadence = Cadence.HALF
    source: Slug | None = None
    also: tuple[Slug, ...] = ()
    external: Text | None = None
    part: Quantity | None = None
    whole: Quantity | None = None
    weight: Quantity | None = None
    formula: Text | None = None
    parts: tuple[Text, ...] = ()
    parts_sum: PartsSum = PartsSum.EXACT

    @model_validator(mode="after")
    def _has_what_it_adds_up_from(self) -> Self:
        needs = {
            Aggregation.RATIO: self.part is not None and self.whole is not None,
            Aggregation.WEIGHTED: self.weight is not None,
            Aggregation.FORMULA: self.formula is not None,
        }
        if not needs.get(self.aggregation, True):
            raise PydanticCustomError("expected", "`part` và `whole` (ratio), `weight` (weighted) hoặc `formula`")
        if not self._has_like_parts:
            raise PydanticCustomError("expected", "`part` và `whole` cùng là `{indicator: …}` hoặc cùng là `{name: …}`")
        if self.is_derived == (self.source is not None):
            raise PydanticCustomError("expected", "đúng một `source`, trừ chỉ tiêu tính từ chỉ tiêu khác")
        return self

    @model_validator(mode="after")
    def _has_a_range(self) -> Self:
        low, high = self.range
        if low is not None and high is not None and low > high:
            raise PydanticCustomError("expected", "`least` không lớn hơn `most`")
        return self

    @property
    def range(self) -> tuple[Decimal | None, Decimal | None]:
        """Return the least and the largest figure that a unit can have, None where there is no limit.

        Unless the catalogue says otherwise, nothing is below 0 but a change, and no percentage is above 100.
        """
        low = None if self.measure == "điểm %" else _ZERO
        high = _HUNDRED if self.is_percentage else None
        return (low if self.least is None else self.least), (high if self.most is None else self.most)

    @property
    def is_derived(self) -> bool:
        """Tell whether the figure is computed from other indicators, so that nobody types it."""
        from_parts = self.part is not None and self.part.indicator is not None
        return self.aggregation is Aggregation.FORMULA or from_parts

    @property
    def _has_like_parts(self) -> bool:
        kinds = {quantity.indicator is None for quantity in (self.part, self.whole) if quantity is not None}
        return len(kinds) <= 1

    @property
    def is_percentage(self) -> bool:
        """Tell whether changes of the figure are percentage points."""
        return self.measure == "%"


class IndicatorsShape(Shape):
    """The file `periods/indicators.yml`."""

    indicators: dict[Text, Indicator]
