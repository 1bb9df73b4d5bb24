"""Có ngày trong kỳ không lãnh đạo Sở nào phụ trách một phòng.

## Vì sao
Báo cáo của phòng phải có ký xác nhận của lãnh đạo Sở phụ trách. Phân công cũ hết hiệu lực, hoặc lãnh đạo thôi giữ chức
vụ, trước khi có phân công mới thì trong những ngày đó không ai ký được. Phân công ghi ở `units/people.yml`.

## Sai
    - decision: 1208/QĐ-SLĐTBXH
      from: 2021-06-15
      to: 2024-04-15
    - decision: 3365/QĐ-SLĐTBXH
      from: 2024-04-22

## Đúng
    - decision: 1208/QĐ-SLĐTBXH
      from: 2021-06-15
      to: 2024-04-21
    - decision: 3365/QĐ-SLĐTBXH
      from: 2024-04-22
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, pairwise
from typing import TypeAlias

from baocao.model import Finding, Level, People, Period, Place, SignedBy, Unit, Workspace
from baocao.model.dates import format_date

NAME = "gap-in-charge"
SINCE = "2024-h1"
# What is past cannot be mended, and a report that nobody can sign is an error already.
LEVEL = Level.WARNING

_PEOPLE = "units/people.yml"
_DAY = timedelta(days=1)

Span: TypeAlias = tuple[date, date]


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each span of days on which nobody is in charge of some units that leaders sign for."""
    idle: defaultdict[Span, list[str]] = defaultdict(list)
    for unit in workspace.reporting_units(period):
        if _is_signed_by_leader(unit, workspace):
            for span in _gaps(unit, period, workspace.people):
                idle[span].append(unit.id)
    for (first, last), units in idle.items():
        days = (last - first).days + 1
        whom = ", ".join(f"“{unit}”" for unit in units)
        message = (
            f"không lãnh đạo Sở nào phụ trách {whom} từ ngày {format_date(first)}"
            f" đến ngày {format_date(last)} ({days} ngày trong kỳ {period.id})"
        )
        help_ = "bổ sung phân công, hoặc sửa `from`, `to` cho khoảng trước và khoảng sau liền nhau"
        yield Finding(NAME, _place(units[0], first, last, workspace), message, help=help_)


def _is_signed_by_leader(unit: Unit, workspace: Workspace) -> bool:
    kind = workspace.department.kinds.get(unit.kind) if workspace.department is not None else None
    # Without assignments there is nothing to have gaps: the registry could not be read, or has just been begun.
    return kind is not None and kind.signed_by is SignedBy.LEADER and bool(workspace.people.assignments)


def _gaps(unit: Unit, period: Period, people: People) -> Iterator[Span]:
    """Iterate over the longest spans of the period on which the unit is active and in nobody's charge."""
    begun: date | None = None
    for day, after in pairwise(_turns(unit, period, people)):
        if unit.is_active(day) and not _is_led(unit, people, day):
            begun = begun or day
        elif begun is not None:
            yield begun, day - _DAY
            begun = None
        if after > period.last_day and begun is not None:
            yield begun, period.last_day


def _turns(unit: Unit, period: Period, people: People) -> list[date]:
    """Return the days of the period on which anything can change, from its first day to the day after its last."""
    terms = (term for leader in people.leaders.values() for term in leader.terms)
    intervals = (*people.assignments, *terms, *unit.shape.active)
    days = {one.from_ for one in intervals} | {one.to + _DAY for one in intervals if one.to is not None}
    first, end = period.shape.from_, period.last_day + _DAY
    return sorted({day for day in days if first < day < end} | {first, end})


def _is_led(unit: Unit, people: People, day: date) -> bool:
    """Tell whether somebody in office may sign for the unit: an authority to stand in for him ends with his term."""
    leader = people.in_charge(unit.id, day)
    # A leader whom the registry does not know is told as broken-reference.
    return leader is not None and (leader not in people.leaders or people.serves(leader, day))


def _place(unit: str, first: date, last: date, workspace: Workspace) -> Place:
    """Return what leaves the span open: what ended on the day before it, else what begins on the day after it."""
    people = workspace.people
    charges = [
        (assignment, ("assignments", number), any(unit in charge.units for charge in assignment.charges.values()))
        for number, assignment in enumerate(people.assignments)
    ]
    terms = [
        (term, ("leaders", leader, "terms", number), True)
        for leader, known in people.leaders.items()
        for number, term in enumerate(known.terms)
    ]
    bounds = [(one, path) for one, path, is_meant in (*charges, *terms) if is_meant]
    ended = ((*path, "to") for one, path in bounds if one.to == first - _DAY)
    begun = ((*path, "from") for one, path in bounds if one.from_ == last + _DAY)
    return workspace.place(_PEOPLE, *next(chain(ended, begun), ("assignments",)))
