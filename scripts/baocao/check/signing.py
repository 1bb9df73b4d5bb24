"""Words about who must sign off, and the command that does."""

from baocao.model import Report, Workspace


def position_of(workspace: Workspace, leader: str) -> str:
    """Return a leader's position, or the id of one who is not in the registry."""
    known = workspace.people.leaders.get(leader)
    return known.position if known is not None else leader


def sign_instruction(report: Report, leader: str | None) -> str:
    """Return what must be done so that `leader`, who is in charge, signs off; None if nobody is in charge."""
    if leader is None:
        return f"thêm `{report.unit.id}` vào phân công lãnh đạo Sở trong `units/people.yml`"
    return f"lãnh đạo phụ trách chạy `baocao sign {report.unit.id} {report.period.id} --by {leader}`"
