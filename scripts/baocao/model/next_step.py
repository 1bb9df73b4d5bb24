"""Who must do what next about a sign-off, in the same words wherever it is said."""

from baocao.model.leader_name import name_leader
from baocao.model.report import Report
from baocao.model.verdict import SignOffState, Verdict
from baocao.model.workspace import Workspace


def next_step(workspace: Workspace, report: Report, verdict: Verdict) -> str:
    """Return who acts next and how, in Vietnamese; empty if nothing is left to do."""
    without_leader = {
        SignOffState.NOT_REQUIRED: "",
        SignOffState.PROVED: "",
        SignOffState.FORGE_PROVED: "",
        SignOffState.UNJUDGED: "Văn phòng sửa lỗi của danh bạ mà `baocao check` nêu",
        SignOffState.ON_THE_FORGE: "chạy `baocao verify` khi có mạng để hỏi lại kho",
        SignOffState.UNCONFIRMED: "xem lý do, rồi chạy lại `baocao verify`",
        SignOffState.RETURNED: f"{report.unit.shape.contact} bổ sung theo ý kiến và gửi lại",
    }
    if verdict.state in without_leader:
        return without_leader[verdict.state]
    signer = who_signs(workspace, report, verdict)
    if signer is None:
        return "Văn phòng ghi lãnh đạo phụ trách vào units/people.yml"
    is_known = signer in workspace.people.leaders
    leader = name_leader(workspace, signer) if is_known else f"lãnh đạo phụ trách ({signer})"
    acts = {
        SignOffState.CHANGED: "xem nội dung thay đổi và ký xác nhận lại",
        SignOffState.ONLY_CLAIMED: "ký lại bằng khóa, hoặc duyệt trên kho",
        SignOffState.OWN_REPORT: "ủy quyền bằng văn bản cho lãnh đạo khác ký xác nhận",
    }
    return f"{leader} {acts.get(verdict.state, 'xem và ký xác nhận')}"


def who_signs(workspace: Workspace, report: Report, verdict: Verdict) -> str | None:
    """Return the leader who is to sign now: who is in charge on the last commit's day; None if nobody in office is.

    Without a history it is who was in charge when the decision was made, unless he was out of office then.
    """
    people, day = workspace.people, workspace.day
    if day is None:
        is_gone = verdict.state is SignOffState.OUT_OF_TERM and verdict.by == verdict.in_charge
        return None if is_gone else verdict.in_charge
    leader = workspace.in_charge(report, day)
    # A leader whom the registry does not know is told as broken-reference.
    is_known = leader is not None and leader in people.leaders
    return None if leader is None or (is_known and not people.serves(leader, day)) else leader
