"""Words about who must sign off, and the command that does."""

from baocao.model import ForgeKind, Report, SignOffState, Verdict, Workspace
from baocao.model.next_step import who_signs

_PEOPLE = "`units/people.yml`"


def position_of(workspace: Workspace, leader: str) -> str:
    """Return a leader's position, or the id of one who is not in the registry."""
    known = workspace.people.leaders.get(leader)
    return known.position if known is not None else leader


def sign_instruction(workspace: Workspace, report: Report, verdict: Verdict) -> str:
    """Return what must be done so that the right leader signs off."""
    leader = who_signs(workspace, report, verdict)
    if leader is None:
        return f"phân công một lãnh đạo Sở đương chức phụ trách `{report.unit.id}` trong {_PEOPLE}"
    if verdict.state is SignOffState.OWN_REPORT and leader == verdict.by:
        return f"ghi ủy quyền cho lãnh đạo khác vào `delegations` của {_PEOPLE}, người được ủy quyền ký xác nhận"
    command = f"chạy `baocao sign {report.unit.id} {report.period.id} --by {leader} --key TỆP_KHÓA`"
    if workspace.forge.kind is ForgeKind.NONE:
        return f"lãnh đạo phụ trách {command}"
    return f"lãnh đạo phụ trách duyệt yêu cầu hợp nhất trên kho, hoặc {command}"
