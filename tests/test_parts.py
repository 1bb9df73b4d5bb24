"""Reports in parts: all of them, once, about the same number, and next to what they are compared with."""

import pytest
from tests.check.builders import make_period, make_unit

from baocao.check import Subject
from baocao.load import ListedReport
from baocao.model import Period, Report, Workspace
from baocao.parts import divide, divide_subjects

PREVIOUS = {"2021-h1": None, "2021-h2": None, "2022-h1": "2021-h1", "2022-h2": "2021-h2", "2023-h1": "2022-h1"}


def list_all(previous: dict[str, str | None]) -> list[ListedReport]:
    """Return a report of two units in each period."""
    periods = [make_period(name, previous=before) for name, before in previous.items()]
    units = [make_unit(name) for name in ("b", "a")]
    return [ListedReport(f"units/{one.id}/{period.id}.md", one, period) for one in units for period in periods]


@pytest.mark.parametrize("count", [1, 2, 3, 7, 20])
def test_each_report_is_in_one_part(count: int) -> None:
    """No report is lost, and no part is larger than another by more than one."""
    listed = list_all(PREVIOUS)

    parts = divide(listed, count)

    assert sorted(path for part in parts for path in part) == sorted(one.path for one in listed)
    assert len(parts) == count
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_periods_stand_next_to_those_that_they_are_compared_with() -> None:
    """The first halves of all years, then the second halves."""
    [paths] = divide(list_all(PREVIOUS), 1)

    periods = list(dict.fromkeys(path[-10:-3] for path in paths))
    assert periods == ["2021-h1", "2022-h1", "2023-h1", "2021-h2", "2022-h2"]


def test_periods_that_follow_each_other_in_a_ring_are_divided_all_the_same() -> None:
    """A period that names itself, or one after it, is the author's slip."""
    ring: dict[str, str | None] = {"2021-h1": "2021-h1", "2022-h1": "2023-h1", "2023-h1": "2022-h1", "2024-h1": "x"}

    assert sum(map(len, divide(list_all(ring), 2))) == 8


def test_subjects_go_where_their_reports_are() -> None:
    """A period goes to one of its reports, everything else to the first part."""
    parts = [["units/a/2021-h1.md"], ["units/a/2022-h1.md", "periods/2022-h1/consolidated.md"]]
    subjects = [
        Subject(Workspace),
        Subject(Period, "2022-h1"),
        Subject(Period, "2020-h1"),
        Subject(Report, "units/a/2021-h1.md"),
        Subject(Report, "periods/2022-h1/consolidated.md"),
    ]

    divided = divide_subjects(subjects, parts)

    assert divided == [[subjects[0], subjects[2], subjects[3]], [subjects[1], subjects[4]]]
