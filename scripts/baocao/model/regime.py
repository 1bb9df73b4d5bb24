"""How each unit keeps the reporting regime in a period."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from baocao.model.period import Receipt
from baocao.model.report import Report
from baocao.model.unit import Unit
from baocao.model.verdict import SignOffState, Verdict


class ReportState(StrEnum):
    """How far a unit is with its report."""

    NOT_STARTED = "not-started"
    DRAFT = "draft"
    UNREADABLE = "unreadable"
    UNFINISHED = "unfinished"
    """Called final, but a section that the outline requires is absent or has no words: it has not come."""
    SENT = "sent"
    SIGNED = "signed"
    REVIEWED = "reviewed"
    """A review is recorded, and the forge was not asked about it: neither proved nor to be signed again."""
    WAITING = "waiting"
    UNJUDGED = "unjudged"
    """Nobody can tell yet what its sign-off is worth: the registry has a fault, or the forge gives no answer."""
    RETURNED = "returned"
    CHANGED = "changed"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the state in Vietnamese."""
        return {
            ReportState.NOT_STARTED: "chưa có báo cáo",
            ReportState.DRAFT: "dự thảo",
            ReportState.UNREADABLE: "tệp không đọc được",
            ReportState.UNFINISHED: "chưa đủ nội dung",
            ReportState.SENT: "đã gửi",
            ReportState.SIGNED: "đã ký",
            ReportState.REVIEWED: "đã duyệt trên kho, chưa hỏi lại kho",
            ReportState.WAITING: "chờ ký xác nhận",
            ReportState.UNJUDGED: "chưa xét được ký xác nhận",
            ReportState.RETURNED: "trả lại để bổ sung",
            ReportState.CHANGED: "thay đổi sau khi ký xác nhận",
            ReportState.ACCEPTED: "đã tiếp nhận",
            ReportState.WITHDRAWN: "đã rút",
        }[self]

    @property
    def awaits_leader(self) -> bool:
        """Tell whether a leader must decide next, for the first time or once more."""
        return self in {ReportState.WAITING, ReportState.CHANGED}


@dataclass(frozen=True, slots=True)
class RegimeRow:
    """How one unit keeps the reporting regime in a period.

    Attributes:
        unit: The unit.
        name: Its short name on the period's last day.
        state: How far it is.
        report: Its report, if one could be read.
        receipt: Its first complete receipt.
        due: The last moment that is on time.
        working_days_late: Working days past the deadline; 0 on time, None if nothing came.
        verdict: The state of the sign-off; None without a report.
        next_step: What must happen now and who acts, in Vietnamese; empty if nothing.
    """

    unit: Unit
    name: str
    state: ReportState
    report: Report | None
    receipt: Receipt | None
    due: datetime
    working_days_late: int | None
    verdict: Verdict | None
    next_step: str

    @property
    def on_time(self) -> bool | None:
        """Tell whether it came in time; None if nothing came."""
        return None if self.working_days_late is None else self.working_days_late == 0

    @property
    def signing(self) -> SignOffState | None:
        """Return what its sign-off is worth; None if there is none to speak of: a draft waits for no leader."""
        if self.report is None or self.verdict is None:
            return None
        is_asked_for = self.report.counts or self.verdict.state is not SignOffState.MISSING
        return self.verdict.state if is_asked_for else None

    @property
    def is_included(self) -> bool:
        """Tell whether the report's words and figures enter the consolidated report."""
        return self.report is not None and self.report.counts
