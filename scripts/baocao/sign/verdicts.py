"""What each sign-off is worth: values in, verdict out."""

from datetime import date

from baocao.model import Decision, Place, Report, SignedBy, SignOff, SignOffState, Verdict, Verdicts, Workspace
from baocao.model.dates import VIETNAM, format_date, format_moment
from baocao.model.node import find_node
from baocao.sign.decisions import verify_decisions
from baocao.sign.digest import content_digest
from baocao.sign.persons import refuse_day, refuse_person
from baocao.sign.proof import prove_decision
from baocao.sign.sources import unbound_sources

_DEPARTMENT, _PEOPLE = "units/department.yml", "units/people.yml"


def verify_workspace(workspace: Workspace, today: date | None = None) -> Verdicts:
    """Return the verdict of every report that could be read, as `verify_report` does; no forge is asked."""
    return {report.key: verify_report(workspace, report, today) for report in workspace.all_reports()}


def verify_report(workspace: Workspace, report: Report, today: date | None = None) -> Verdict:
    """Return the verdict of one report's sign-off.

    Args:
        workspace: The repository.
        report: The report.
        today: The day on which somebody asks, in Vietnam. A decision that is dated later than it and than the last
            commit is none: of two clocks one may be slow. Without it the last commit's day stands for it.
    """
    digest = content_digest(report)
    fault = _registry_fault(workspace, report)
    if fault is not None:
        return Verdict(SignOffState.UNJUDGED, digest, reason=f"{fault} viết sai")
    if not needs_leader(workspace, report):
        return Verdict(SignOffState.NOT_REQUIRED, digest)
    sign_off = report.front.sign_off
    if sign_off is None:
        in_charge = workspace.in_charge(report, report.front.date or report.period.last_day)
        state, reason = _undecided(report)
        return Verdict(state, digest, in_charge=in_charge, reason=reason)
    in_charge = workspace.in_charge(report, _day(sign_off))
    state, reason = refuse_day(workspace, sign_off.at, today) or _judge(workspace, report, sign_off, digest)
    decisions = verify_decisions(workspace, report, sign_off, today)
    return Verdict(state, digest, sign_off.by, in_charge, reason, decisions)


def _day(sign_off: SignOff) -> date:
    return sign_off.at.astimezone(VIETNAM).date()


def needs_leader(workspace: Workspace, report: Report) -> bool:
    """Tell whether the report needs a leader's sign-off: all but those of kinds whose head signs alone."""
    if report.is_consolidated:
        return True
    kinds = workspace.department.kinds if workspace.department else {}
    kind = kinds.get(report.unit.kind)
    return kind is None or kind.signed_by is SignedBy.LEADER


def _registry_fault(workspace: Workspace, report: Report) -> Place | None:
    """Return the first place of the registry that could not be taken as it stands.

    What is cut there may be the end of a term: a verdict without it would be worth too much, not too little.
    """
    asked = {_PEOPLE, _DEPARTMENT} if needs_leader(workspace, report) else {_DEPARTMENT}
    return next((fault.place for path in sorted(asked) for fault in workspace.faults_in(path)), None)


def _undecided(report: Report) -> tuple[SignOffState, str]:
    """Tell a report that waits from one that the Office took in all the same."""
    receipt = report.period.receipt(report.unit.id)
    if receipt is None:
        return SignOffState.MISSING, ""
    return SignOffState.ACCEPTED_WITHOUT, f"vào sổ văn bản đến lúc {format_moment(receipt.at)}"


def _judge(workspace: Workspace, report: Report, sign_off: SignOff, digest: str) -> tuple[SignOffState, str]:
    day = _day(sign_off)
    refused = refuse_person(workspace.people, sign_off.by, report.unit.id, workspace.in_charge(report, day), day)
    if refused is not None:
        return refused
    if sign_off.content == digest:
        return _decided(workspace, report, sign_off)
    if sign_off.decision is Decision.RETURNED:
        return SignOffState.MISSING, f"đã sửa sau khi trả lại ngày {format_date(day)}"
    return SignOffState.CHANGED, f"đã ký {sign_off.content[:19]}…, nay là {digest[:19]}…"


def _decided(workspace: Workspace, report: Report, sign_off: SignOff) -> tuple[SignOffState, str]:
    """Return what a decision on this very content is worth."""
    proved = prove_decision(workspace, report, sign_off, find_node(report.node, "sign_off"))
    if not proved[0].is_valid:
        return proved
    if sign_off.decision is Decision.RETURNED:
        return SignOffState.RETURNED, sign_off.opinion or ""
    return unbound_sources(workspace, report) or proved
