"""The version of a report that a leader last approved, against the one that stands now."""

from dataclasses import dataclass
from datetime import datetime

from baocao.model.change import ReportChange
from baocao.model.verdict import SignOffState


@dataclass(frozen=True, slots=True)
class Approval:
    """An earlier approval: whose, when, what it was worth, and what changed in the report since."""

    by: str
    at: datetime
    state: SignOffState
    change: ReportChange
