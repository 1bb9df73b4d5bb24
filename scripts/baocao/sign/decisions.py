"""Which decisions in a report were made, each judged alike: by the right person, with something that proves it."""

from collections.abc import Iterator
from datetime import date

from pydantic import ValidationError

from baocao.model import DecisionVerdict, PastDecision, Report, SignOff, Workspace
from baocao.model.dates import VIETNAM
from baocao.model.node import Node, Sequence, find_node
from baocao.sign.persons import refuse_day, refuse_person
from baocao.sign.proof import prove_decision


def verify_decisions(
    workspace: Workspace, report: Report, sign_off: SignOff, today: date | None
) -> tuple[DecisionVerdict, ...]:
    """Return the verdicts of a report's decisions, oldest first; an earlier one that cannot be read has none.

    A signature binds each to a content, which may not be the report's any more: that it ever was is the history's to
    show.
    """
    earlier = (_verdict(workspace, report, past, written, today) for past, written in _earlier(report))
    return (*earlier, _verdict(workspace, report, sign_off, find_node(report.node, "sign_off"), today))


def _earlier(report: Report) -> Iterator[tuple[PastDecision, Node]]:
    listed = find_node(report.node, "sign_off", "returned")
    for written in listed.nodes if isinstance(listed, Sequence) else ():
        try:
            yield PastDecision.model_validate(written.plain()), written
        except ValidationError:
            continue


def _verdict(
    workspace: Workspace, report: Report, decision: SignOff | PastDecision, written: Node | None, today: date | None
) -> DecisionVerdict:
    day = decision.at.astimezone(VIETNAM).date()
    state, _ = (
        refuse_day(workspace, decision.at, today)
        or refuse_person(workspace.people, decision.by, report.unit.id, workspace.in_charge(report, day), day)
        or prove_decision(workspace, report, decision, written)
    )
    return DecisionVerdict(decision, state)
