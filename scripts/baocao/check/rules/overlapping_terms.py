"""Hai khoảng thời gian không được trùng nhau mà trùng nhau: nhiệm kỳ, phân công, tên gọi, hoạt động, khóa, tài khoản.

## Vì sao
Ai ký được, đơn vị tên gì vào một ngày phải có đúng một câu trả lời. Phân công mới thay phân công cũ mà quên ghi ngày
hết hiệu lực của phân công cũ thì một đơn vị có hai lãnh đạo phụ trách. Một khóa ký, một tài khoản trên kho của hai lãnh
đạo thì không biết ai đã ký.

## Sai
    - decision: 1208/QĐ-SLĐTBXH
      from: 2021-06-15
      charges:
        pgd-lao-dong: {units: [thanh-tra]}
    - decision: 3365/QĐ-SLĐTBXH
      from: 2024-04-22
      charges:
        giam-doc: {units: [thanh-tra]}

## Đúng
    - decision: 1208/QĐ-SLĐTBXH
      from: 2021-06-15
      to: 2024-04-21
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from baocao.model import Assignment, Finding, Place, Unit, Workspace
from baocao.model.dates import format_date
from baocao.model.shape import Interval

NAME = "overlapping-terms"
SINCE = "2024-h1"

_PEOPLE = "units/people.yml"
_LONGEST = 40
"""Letters of a key: its end is shown by the line that is pointed at."""


@dataclass(frozen=True, slots=True)
class _Hold:
    """A unit in a leader's charge by a decision."""

    assignment: Assignment
    leader: str
    place: Place


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each two spans that share a day, where a day has room for one."""
    for leader, entry in workspace.people.leaders.items():
        places = [workspace.place(_PEOPLE, "leaders", leader, "terms", place) for place in range(len(entry.terms))]
        yield from _check_spans(f"nhiệm kỳ của “{leader}”", entry.terms, places)
    yield from _check_proofs(workspace)
    if workspace.department is not None:
        yield from _check_names("units/department.yml", "Sở", workspace.department.names, workspace)
    for unit in workspace.units.values():
        yield from _check_unit(unit, workspace)
    for name, holds in _holds(workspace).items():
        for one, other in combinations(holds, 2):
            if one.leader != other.leader:
                yield from _check_holds(name, one, other)


def _check_proofs(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each key or account that is two leaders' on one day."""
    held: defaultdict[tuple[str, str], list[tuple[str, Interval, Place]]] = defaultdict(list)
    for leader, entry in workspace.people.leaders.items():
        for number, key in enumerate(entry.keys):
            # A line's comment tells nothing of the key.
            material = " ".join(key.key.split()[:2])
            place = workspace.place(_PEOPLE, "leaders", leader, "keys", number)
            held["khóa", material].append((leader, key, place))
        for number, account in enumerate(entry.accounts):
            place = workspace.place(_PEOPLE, "leaders", leader, "accounts", number)
            held["tài khoản", f"{account.forge} {account.id}"].append((leader, account, place))
    for (what, name), holders in held.items():
        for (leader, one, _), (other, second, place) in combinations(holders, 2):
            shared = _shared(one, second)
            if leader != other and shared:
                message = f"{what} “{name[:_LONGEST]}” là của cả “{leader}” và “{other}” {shared}"
                yield Finding(NAME, place, message, help=f"mỗi lãnh đạo một {what}: ghi `to`, hoặc bỏ dòng thừa")


def _check_unit(unit: Unit, workspace: Workspace) -> Iterator[Finding]:
    path = f"units/{unit.id}/unit.yml"
    yield from _check_names(path, f"“{unit.id}”", unit.shape.names, workspace)
    active = unit.shape.active
    places = [workspace.place(path, "active", position) for position in range(len(active))]
    yield from _check_spans(f"thời gian hoạt động của “{unit.id}”", active, places)
    for name in dict.fromkeys(one.field for one in unit.shape.fields):
        found = [(number, one) for number, one in enumerate(unit.shape.fields) if one.field == name]
        places = [workspace.place(path, "fields", number) for number, _ in found]
        yield from _check_spans(f"khoảng có lĩnh vực “{name}” của “{unit.id}”", [one for _, one in found], places)


def _check_names(path: str, whose: str, names: Sequence[Interval], workspace: Workspace) -> Iterator[Finding]:
    places = [workspace.place(path, "names", position) for position in range(len(names))]
    return _check_spans(f"tên gọi của {whose}", names, places)


def _check_spans(what: str, spans: Sequence[Interval], places: Sequence[Place]) -> Iterator[Finding]:
    for (_, one), (place, other) in combinations(zip(places, spans, strict=True), 2):
        shared = _shared(one, other)
        if shared:
            yield Finding(NAME, place, f"hai {what} trùng nhau {shared}", help=_end_before(one, other, "khoảng trước"))


def _holds(workspace: Workspace) -> dict[str, list[_Hold]]:
    found: defaultdict[str, list[_Hold]] = defaultdict(list)
    for number, assignment in enumerate(workspace.people.assignments):
        for leader, charge in assignment.charges.items():
            for position, unit in enumerate(charge.units):
                path = ("assignments", number, "charges", leader, "units", position)
                found[unit].append(_Hold(assignment, leader, workspace.place(_PEOPLE, *path)))
    return found


def _check_holds(unit: str, one: _Hold, other: _Hold) -> Iterator[Finding]:
    shared = _shared(one.assignment, other.assignment)
    if not shared:
        return
    both = " và ".join(f"“{hold.leader}” (theo {hold.assignment.decision})" for hold in (one, other))
    older = min(one.assignment, other.assignment, key=lambda assignment: assignment.from_)
    end = _end_before(one.assignment, other.assignment, older.decision)
    help_ = f"{end}, hoặc chỉ để `{unit}` trong phân công của một lãnh đạo"
    yield Finding(NAME, other.place, f"“{unit}” do cả {both} phụ trách {shared}", help=help_)


def _shared(one: Interval, other: Interval) -> str:
    """Return the days that both hold, in words; empty if there is none."""
    first, last = max(one.from_, other.from_), min(one.to or date.max, other.to or date.max)
    if last < first:
        return ""
    return f"từ ngày {format_date(first)}" + (f" đến ngày {format_date(last)}" if last != date.max else "")


def _end_before(one: Interval, other: Interval, earlier: str) -> str:
    """Return the instruction to end the earlier span on the day before the later one begins."""
    first, second = sorted((one.from_, other.from_))
    if first == second:
        return "sửa `from`, `to` cho đúng quyết định"
    return f"ghi `to: {second - timedelta(days=1)}` cho {earlier}"
