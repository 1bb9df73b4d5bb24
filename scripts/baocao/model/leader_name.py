"""How a leader is called where people read: never by the registry's id, unless that is all that is known."""

from baocao.model.department import Charge
from baocao.model.workspace import Workspace


def name_leader(workspace: Workspace, leader: str) -> str:
    """Return position and name; without a name, what sets a shared position apart: the field in the leader's charge."""
    people = workspace.people
    known = people.leaders.get(leader)
    if known is None:
        return leader
    if known.name:
        return f"{known.position} {known.name}"
    is_unique = sum(one.position == known.position for one in people.leaders.values()) == 1
    chief = _first_field(workspace, leader)
    return known.position if is_unique or not chief else f"{known.position} phụ trách {chief}"


def _first_field(workspace: Workspace, leader: str) -> str:
    """Return the first field that was last put in the leader's charge, as it reads within a sentence."""
    for assignment in sorted(workspace.people.assignments, key=lambda one: one.from_, reverse=True):
        charge = assignment.charges.get(leader, Charge())
        for name in (workspace.fields[key].name for key in charge.fields if key in workspace.fields):
            return name[:1].lower() + name[1:]
    return ""
