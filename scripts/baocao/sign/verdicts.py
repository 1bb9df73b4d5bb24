"""What each sign-off is worth: values in, verdict out."""

from datetime import date

from baocao.model import Decision, Place, Report, SignedBy, SignOff, SignOffState, Verdict, Verdicts, Workspace
from baocao.model.dates import VIETNAM, format_date, format_moment
from baocao.model.node import Mapping, find_node
from baocao.sign.digest import content_digest, statement
from baocao.sign.persons import refuse_person
from baocao.sign.ssh import is_signed_by

_DEPARTMENT, _PEOPLE = "units/department.yml", "units/people.yml"


def verify_workspace(workspace: Workspace) -> Verdicts:
    """Return the verdict of every report that could be read; no forge is asked."""
    return {report.key: verify_report(workspace, report) for report in workspace.all_reports()}


def verify_report(workspace: Workspace, report: Report) -> Verdict:
    """Return the verdict of one report's sign-off."""
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
    state, reason = _judge(workspace, report, sign_off, digest)
    return Verdict(state, digest, sign_off.by, in_charge, reason)


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
        proved = _proof(workspace, report, sign_off)
        is_returned = sign_off.decision is Decision.RETURNED and proved[0].is_valid
        return (SignOffState.RETURNED, sign_off.opinion or "") if is_returned else proved
    if sign_off.decision is Decision.RETURNED:
        return SignOffState.MISSING, f"đã sửa sau khi trả lại ngày {format_date(day)}"
    return SignOffState.CHANGED, f"đã ký {sign_off.content[:19]}…, nay là {digest[:19]}…"


def _names_itself(report: Report) -> bool:
    """Tell whether the content says whose it is, and of which period; else it could be carried to another report."""
    unit = report.written("unit")
    is_its_units = unit == report.unit.id or (unit is None and report.is_consolidated)
    return is_its_units and report.written("period") == report.period.id


def _proof(workspace: Workspace, report: Report, sign_off: SignOff) -> tuple[SignOffState, str]:
    if not _names_itself(report):
        return SignOffState.ONLY_CLAIMED, "nội dung đã ký không ghi đơn vị và kỳ của báo cáo này"
    day = _day(sign_off)
    if sign_off.signature is not None:
        written = find_node(report.node, "sign_off")
        keys = workspace.people.keys_of(sign_off.by, day)
        if isinstance(written, Mapping) and is_signed_by(statement(written), sign_off.signature, keys):
            return SignOffState.PROVED, ""
        return (
            SignOffState.ONLY_CLAIMED,
            f"chữ ký không khớp khóa nào của “{sign_off.by}” ngày {format_date(day)}",
        )
    if sign_off.evidence is not None:
        return SignOffState.ON_THE_FORGE, f"yêu cầu hợp nhất số {sign_off.evidence.pull_request}"
    return SignOffState.ONLY_CLAIMED, "không có chữ ký bằng khóa và không có bằng chứng trên kho"
