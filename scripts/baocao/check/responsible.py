"""Who must act on what was found in a file, and whom to ring."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from baocao.model import Period, SignedBy, Unit, Workspace
from baocao.model.leader_name import name_leader


@dataclass(frozen=True, slots=True)
class Responsible:
    """The people behind a file, in Vietnamese.

    Attributes:
        subject: What the file is; its path if it is no unit's report.
        unit: Who must act.
        contact: Whom to ring.
        leader: Who signs the report off; empty if no leader does.
    """

    subject: str
    unit: str
    contact: str
    leader: str = ""


def responsible_for(path: str, workspace: Workspace) -> Responsible:
    """Return who answers for a file: a report's unit, else the Office, which keeps the registries and periods."""
    match PurePosixPath(path).parts:
        case ("units", unit_id, name) if unit_id in workspace.units:
            unit, period = workspace.units[unit_id], workspace.periods.get(PurePosixPath(name).stem)
            return _office(path, workspace) if period is None else _unit(unit, period, workspace)
        case _:
            return _office(path, workspace)


def _unit(unit: Unit, period: Period, workspace: Workspace) -> Responsible:
    name = unit.name_on(period.last_day).short
    return Responsible(f"{name}, {period.shape.name}", name, unit.shape.contact, _leader_of(unit, period, workspace))


def _leader_of(unit: Unit, period: Period, workspace: Workspace) -> str:
    kind = workspace.department.kinds.get(unit.kind) if workspace.department else None
    if kind is None or kind.signed_by is not SignedBy.LEADER:
        return ""
    leader = workspace.people.in_charge(unit.id, period.last_day)
    return name_leader(workspace, leader) if leader else ""


def _office(path: str, workspace: Workspace) -> Responsible:
    department = workspace.department
    if department is None:
        return Responsible(path, "Văn phòng", "Văn phòng")
    office = workspace.office
    return Responsible(path, office.shape.names[-1].short if office else "Văn phòng", department.contact)
