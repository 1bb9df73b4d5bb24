"""What the registry's and the reports' YAML may hold: frozen, typed from text, no unknown keys."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Annotated, Self, TypeVar

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    # An editor takes `2024` for a number; here every scalar is text.
    WithJsonSchema({"type": ["string", "number"], "minLength": 1}),
]
"""A text that is not blank."""

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Slug = Annotated[str, StringConstraints(pattern=_SLUG)]
"""An ASCII identifier, permanent and never reused."""


def is_slug(text: str) -> bool:
    """Tell whether `text` can be an identifier."""
    return re.fullmatch(_SLUG, text) is not None


_DAY = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}", re.ASCII)


def _written_day(value: object) -> object:
    # Pydantic takes `0` for 1970-01-01.
    if isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date_form", "a day")


def _written_moment(value: object) -> object:
    if isinstance(value, datetime) or (isinstance(value, str) and _DAY.match(value)):
        return value
    raise PydanticCustomError("datetime_form", "a moment")


def pattern(expression: str, expected: str) -> Callable[[str], str]:
    """Return a check that a whole text has a form; `expected` says in Vietnamese which one."""
    form = re.compile(expression, re.ASCII)

    def check(text: str) -> str:
        if form.fullmatch(text) is None:
            raise PydanticCustomError("expected", "{expected}", {"expected": expected})
        return text

    return check


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


_DAY_FORM = f"^{_DAY.pattern}$"
_MOMENT_FORM = rf"^{_DAY.pattern}[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,6}})?)?(?:Z|[+-]\d{{2}}:?\d{{2}})$"

Day = Annotated[date, BeforeValidator(_written_day), WithJsonSchema({"type": "string", "pattern": _DAY_FORM})]
"""A day of the 20th or 21st century, written `2024-06-12`."""

Moment = Annotated[
    AwareDatetime, BeforeValidator(_written_moment), WithJsonSchema({"type": "string", "pattern": _MOMENT_FORM})
]
"""A moment with its time zone, written `2024-06-13T09:40:00+07:00`."""

BlankDate = Annotated[
    Day | None,
    BeforeValidator(_none_if_blank),
    WithJsonSchema({"type": ["string", "null"], "pattern": f"{_DAY_FORM}|^$"}),
]
"""A day that may be left blank until it is known."""

BlankText = Annotated[
    str | None, BeforeValidator(_none_if_blank), WithJsonSchema({"type": ["string", "number", "null"]})
]
"""A text that may be left blank until it is known."""


class Shape(BaseModel):
    """Base of every shape."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Interval(Shape):
    """A span of days, both included; without `to` it goes on."""

    from_: Day = Field(alias="from")
    to: Day | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.to is not None and self.to < self.from_:
            raise PydanticCustomError("expected", "`to` không sớm hơn `from`")
        return self

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies inside."""
        return self.from_ <= day and (self.to is None or day <= self.to)


AnyInterval = TypeVar("AnyInterval", bound=Interval)


def on_day(intervals: Iterable[AnyInterval], day: date) -> tuple[AnyInterval, ...]:
    """Return the intervals that hold `day`."""
    return tuple(interval for interval in intervals if interval.holds(day))
