"""Days and moments as Vietnamese offices write them.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.4: days below 10 and months 1 and 2 take a leading zero,
months 3 to 9 do not.
"""

from datetime import date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07:00")
"""Vietnam keeps one time zone and no summer time."""

_LAST_PADDED_MONTH = 2


def month_text(month: int) -> str:
    """Return a month's number as the decree writes it: `01`, `02`, `3` … `12`."""
    return f"{month:02}" if month <= _LAST_PADDED_MONTH else str(month)


def format_date(day: date) -> str:
    """Return `04/5/2020`, the form of running text."""
    return f"{day.day:02}/{month_text(day.month)}/{day.year}"


def format_long_date(day: date) -> str:
    """Return `ngày 04 tháng 5 năm 2020`, the form of a document's head."""
    return f"ngày {day.day:02} tháng {month_text(day.month)} năm {day.year}"


def format_moment(moment: datetime) -> str:
    """Return `15:20 ngày 13/6/2024`, in Vietnam's time."""
    local = moment.astimezone(VIETNAM)
    return f"{local:%H:%M} ngày {format_date(local.date())}"


def end_of(day: date) -> datetime:
    """Return the last second of `day` in Vietnam."""
    return datetime.combine(day, time(23, 59, 59), VIETNAM)
