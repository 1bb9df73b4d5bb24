"""What the status “Ký xác nhận” of a pull request says."""

from collections.abc import Sequence
from dataclasses import dataclass

from baocao.model import Finding, Report, SignOffState, StatusState, Verdict


@dataclass(frozen=True, slots=True)
class Awaited:
    """A report that a pull request would make final, or final no more, what its sign-off is worth, and who acts next.

    Attributes:
        report: The report as proposed.
        verdict: What the decision about it is worth.
        next_step: Who acts next, in Vietnamese; empty if nobody must.
        undoing: What is done to a report that is final on the main branch, in Vietnamese; empty where it stays final.
    """

    report: Report
    verdict: Verdict
    next_step: str
    undoing: str = ""

    @property
    def title(self) -> str:
        """Return the state in Vietnamese, with what is undone."""
        title = self.verdict.state.title
        if self.undoing and self.verdict.state is SignOffState.NOT_REQUIRED:
            return f"{self.undoing}: Văn phòng đã duyệt"
        return f"{self.undoing}: {title}" if self.undoing else title

    @property
    def told(self) -> str:
        """Return the state with its reason, in Vietnamese."""
        return f"{self.title}: {self.verdict.reason}" if self.verdict.reason else self.title


def sign_off_status(refusals: Sequence[Finding], reports: Sequence[Awaited]) -> tuple[StatusState, str]:
    """Return the status of a pull request and its description, in Vietnamese.

    Args:
        refusals: What keeps it from being judged at all: files that are not the author's, a broken registry.
        reports: The reports that it makes final, or final no more.
    """
    if refusals:
        first = refusals[0]
        more = f" (và {len(refusals) - 1} lỗi khác)" if len(refusals) > 1 else ""
        return StatusState.FAILURE, f"{first.place}: {first.message}{more}"
    waiting = [one for one in reports if not one.verdict.state.is_valid]
    if waiting:
        state = StatusState.FAILURE if waiting[0].verdict.state is SignOffState.RETURNED else StatusState.PENDING
        return state, _waiting(waiting[0], len(reports) - len(waiting), len(reports))
    signed = [one.verdict.by for one in reports if one.verdict.by]
    if signed:
        return StatusState.SUCCESS, f"đã ký xác nhận: {', '.join(dict.fromkeys(signed))}"
    undone = [one.title for one in reports if one.undoing]
    if undone:
        return StatusState.SUCCESS, "; ".join(undone)
    return StatusState.SUCCESS, "không có báo cáo nào cần lãnh đạo Sở ký xác nhận"


def _waiting(first: Awaited, signed: int, total: int) -> str:
    of_several = f"{signed}/{total} đã ký; {first.report.unit.id}: " if total > 1 else ""
    return f"{of_several}{first.title}; {first.next_step}"
