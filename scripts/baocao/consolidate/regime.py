"""How each unit keeps the reporting regime: its state, when its report came, and its next step."""

from datetime import datetime

from baocao.model import (
    CONSOLIDATED,
    CalendarShape,
    Deadline,
    Period,
    Receipt,
    RegimeRow,
    Report,
    ReportState,
    SignOffState,
    Status,
    Unit,
    Verdict,
    Verdicts,
    Workspace,
    next_step,
)
from baocao.model.dates import VIETNAM, format_moment
from baocao.model.written import is_unfinished

_CONSOLIDATED_NAME = "Báo cáo tổng hợp"

_BY_SIGN_OFF = {
    SignOffState.RETURNED: ReportState.RETURNED,
    SignOffState.CHANGED: ReportState.CHANGED,
    SignOffState.UNJUDGED: ReportState.UNJUDGED,
    SignOffState.UNCONFIRMED: ReportState.UNJUDGED,
}
"""Where a final report stands without a valid sign-off; for the rest somebody has yet to sign."""

_SENDING = frozenset({ReportState.SENT, ReportState.SIGNED, ReportState.WAITING})
"""Where the next to act is a leader or the Office, unless the unit has not written all yet."""

_PROVED = frozenset({SignOffState.PROVED, SignOffState.FORGE_PROVED})


def list_regime(workspace: Workspace, period: Period, verdicts: Verdicts) -> tuple[RegimeRow, ...]:
    """Return one row for each unit that owes a report, in official order."""
    return tuple(_row(workspace, period, unit, verdicts) for unit in workspace.reporting_units(period))


def consolidated_row(workspace: Workspace, period: Period, verdicts: Verdicts) -> RegimeRow | None:
    """Return how far the Office is with its own report, by its own deadline; None before it has begun."""
    report = workspace.consolidated.get(period.id)
    return None if report is None else _row(workspace, period, report.unit, verdicts, period.shape.deadlines.office)


def _row(
    workspace: Workspace, period: Period, unit: Unit, verdicts: Verdicts, deadline: Deadline | None = None
) -> RegimeRow:
    report = workspace.report(unit.id, period.id)
    verdict = verdicts.get((unit.id, period.id))
    receipt = period.receipt(unit.id)
    due = (deadline or period.deadline(unit.id)).last_moment
    state = _state(workspace, period, unit, report, verdict)
    if state in _SENDING and receipt is None and report is not None and is_unfinished(report):
        state = ReportState.UNFINISHED
    return RegimeRow(
        unit=unit,
        name=_CONSOLIDATED_NAME if unit.id == CONSOLIDATED else unit.name_on(period.last_day).short,
        state=state,
        report=report,
        receipt=receipt,
        due=due,
        working_days_late=_lateness(workspace.calendar, _arrival(report, receipt, verdict), due),
        verdict=verdict,
        next_step=_units_step(unit, state, due, has_come=receipt is not None)
        or _signing_step(workspace, report, verdict),
    )


def _state(
    workspace: Workspace, period: Period, unit: Unit, report: Report | None, verdict: Verdict | None
) -> ReportState:
    if report is None:
        is_unreadable = (unit.id, period.id) in workspace.unreadable
        return ReportState.UNREADABLE if is_unreadable else ReportState.NOT_STARTED
    by_status = {Status.DRAFT: ReportState.DRAFT, Status.WITHDRAWN: ReportState.WITHDRAWN}
    if report.front.status in by_status:
        return by_status[report.front.status]
    signed = verdict.state if verdict else SignOffState.MISSING
    if signed is SignOffState.ON_THE_FORGE:
        return ReportState.REVIEWED
    if signed.is_valid and period.receipt(unit.id):
        return ReportState.ACCEPTED
    if signed.is_valid:
        return ReportState.SENT if signed is SignOffState.NOT_REQUIRED else ReportState.SIGNED
    return _BY_SIGN_OFF.get(signed, ReportState.WAITING)


def _arrival(report: Report | None, receipt: Receipt | None, verdict: Verdict | None) -> datetime | None:
    """Return when a report came: its receipt; for the Office's own report, when it was signed, as is proved."""
    if receipt is not None:
        return receipt.at
    is_signed = report is not None and report.is_consolidated and verdict is not None and verdict.state in _PROVED
    sign_off = report.front.sign_off if report is not None and is_signed else None
    return sign_off.at if sign_off is not None else None


def _lateness(calendar: CalendarShape, arrival: datetime | None, due: datetime) -> int | None:
    """Count the working days past the deadline; a report that is late on a day off is one day late."""
    if arrival is None:
        return None
    if arrival <= due:
        return 0
    first, last = due.date(), arrival.astimezone(VIETNAM).date()
    return max(1, calendar.working_days(first, last))


def _units_step(unit: Unit, state: ReportState, due: datetime, *, has_come: bool) -> str:
    """Return what the unit or the Office must do, in Vietnamese; empty if nothing."""
    who = unit.shape.contact
    register = "" if unit.id == CONSOLIDATED else "Văn phòng ghi sổ văn bản đến"
    steps = {
        ReportState.NOT_STARTED: f"{who} lập và gửi báo cáo (hạn {format_moment(due)})",
        ReportState.DRAFT: f"{who} hoàn thiện dự thảo và gửi (hạn {format_moment(due)})",
        ReportState.UNREADABLE: f"{who} sửa lỗi của tệp báo cáo",
        ReportState.UNFINISHED: f"{who} viết đủ các mục của đề cương và gửi (hạn {format_moment(due)})",
        ReportState.SENT: register,
        ReportState.SIGNED: register,
        ReportState.REVIEWED: "" if has_come else register,
    }
    return steps.get(state, "")


def _signing_step(workspace: Workspace, report: Report | None, verdict: Verdict | None) -> str:
    """Return who acts on a final report's sign-off that is not valid; empty if nobody must."""
    if report is None or not report.counts or verdict is None:
        return ""
    return next_step(workspace, report, verdict)
