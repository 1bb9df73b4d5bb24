"""The runner: asks every rule about every subject, and alone lowers levels."""

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from baocao.check.rule import Rule, level_of
from baocao.check.rules import RULES
from baocao.model import (
    Change,
    Finding,
    Level,
    Period,
    Report,
    SignOffState,
    Status,
    Verdict,
    Verdicts,
    Waiver,
    Workspace,
)

_AWAITED = frozenset({SignOffState.MISSING, SignOffState.RETURNED, SignOffState.CHANGED, SignOffState.ACCEPTED_WITHOUT})
"""What a decision on the branch still mends; whatever else is wrong with a sign-off is wrong there already."""

_OF_SIGN_OFF = frozenset({"missing-sign-off", "changed-after-sign-off"})

_REGISTRY_DEPTH = 2
"""`units/people.yml` belongs to no unit."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found.

    Attributes:
        findings: All findings, by place, rule and message.
        not_applied: By closed period, how many rules came after it and were not applied to it.
    """

    findings: tuple[Finding, ...]
    not_applied: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a rule can be asked about, with everything that belongs to it, by type."""

    kind: type
    known: Mapping[object, object]


def check_workspace(
    workspace: Workspace, verdicts: Verdicts, rules: Sequence[Rule] = RULES, change: Change | None = None
) -> CheckResult:
    """Ask `rules` about everything in `workspace`.

    Args:
        workspace: What was read.
        verdicts: What the sign-offs are worth; a rule about sign-offs is not asked about a report without a verdict.
        rules: All rules, unless a test brings its own.
        change: What a branch changes; while it waits for its merge, a sign-off that it lacks is a hint.
    """
    subjects = tuple(_subjects(workspace, verdicts, change))
    awaited = _awaited(workspace, verdicts, change)
    # As written: a misspelt status is read as a draft, and must stay an error.
    drafts = {report.path for report in workspace.all_reports() if report.written("status") == Status.DRAFT}
    closed = [period.id for period in workspace.periods.values() if period.is_closed]
    found: set[Finding] = set()
    not_applied: dict[str, int] = {}
    for rule in rules:
        if _wanted(rule)[0] is Change:
            # Who may change what is asked of today: neither a draft, a waiver nor an old period eases it.
            found.update(finding.at(level_of(rule)) for finding in _ask(rule, subjects))
            continue
        too_old = {period for period in closed if period < rule.SINCE}
        for period in too_old:
            not_applied[period] = not_applied.get(period, 0) + 1
        found.update(
            _levelled(finding, _level(finding, rule, awaited), drafts, workspace)
            for finding in _ask(rule, subjects)
            if _period_of(finding.place.path) not in too_old
        )
    return CheckResult(tuple(sorted(found, key=_order)), dict(sorted(not_applied.items())))


def _subjects(workspace: Workspace, verdicts: Verdicts, change: Change | None) -> Iterator[_Subject]:
    yield _Subject(Workspace, {Workspace: workspace})
    if change is not None:
        yield _Subject(Change, {Change: change, Workspace: workspace})
    for period in workspace.periods.values():
        yield _Subject(Period, {Period: period, Workspace: workspace})
    for report in workspace.all_reports():
        known: dict[object, object] = {Report: report, Period: report.period, Workspace: workspace}
        if report.key in verdicts:
            known |= {Verdict: verdicts[report.key], Verdicts: verdicts}
        yield _Subject(Report, known)


def _ask(rule: Rule, subjects: Iterable[_Subject]) -> Iterator[Finding]:
    wanted = _wanted(rule)
    for subject in subjects:
        if subject.kind is wanted[0] and all(kind in subject.known for kind in wanted):
            yield from rule.check(*(subject.known[kind] for kind in wanted))


def _wanted(rule: Rule) -> list[object]:
    """Return the types of what the rule's check takes; the first is its subject."""
    return [parameter.annotation for parameter in inspect.signature(rule.check).parameters.values()]


def _awaited(workspace: Workspace, verdicts: Verdicts, change: Change | None) -> frozenset[str]:
    """Return the paths of the reports that a branch changes and whose sign-off may still come."""
    paths = change.paths if change is not None else {}
    reports = (report for report in workspace.all_reports() if report.path in paths and report.key in verdicts)
    return frozenset(report.path for report in reports if verdicts[report.key].state in _AWAITED)


def _level(finding: Finding, rule: Rule, awaited: frozenset[str]) -> Level:
    is_awaited = rule.NAME in _OF_SIGN_OFF and finding.place.path in awaited
    return Level.HINT if is_awaited else level_of(rule)


def _period_of(path: str) -> str:
    """Return the period that a file belongs to, by its path; empty for the registry."""
    match PurePosixPath(path).parts:
        case ("units", _, name, *_):
            return PurePosixPath(name).stem
        case ("periods", folder, _, *_):
            return folder
        case _:
            return ""


def _levelled(finding: Finding, level: Level, drafts: set[str], workspace: Workspace) -> Finding:
    if finding.place.path in drafts:
        level = min(level, Level.WARNING)
    waiver = _waiver_of(finding, workspace)
    if waiver is None:
        return finding.at(level)
    return finding.at(Level(max(level - 1, Level.HINT)), f"{waiver.reason} ({waiver.by})")


def _waiver_of(finding: Finding, workspace: Workspace) -> Waiver | None:
    period = workspace.periods.get(_period_of(finding.place.path))
    today = workspace.head.at.date() if workspace.head else None
    unit = _unit_of(finding.place.path)
    eased = (waiver for waiver in (period.shape.waivers if period else ()) if waiver.holds(finding.rule, unit, today))
    return next(eased, None)


def _unit_of(path: str) -> str:
    """Return the unit that a report's file belongs to; empty for every other file."""
    parts = PurePosixPath(path).parts
    return parts[1] if parts[0] == "units" and len(parts) > _REGISTRY_DEPTH else ""


def _order(finding: Finding) -> tuple[object, ...]:
    return finding.place, finding.rule, finding.message
