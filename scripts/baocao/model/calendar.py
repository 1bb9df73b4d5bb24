"""Public holidays and make-up days: which days offices work."""

from collections.abc import Mapping
from datetime import date, timedelta

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

    def working_days(self, after: date, until: date) -> int:
        """Count the working days later than `after`, up to and with `until`."""
        days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
        return sum(self.is_working_day(day) for day in days)


_FRIDAY = 5
