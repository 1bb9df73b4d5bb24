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
    if verdict.in_charge is None:
        return "Văn phòng ghi lãnh đạo phụ trách vào units/people.yml"
    is_known = verdict.in_charge in workspace.people.leaders
    leader = name_leader(workspace, verdict.in_charge) if is_known else f"lãnh đạo phụ trách ({verdict.in_charge})"
    acts = {
        SignOffState.CHANGED: "xem nội dung thay đổi và ký xác nhận lại",
        SignOffState.ONLY_CLAIMED: "ký lại bằng khóa, hoặc duyệt trên kho",
        SignOffState.OWN_REPORT: "ủy quyền bằng văn bản cho lãnh đạo khác ký xác nhận",
    }
    return f"{leader} {acts.get(verdict.state, 'xem và ký xác nhận')}"
