"""What the registry's and the reports' YAML may hold: frozen, typed from text, no unknown keys."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not blank."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""An ASCII identifier, permanent and never reused."""


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


BlankDate = Annotated[date | None, BeforeValidator(_none_if_blank)]
"""A day that may be left blank until it is known."""

BlankText = Annotated[str | None, BeforeValidator(_none_if_blank)]
"""A text that may be left blank until it is known."""


class Shape(BaseModel):
    """Base of every shape."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Interval(Shape):
    """A span of days, both included; without `to` it goes on."""

    from_: date = Field(alias="from")
    to: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies inside."""
        return self.from_ <= day and (self.to is None or day <= self.to)


AnyInterval = TypeVar("AnyInterval", bound=Interval)


def on_day(intervals: Iterable[AnyInterval], day: date) -> tuple[AnyInterval, ...]:
    """Return the intervals that hold `day`."""
    return tuple(interval for interval in intervals if interval.holds(day))
