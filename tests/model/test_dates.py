"""Days and moments in the form of Nghị định 30/2020/NĐ-CP."""

from datetime import UTC, date, datetime

import pytest

from baocao.model.dates import end_of, format_date, format_long_date, format_moment


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2020, 5, 4), "04/5/2020", "ngày 04 tháng 5 năm 2020"),
        (date(2020, 1, 5), "05/01/2020", "ngày 05 tháng 01 năm 2020"),
        (date(2024, 2, 29), "29/02/2024", "ngày 29 tháng 02 năm 2024"),
        (date(2024, 12, 31), "31/12/2024", "ngày 31 tháng 12 năm 2024"),
    ],
)
def test_day_is_padded_as_the_decree_says(day: date, short: str, long: str) -> None:
    """Days below 10 and months 1 and 2 take a zero, months 3 to 9 do not."""
    assert (format_date(day), format_long_date(day)) == (short, long)


def test_moment_is_shown_in_vietnam() -> None:
    """A moment noted elsewhere is the local one, on the local day."""
    assert format_moment(datetime(2024, 6, 14, 17, 30, tzinfo=UTC)) == "00:30 ngày 15/6/2024"


def test_day_ends_in_vietnam() -> None:
    """The last second of a day there is in the afternoon of Greenwich."""
    assert end_of(date(2024, 6, 14)).astimezone(UTC) == datetime(2024, 6, 14, 16, 59, 59, tzinfo=UTC)
