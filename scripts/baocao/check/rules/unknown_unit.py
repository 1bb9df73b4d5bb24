"""Mã đơn vị không có trong danh bạ.

## Vì sao
Mỗi đơn vị có một mã không đổi là tên thư mục `units/<mã>/`. Gõ sai mã thì đơn vị không có trong
danh sách phải báo cáo, không có người phụ trách, hoặc báo cáo không thuộc về ai.

## Sai
    units: [phong-nguoi-co-cog, district]

## Đúng
    units: [phong-nguoi-co-cong, district]
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from baocao.check.faults import faults_of
from baocao.check.named import NodePath, places_of
from baocao.check.suggestion import rename
from baocao.model import Department, Fault, Finding, People, Period, Place, Workspace
from baocao.model.node import Step

NAME = "unknown-unit"
SINCE = "2023-h1"

_EACH = Step.EACH
_NAMING: Mapping[str, tuple[NodePath, ...]] = {
    "department.yml": (("office",),),
    "people.yml": (
        ("assignments", _EACH, "charges", _EACH, "units", _EACH),
        ("delegations", _EACH, "units", _EACH),
        ("leaders", _EACH, "heads", _EACH, "unit"),
    ),
    "indicators.yml": (("indicators", _EACH, "source"), ("indicators", _EACH, "also", _EACH)),
    "period.yml": (("units", _EACH), ("waivers", _EACH, "unit")),
    "received.yml": (("received", _EACH, "unit"), ("extensions", _EACH, "unit")),
}
"""Where a file of the registry, by its name, names units and kinds of units."""


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each name of a unit, or of a kind of unit, that nothing bears."""
    units = {PurePosixPath(path).parent.name for path in workspace.files if path.endswith("/unit.yml")}
    units.update(workspace.units)
    for fault in faults_of(workspace, NAME):
        yield _unread(fault) if fault.subject in units else _finding(fault.place, fault.subject, fault.choices)
    department = workspace.department
    # Without the department's file the kinds are unknown, and every name of one would look wrong.
    names = _names(workspace, department, units) if department is not None else ()
    for path, name, known in names:
        if name not in known:
            for place in places_of(workspace, path, name, _NAMING[PurePosixPath(path).name]):
                yield _finding(place, name, sorted(known))


def _names(workspace: Workspace, department: Department, units: set[str]) -> Iterator[tuple[str, str, set[str]]]:
    """Iterate over the registry's files, the names that they use, and the names that would be known there."""
    named = units | set(department.kinds)
    yield "units/department.yml", department.office, units
    yield from (("units/people.yml", name, units) for name in _named_by(workspace.people))
    for indicator in workspace.indicators.values():
        sources = (*((indicator.source,) if indicator.source else ()), *indicator.also)
        yield from (("periods/indicators.yml", name, named) for name in sources)
    for period in workspace.periods.values():
        yield from (("periods/" + period.id + "/period.yml", name, named) for name in period.shape.units)
        waived = (waiver.unit for waiver in period.shape.waivers if waiver.unit is not None)
        yield from (("periods/" + period.id + "/period.yml", name, units) for name in waived)
        yield from (("periods/" + period.id + "/received.yml", name, units) for name in _received(period))


def _named_by(people: People) -> Iterator[str]:
    yield from (name for one in people.assignments for charge in one.charges.values() for name in charge.units)
    yield from (name for one in people.delegations for name in one.units)
    yield from (one.unit for leader in people.leaders.values() for one in leader.heads)


def _received(period: Period) -> Iterator[str]:
    yield from (receipt.unit for receipt in period.received.received)
    yield from (extension.unit for extension in period.received.extensions)


def _unread(fault: Fault) -> Finding:
    message = f"chưa đọc báo cáo: tệp của đơn vị “{fault.subject}” còn lỗi"
    return Finding(NAME, fault.place, message, help=f"sửa `units/{fault.subject}/unit.yml` trước")


def _finding(place: Place, name: str, choices: Iterable[str]) -> Finding:
    otherwise = f"dùng mã của một đơn vị đã có, hoặc lập `units/{name}/unit.yml`"
    return Finding(NAME, place, f"không có đơn vị nào mang mã “{name}”", help=rename(name, choices, otherwise))
