"""Until when a task is to be done, as officers write it: a day, a month, a quarter, a year, or again and again."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from baocao.model import Period
from baocao.model.text import fold

_AGAIN = re.compile(r"\b(?:thuong xuyen|lien tuc|dinh ky|hang (?:ngay|tuan|thang|quy|nam))\b")
_YEAR = r"(?:\s*[/.-]\s*|\s+nam\s+)(?P<year>\d{4}|\d\d)\b"
_DAY = re.compile(
    r"\b(?P<iso>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b"
    rf"|(?<!thang )\b(?P<day>\d{{1,2}})(?:\s*[/.-]\s*|\s+thang\s+)(?P<month>\d{{1,2}})(?:{_YEAR})?(?![\d/])"
)
_MONTH = re.compile(rf"\bthang\s+(?P<month>\d{{1,2}})\b(?:{_YEAR})?")
_QUARTER = re.compile(rf"\b(?:quy\s+|q)(?P<quarter>iv|i{{1,3}}|[1-4])\b(?:{_YEAR})?")
_YEARLY = re.compile(r"\bnam (?P<year>\d{4})\b|\b(?:cuoi|het|trong) nam\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS, _CENTURY, _MONTH_DAYS = 12, 2000, 30.44


@dataclass(frozen=True, slots=True)
class Span:
    """The half that comes after a period: its first and its last day, both included."""

    first: date
    last: date


def next_half(period: Period) -> Span:
    """Return the span that follows a period and is as long, up to the end of its last month."""
    start, end = period.shape.from_, period.last_day
    months = round((end - start).days / _MONTH_DAYS)
    return Span(end + timedelta(days=1), _last_of_month(end.year, end.month + months))


def _last_of_month(year: int, month: int) -> date:
    """Return the last day of a month; months after December belong to the years that follow."""
    year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
    return date(year, month, monthrange(year, month)[1])


def is_again_and_again(text: str) -> bool:
    """Tell whether a deadline is “thường xuyên”, “hằng tháng” or the like."""
    return _AGAIN.search(fold(text)) is not None


def last_days(text: str, span: Span, *, with_years: bool = True) -> list[date | None]:
    """Return the last day of everything in `text` that reads as a time; None for a day that no calendar has.

    Where the year is not written, it is the one in which the day falls into `span`, or else that of its first day.

    Args:
        text: A deadline, or a sentence that holds one.
        span: What the deadline should fall into.
        with_years: Whether a year alone is a time; in a sentence it is most often a part of a name.
    """
    folded = fold(text)
    found: list[date | None] = []
    for pattern in (_DAY, _QUARTER, _MONTH, *((_YEARLY,) if with_years else ())):
        for match in pattern.finditer(folded):
            found += _ends(match, span)
        folded = pattern.sub(" ", folded)
    return found


def _ends(match: re.Match[str], span: Span) -> Iterator[date | None]:
    named = {key: value for key, value in match.groupdict().items() if value is not None}
    if "iso" in named:
        yield _day(int(named["iso"]), int(named["iso_month"]), int(named["iso_day"]))
        return
    year = int(named["year"]) if "year" in named else None
    years = [span.first.year, span.last.year] if year is None else [year + _CENTURY if year < _CENTURY else year]
    ends = [_end(named, year) for year in years]
    yield next((end for end in ends if end is not None and span.first <= end <= span.last), ends[0])


def _end(named: dict[str, str], year: int) -> date | None:
    if "quarter" in named:
        quarter = _QUARTERS.get(named["quarter"]) or int(named["quarter"])
        return _last_of_month(year, quarter * 3)
    month = int(named.get("month", _MONTHS))
    if "day" in named:
        return _day(year, month, int(named["day"]))
    return _last_of_month(year, month) if 1 <= month <= _MONTHS else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
