"""States at a glance, as the portal shows them."""

from dataclasses import dataclass

from baocao.model import AnswerState, Level, RegimeRow, ReportState, SignOffState
from baocao.model.front_matter import OutcomeState


@dataclass(frozen=True, slots=True)
class Chip:
    """A state at a glance: its words, its colour's name and a mark, so that colour alone never says it."""

    text: str
    tone: str
    mark: str


_GOOD, _WAIT, _BAD, _NONE = ("good", "✓"), ("wait", "◔"), ("bad", "!"), ("none", "○")

_REPORT_TONES = {
    ReportState.NOT_STARTED: _NONE,
    ReportState.DRAFT: _NONE,
    ReportState.UNREADABLE: _BAD,
    ReportState.UNFINISHED: _BAD,
    ReportState.SENT: _GOOD,
    ReportState.SIGNED: _GOOD,
    ReportState.REVIEWED: _NONE,
    ReportState.WAITING: _WAIT,
    ReportState.UNJUDGED: _BAD,
    ReportState.RETURNED: _BAD,
    ReportState.CHANGED: _BAD,
    ReportState.ACCEPTED: _GOOD,
    ReportState.WITHDRAWN: _NONE,
}

_OUTCOME_TONES = {OutcomeState.DONE: _GOOD, OutcomeState.UNDER_WAY: _WAIT, OutcomeState.NOT_DONE: _BAD}

_ANSWER_TONES = {
    AnswerState.DONE: _GOOD,
    AnswerState.UNDER_WAY: _WAIT,
    AnswerState.NOT_DONE: _BAD,
    AnswerState.DECLINED: _NONE,
}

_LEVEL_TONES = {Level.ERROR: _BAD, Level.WARNING: _WAIT, Level.HINT: _NONE}


def answer_chip(state: AnswerState) -> Chip:
    """Return how far a proposal has come."""
    return Chip(state.title, *_ANSWER_TONES[state])


def report_chip(state: ReportState) -> Chip:
    """Return a report's state."""
    return Chip(state.title, *_REPORT_TONES[state])


def sign_off_chip(state: SignOffState) -> Chip:
    """Return the state of a sign-off."""
    tone = _WAIT if state is SignOffState.MISSING else _GOOD if state.is_valid else _BAD
    is_neutral = state in {SignOffState.NOT_REQUIRED, SignOffState.ON_THE_FORGE}
    return Chip(state.title, *(_NONE if is_neutral else tone))


def outcome_chip(state: OutcomeState) -> Chip:
    """Return what became of a task."""
    return Chip(state.title, *_OUTCOME_TONES[state])


def level_chip(level: Level) -> Chip:
    """Return how much a finding weighs."""
    return Chip(level.word, *_LEVEL_TONES[level])


def arrival_chip(row: RegimeRow) -> Chip | None:
    """Return whether a report came in time; None if nothing came."""
    if row.on_time is None or row.working_days_late is None:
        return None
    if row.on_time:
        return Chip("đúng hạn", *_GOOD)
    days = row.working_days_late
    return Chip(f"chậm {days} ngày làm việc" if days else "chậm dưới 1 ngày làm việc", *_BAD)
