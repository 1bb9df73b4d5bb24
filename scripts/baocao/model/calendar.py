"""Public holidays and make-up days: which days offices work."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field as Key

from baocao.model.shape import Day, Shape, Text


class Holiday(Shape):
    """A day off."""

    date: Day
    name: Text


class MakeUp(Shape):
    """A Saturday or Sunday worked in place of another day."""

    for_: Day = Key(alias="for")
    date: Day


class CalendarYear(Shape):
    """The days off and make-up days of a year, with the decision that fixed them."""

    decision: Text
    holidays: tuple[Holiday, ...]
    make_up: tuple[MakeUp, ...] = ()


class CalendarShape(Shape):
    """The file `periods/calendar.yml`."""

    years: Mapping[int, CalendarYear] = {}

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on `day`: Monday to Friday, less holidays, plus make-up days."""
        year = self.years.get(day.year)
        if year is None:
            return day.isoweekday() <= _FRIDAY
        if any(day == extra.date for extra in year.make_up):
            return True
        return day.isoweekday() <= _FRIDAY and all(day != off.date for off in year.holidays)


_FRIDAY = 5
