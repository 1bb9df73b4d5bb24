"""The runner: asks every rule about every subject that it is about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from baocao.check.levels import period_of, weigh
from baocao.check.rule import Question, Rule, level_of, questions_of, wanted_by
from baocao.check.rules import RULES
from baocao.model import Change, Finding, Period, Report, Verdict, Verdicts, Workspace

QUESTIONS = questions_of(RULES)


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
class Subject:
    """What a rule can be asked about: a type, and the id of a period or the path of a report."""

    kind: type
    name: str = ""

    def __str__(self) -> str:
        """Return a name that no other subject has."""
        return f"{self.kind.__name__} {self.name}"


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before the rules.

    Attributes:
        workspace: What was read.
        verdicts: What the sign-offs are worth; a rule about sign-offs is not asked about a report without a verdict.
        change: What a branch changes; while it waits for its merge, a sign-off that it lacks is a hint.
    """

    workspace: Workspace
    verdicts: Verdicts
    change: Change | None = None


def check_workspace(
    workspace: Workspace, verdicts: Verdicts, rules: Sequence[Rule] = RULES, change: Change | None = None
) -> CheckResult:
    """Ask `rules`, all of them unless a test brings its own, about everything in `workspace`."""
    desk, questions = Desk(workspace, verdicts, change), questions_of(rules)
    subjects = list_subjects(workspace, [report.path for report in workspace.all_reports()], change)
    found = (finding for subject in subjects for finding in check_subject(subject, desk, questions))
    return sum_up(found, workspace, rules)


def list_subjects(workspace: Workspace, reports: Iterable[str], change: Change | None = None) -> Iterator[Subject]:
    """Iterate over everything that rules can be asked about; `reports` are the paths of reports."""
    yield Subject(Workspace)
    if change is not None:
        yield Subject(Change)
    yield from (Subject(Period, period) for period in workspace.periods)
    yield from (Subject(Report, path) for path in reports)


def check_subject(
    subject: Subject, desk: Desk, questions: Mapping[type, Sequence[Question]] = QUESTIONS
) -> Iterator[Finding]:
    """Iterate over what the rules find in one subject, each finding at its level; a report that is not there has none.

    Who may change what is asked of today: neither a draft, a waiver nor an old period eases it.
    """
    known = _known(subject, desk)
    period = _period_in(known)
    closed = {period.id for period in desk.workspace.periods.values() if period.is_closed}
    for question in questions.get(subject.kind, ()):
        rule = question.rule
        if not all(kind in known for kind in question.wanted) or _is_too_young(rule, period, closed):
            continue
        for finding in question.check(*(known[kind] for kind in question.wanted)):
            if subject.kind is Change:
                yield finding.at(level_of(rule))
            elif not _is_too_young(rule, period_of(finding.place.path), closed):
                yield weigh(finding, rule, desk.workspace, desk.verdicts, desk.change, period)


def _known(subject: Subject, desk: Desk) -> Mapping[object, object]:
    """Return the subject and everything that belongs to it, by type; nothing about a report that is not there."""
    workspace = desk.workspace
    if subject.kind is Period:
        return {Period: workspace.periods[subject.name], Workspace: workspace}
    if subject.kind is not Report:
        return {Change: desk.change, Workspace: workspace}
    report = workspace.report_at(subject.name)
    if report is None:
        return {}
    known: dict[object, object] = {Report: report, Period: report.period, Workspace: workspace}
    verdict = desk.verdicts.get(report.key)
    return known if verdict is None else known | {Verdict: verdict, Verdicts: desk.verdicts}


def _period_in(known: Mapping[object, object]) -> str:
    period = known.get(Period)
    return period.id if isinstance(period, Period) else ""


def _is_too_young(rule: Rule, period: str, closed: set[str]) -> bool:
    """Tell whether a rule came after a period that the Office has closed, and is not applied to it."""
    return period in closed and period < rule.SINCE


def sum_up(findings: Iterable[Finding], workspace: Workspace, rules: Sequence[Rule] = RULES) -> CheckResult:
    """Return findings, each once and in order, with what was not applied."""
    closed = (period.id for period in workspace.periods.values() if period.is_closed)
    asked = [rule for rule in rules if wanted_by(rule.check)[0] is not Change]
    young = {period: sum(_is_too_young(rule, period, {period}) for rule in asked) for period in sorted(closed)}
    not_applied = {period: number for period, number in young.items() if number}
    return CheckResult(tuple(sorted(set(findings), key=_order)), not_applied)


def _order(finding: Finding) -> tuple[object, ...]:
    return finding.place, finding.rule, finding.message
