"""Who could decide about a report, and on which day."""

from datetime import date, datetime

from baocao.model import People, SignOffState, Workspace
from baocao.model.dates import VIETNAM, format_date


def refuse_person(
    people: People, by: str, unit: str, in_charge: str | None, day: date
) -> tuple[SignOffState, str] | None:
    """Return why `by` could not decide about the unit's report on `day`; None if he could.

    Args:
        people: The registry.
        by: Who decided.
        unit: Whose report it is.
        in_charge: The leader in charge of it on that day.
        day: The day of the decision, in Vietnam.
    """
    on_day = format_date(day)
    if not people.serves(by, day):
        return SignOffState.OUT_OF_TERM, f"“{by}” không giữ chức vụ nào ngày {on_day}"
    if people.heads(by, unit, day):
        return SignOffState.OWN_REPORT, f"“{by}” là người đứng đầu đơn vị ngày {on_day}"
    if by != in_charge and (in_charge is None or people.delegation(in_charge, by, unit, day) is None):
        return SignOffState.WRONG_PERSON, f"ngày {on_day} người phụ trách là “{in_charge or 'chưa phân công'}”"
    return None


def refuse_day(workspace: Workspace, at: datetime, today: date | None) -> tuple[SignOffState, str] | None:
    """Return that a decision is dated later than every day that is known to have come; None if it is not.

    Args:
        workspace: The repository: the day of its last commit has come.
        at: The moment of the decision.
        today: The day on which somebody asks, in Vietnam.
    """
    day = at.astimezone(VIETNAM).date()
    come = max((known for known in (workspace.day, today) if known is not None), default=None)
    if come is None or day <= come:
        return None
    return SignOffState.ONLY_CLAIMED, f"ghi quyết định ngày {format_date(day)}, là ngày chưa tới"
