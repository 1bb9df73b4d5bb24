"""Who must do what next about a sign-off."""

from baocao.model import Report, SignOffState, Verdict, Workspace


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
    leader = workspace.people.leaders.get(verdict.in_charge)
    position = f"{leader.position} phụ trách" if leader else "lãnh đạo phụ trách"
    acts = {
        SignOffState.CHANGED: "xem nội dung thay đổi và ký xác nhận lại",
        SignOffState.ONLY_CLAIMED: "ký lại bằng khóa, hoặc duyệt trên kho",
        SignOffState.OWN_REPORT: "ủy quyền bằng văn bản cho lãnh đạo khác ký xác nhận",
    }
    return f"{position} ({verdict.in_charge}) {acts.get(verdict.state, 'xem và ký xác nhận')}"
