"""What a recorded decision on the content as it stands is proved by: a signature, or a review on the forge."""

from baocao.model import Evidence, ForgeKind, PastDecision, Report, SignOff, SignOffState, Workspace
from baocao.model.dates import VIETNAM, format_date
from baocao.model.node import Mapping, Node
from baocao.sign.digest import statement
from baocao.sign.ssh import is_signed_by


def prove_decision(
    workspace: Workspace, report: Report, sign_off: SignOff | PastDecision, written: Node | None
) -> tuple[SignOffState, str]:
    """Return what stands behind a decision, and why if that is nothing: a key's signature, or a review to ask for.

    Args:
        workspace: The repository.
        report: The report that the decision stands in.
        sign_off: The decision, of now or an earlier one.
        written: The same as it was written, which is what a key signs.
    """
    if not _names_itself(report):
        return SignOffState.ONLY_CLAIMED, "nội dung đã ký không ghi đơn vị và kỳ của báo cáo này"
    day = sign_off.at.astimezone(VIETNAM).date()
    if sign_off.signature is not None:
        keys = workspace.people.keys_of(sign_off.by, day)
        if isinstance(written, Mapping) and is_signed_by(statement(written), sign_off.signature, keys):
            return SignOffState.PROVED, ""
        return (
            SignOffState.ONLY_CLAIMED,
            f"chữ ký không khớp khóa nào của “{sign_off.by}” ngày {format_date(day)}",
        )
    if sign_off.evidence is not None:
        return _review(workspace, sign_off.evidence)
    return SignOffState.ONLY_CLAIMED, "không có chữ ký bằng khóa và không có bằng chứng trên kho"


def _names_itself(report: Report) -> bool:
    """Tell whether the content says whose it is, and of which period; else it could be carried to another report."""
    unit = report.written("unit")
    is_its_units = unit == report.unit.id or (unit is None and report.is_consolidated)
    return is_its_units and report.written("period") == report.period.id


def _review(workspace: Workspace, evidence: Evidence) -> tuple[SignOffState, str]:
    """Return that the forge is still to be asked about a review; one on another forge is nobody's to confirm."""
    settings = workspace.forge
    if settings.kind is ForgeKind.NONE:
        reason = f"ghi lượt duyệt trên `{evidence.forge}`, mà `units/department.yml` không khai máy chủ nào"
        return SignOffState.ONLY_CLAIMED, reason
    if evidence.forge != settings.kind:
        reason = f"ghi lượt duyệt trên `{evidence.forge}`, mà kho ở trên `{settings.kind}`"
        return SignOffState.ONLY_CLAIMED, reason
    return SignOffState.ON_THE_FORGE, f"yêu cầu hợp nhất số {evidence.pull_request}"
