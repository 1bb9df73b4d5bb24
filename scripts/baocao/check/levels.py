"""How much a finding weighs: what a rule states, lowered for drafts, waivers and sign-offs that may still come."""

from pathlib import PurePosixPath

from baocao.check.rule import Rule, level_of
from baocao.model import Change, Finding, Level, SignOffState, Status, Verdicts, Waiver, Workspace

_AWAITED = frozenset({SignOffState.MISSING, SignOffState.RETURNED, SignOffState.CHANGED, SignOffState.ACCEPTED_WITHOUT})
"""What a decision on the branch still mends; whatever else is wrong with a sign-off is wrong there already."""

_OF_SIGN_OFF = frozenset({"missing-sign-off", "changed-after-sign-off"})

_REGISTRY_DEPTH = 2
"""`units/people.yml` belongs to no unit."""


def weigh(  # noqa: PLR0913, PLR0917 - everything that a level rests on
    finding: Finding, rule: Rule, workspace: Workspace, verdicts: Verdicts, change: Change | None, period: str = ""
) -> Finding:
    """Return a finding of `rule` at the level that it has in its place; one told in the registry is of `period`."""
    level = level_of(rule)
    if rule.NAME in _OF_SIGN_OFF and _is_awaited(finding.place.path, workspace, verdicts, change):
        level = Level.HINT
    if _is_draft(finding.place.path, workspace):
        level = min(level, Level.WARNING)
    waiver = _waiver_of(finding, workspace, period_of(finding.place.path) or period)
    if waiver is None:
        return finding.at(level)
    return finding.at(Level(max(level - 1, Level.HINT)), f"{waiver.reason} ({waiver.by})")


def _is_awaited(path: str, workspace: Workspace, verdicts: Verdicts, change: Change | None) -> bool:
    """Tell whether a branch changes the report at `path`, and its sign-off may still come."""
    report = workspace.report_at(path) if change is not None and path in change.paths else None
    return report is not None and report.key in verdicts and verdicts[report.key].state in _AWAITED


def _is_draft(path: str, workspace: Workspace) -> bool:
    report = workspace.report_at(path)
    # As written: a misspelt status is read as a draft, and must stay an error.
    return report is not None and report.written("status") == Status.DRAFT


def _waiver_of(finding: Finding, workspace: Workspace, period: str) -> Waiver | None:
    known, unit, day = workspace.periods.get(period), _unit_of(finding.place.path), workspace.day
    eased = (waiver for waiver in (known.shape.waivers if known else ()) if waiver.holds(finding.rule, unit, day))
    return next(eased, None)


def period_of(path: str) -> str:
    """Return the period that a file belongs to, by its path; empty for the registry."""
    match PurePosixPath(path).parts:
        case ("units", _, name, *_):
            return PurePosixPath(name).stem
        case ("periods", folder, _, *_):
            return folder
        case _:
            return ""


def _unit_of(path: str) -> str:
    """Return the unit that a report's file belongs to; empty for every other file."""
    parts = PurePosixPath(path).parts
    return parts[1] if parts[0] == "units" and len(parts) > _REGISTRY_DEPTH else ""
