"""The runner: asks every rule about every subject, and alone lowers levels."""

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from baocao.check.rule import Rule, level_of
from baocao.check.rules import RULES
from baocao.model import Finding, Level, Period, Report, Status, Verdict, Verdicts, Waiver, Workspace

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


def check_workspace(workspace: Workspace, verdicts: Verdicts, rules: Sequence[Rule] = RULES) -> CheckResult:
    """Ask `rules` about everything in `workspace`.

    Args:
        workspace: What was read.
        verdicts: What the sign-offs are worth; a rule about sign-offs is not asked about a report without a verdict.
        rules: All rules, unless a test brings its own.
    """
    subjects = tuple(_subjects(workspace, verdicts))
    # As written: a misspelt status is read as a draft, and must stay an error.
    drafts = {report.path for report in workspace.all_reports() if report.written("status") == Status.DRAFT}
    closed = [period.id for period in workspace.periods.values() if period.is_closed]
    found: set[Finding] = set()
    not_applied: dict[str, int] = {}
    for rule in rules:
        too_old = {period for period in closed if period < rule.SINCE}
        for period in too_old:
            not_applied[period] = not_applied.get(period, 0) + 1
        found.update(
            _levelled(finding, level_of(rule), drafts, workspace)
            for finding in _ask(rule, subjects)
            if _period_of(finding.place.path) not in too_old
        )
    return CheckResult(tuple(sorted(found, key=_order)), dict(sorted(not_applied.items())))


def _subjects(workspace: Workspace, verdicts: Verdicts) -> Iterator[_Subject]:
    yield _Subject(Workspace, {Workspace: workspace})
    for period in workspace.periods.values():
        yield _Subject(Period, {Period: period, Workspace: workspace})
    for report in workspace.all_reports():
        known: dict[object, object] = {Report: report, Period: report.period, Workspace: workspace}
        if report.key in verdicts:
            known |= {Verdict: verdicts[report.key], Verdicts: verdicts}
        yield _Subject(Report, known)


def _ask(rule: Rule, subjects: Iterable[_Subject]) -> Iterator[Finding]:
    wanted = [parameter.annotation for parameter in inspect.signature(rule.check).parameters.values()]
    for subject in subjects:
        if subject.kind is wanted[0] and all(kind in subject.known for kind in wanted):
            yield from rule.check(*(subject.known[kind] for kind in wanted))


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
