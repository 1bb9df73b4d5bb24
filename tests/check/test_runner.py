"""The runner: who is asked, at which level, and what is not applied."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from types import SimpleNamespace

import pytest
from tests.check.builders import make_period, make_report, make_unit, make_workspace

from baocao.check import check_workspace
from baocao.check.rule import Rule
from baocao.check.rules import missing_sign_off
from baocao.model import (
    Change,
    Commit,
    Finding,
    Level,
    PathChange,
    Period,
    Place,
    Report,
    SignOffState,
    Verdict,
    Workspace,
)
from baocao.model.dates import VIETNAM


def make_rule(check: Callable[..., Iterator[Finding]], since: str = "2023-h1", level: Level = Level.ERROR) -> Rule:
    """Return a rule without a file."""
    rule: Rule = SimpleNamespace(NAME="fake", SINCE=since, LEVEL=level, check=check)
    return rule


def about_report(report: Report) -> Iterator[Finding]:
    """Find fault with every report."""
    yield Finding("fake", report.place(), report.path)


def about_period(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Find fault with every period."""
    yield Finding("fake", Place(f"periods/{period.id}/period.yml"), f"{len(workspace.reports)}")


def about_workspace(workspace: Workspace) -> Iterator[Finding]:
    """Find fault with the repository, and with each report in it."""
    yield Finding("fake", Place("units/department.yml"), "sở")
    yield from (Finding("fake", report.place(), "báo cáo") for report in workspace.reports.values())


def about_change(change: Change, workspace: Workspace) -> Iterator[Finding]:
    """Find fault with every path that a branch touches."""
    yield from (Finding("fake", Place(path), f"{len(workspace.reports)}") for path in change.paths)


def about_verdict(report: Report, verdict: Verdict, period: Period) -> Iterator[Finding]:
    """Find fault with every sign-off."""
    yield Finding("fake", report.place(), f"{verdict.state} {period.id}")


def messages(rule: Rule, workspace: Workspace, verdicts: dict[tuple[str, str], Verdict] | None = None) -> list[str]:
    """Return what one rule finds."""
    return [finding.message for finding in check_workspace(workspace, verdicts or {}, [rule]).findings]


def test_first_parameter_is_the_subject() -> None:
    """A rule is asked once about each value of the type that it names first."""
    first, second = make_report(), make_report(unit=make_unit("huyen-a"))
    workspace = make_workspace(first, second)

    assert messages(make_rule(about_report), workspace) == [second.path, first.path]
    assert messages(make_rule(about_period), workspace) == ["2"]
    assert messages(make_rule(about_workspace), workspace)[0] == "sở"


def test_rule_about_something_else_may_ask_about_each_report() -> None:
    """`check_report` is asked of every report besides what `check` is about."""
    rule = SimpleNamespace(NAME="fake", SINCE="2023-h1", check=about_period, check_report=about_report)
    report = make_report()

    assert sorted(messages(rule, make_workspace(report))) == ["1", report.path]


def make_change(*paths: str) -> Change:
    """Return a change of these paths."""
    return Change(make_workspace(), dict.fromkeys(paths, PathChange.MODIFIED), date(2024, 6, 13))


def test_change_is_asked_about_and_eased_by_nothing() -> None:
    """Neither a draft, a waiver nor an old period makes another's file one's own; without a change nobody asks."""
    draft = make_report(status="draft", period=make_period(waivers=[WAIVER]))
    workspace = make_workspace(draft, periods=(make_period("2022-h2", closed="2023-01-31"),))
    old = "units/huyen-huong-khe/2022-h2.md"
    change = make_change(draft.path, old)

    found = check_workspace(workspace, {}, [make_rule(about_change)], change)

    assert [(one.place.path, one.level, one.waived) for one in found.findings] == [
        (old, Level.ERROR, ""),
        (draft.path, Level.ERROR, ""),
    ]
    assert found.not_applied == {}
    assert messages(make_rule(about_change), workspace) == []


@pytest.mark.parametrize(
    ("state", "path", "level"),
    [
        pytest.param(SignOffState.MISSING, "units/huyen-huong-khe/2024-h1.md", Level.HINT, id="still-to-come"),
        pytest.param(SignOffState.ONLY_CLAIMED, "units/huyen-huong-khe/2024-h1.md", Level.ERROR, id="claimed"),
        pytest.param(SignOffState.MISSING, "units/huyen-a/2024-h1.md", Level.ERROR, id="another-report"),
    ],
)
def test_sign_off_is_waited_for_on_a_branch(state: SignOffState, path: str, level: Level) -> None:
    """Before the merge a missing sign-off is a hint, on the report that is proposed; a false claim is an error."""
    report = make_report()
    verdicts = {report.key: Verdict(state, "sha256:0")}

    [finding] = check_workspace(make_workspace(report), verdicts, [missing_sign_off], make_change(path)).findings

    assert finding.level is level


def test_report_without_verdict_is_not_asked_about_it() -> None:
    """Further parameters are supplied by type; what is not there is not asked for."""
    first, second = make_report(), make_report(unit=make_unit("huyen-a"))
    verdicts = {first.key: Verdict(SignOffState.MISSING, "0")}

    assert messages(make_rule(about_verdict), make_workspace(first, second), verdicts) == ["missing 2024-h1"]


@pytest.mark.parametrize(
    ("level", "status", "expected"),
    [
        pytest.param(Level.ERROR, "final", Level.ERROR, id="final"),
        pytest.param(Level.ERROR, "draft", Level.WARNING, id="draft"),
        pytest.param(Level.HINT, "draft", Level.HINT, id="hint-stays"),
        pytest.param(Level.WARNING, "final", Level.WARNING, id="own-level"),
    ],
)
@pytest.mark.parametrize("check", [about_report, about_workspace])
def test_draft_lowers_errors(
    check: Callable[..., Iterator[Finding]], level: Level, status: str, expected: Level
) -> None:
    """What is found in a draft's file is at most a warning, whatever the rule is asked about."""
    report = make_report(status=status)

    findings = check_workspace(make_workspace(report), {}, [make_rule(check, level=level)]).findings

    assert [finding.level for finding in findings if finding.place.path == report.path] == [expected]


def test_registry_is_no_draft() -> None:
    """A draft does not lower what is wrong elsewhere."""
    workspace = make_workspace(make_report(status="draft"))

    findings = check_workspace(workspace, {}, [make_rule(about_workspace)]).findings

    assert {finding.place.path: finding.level for finding in findings}["units/department.yml"] is Level.ERROR


WAIVER = {"rule": "fake", "reason": "Cấp trên ấn định", "by": "Chánh Văn phòng", "until": "2024-06-30"}


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        pytest.param({}, Level.WARNING, id="whole-period"),
        pytest.param({"unit": "huyen-huong-khe"}, Level.WARNING, id="this-unit"),
        pytest.param({"unit": "huyen-a"}, Level.ERROR, id="another-unit"),
        pytest.param({"rule": "other"}, Level.ERROR, id="another-rule"),
    ],
)
def test_waiver_lowers_one_level_and_says_why(changes: dict[str, str], level: Level) -> None:
    """An error becomes a warning, for what the waiver names."""
    report = make_report(period=make_period(waivers=[WAIVER | changes]))

    [finding] = check_workspace(make_workspace(report), {}, [make_rule(about_report)]).findings

    assert finding.level is level
    assert finding.waived == ("Cấp trên ấn định (Chánh Văn phòng)" if level is Level.WARNING else "")


@pytest.mark.parametrize(("until", "level"), [("2024-06-24", Level.ERROR), ("2024-06-25", Level.WARNING)])
def test_waiver_ends(until: str, level: Level) -> None:
    """The last commit's day stands for today."""
    report = make_report(period=make_period(waivers=[WAIVER | {"until": until}]))
    today = Commit("0", datetime(2024, 6, 25, 8, tzinfo=VIETNAM), "Văn phòng", "Ghi")
    workspace = replace(make_workspace(report), head=today)

    [finding] = check_workspace(workspace, {}, [make_rule(about_report)]).findings

    assert finding.level is level


def test_hint_cannot_be_lowered() -> None:
    """What weighs least stays a hint."""
    period = make_period(waivers=[WAIVER])

    [finding] = check_workspace(
        make_workspace(periods=(period,)), {}, [make_rule(about_period, level=Level.HINT)]
    ).findings

    assert finding.level is Level.HINT


@pytest.mark.parametrize("check", [about_report, about_period, about_workspace])
def test_closed_period_keeps_its_rules(check: Callable[..., Iterator[Finding]]) -> None:
    """A rule that is younger than a closed period is not applied to its files, and that is counted."""
    closed = make_report(period=make_period("2023-h1", closed="2023-07-31"))
    workspace = make_workspace(closed, make_report())
    rules = [make_rule(check, since="2024-h1"), make_rule(check)]

    young, old = (check_workspace(workspace, {}, [rule]) for rule in rules)

    assert not any("2023-h1" in finding.place.path for finding in young.findings)
    assert any("2023-h1" in finding.place.path for finding in old.findings)
    assert (young.not_applied, old.not_applied) == ({"2023-h1": 1}, {})


def test_open_period_takes_every_rule() -> None:
    """Only the Office's `closed` makes a period old, never its name."""
    report = make_report(period=make_period("2023-h1"))

    result = check_workspace(make_workspace(report), {}, [make_rule(about_report, since="2024-h1")])

    assert len(result.findings) == 1
    assert result.not_applied == {}


def test_findings_are_sorted_and_said_once() -> None:
    """By place, then rule, then message, so that two runs print the same."""
    expected = [
        Finding(name, Place("a", line), text) for line, name, text in ((1, "y", "a"), (2, "x", "b"), (2, "y", "a"))
    ]

    def check(_workspace: Workspace) -> Iterator[Finding]:
        yield from (*reversed(expected), *expected)

    assert check_workspace(make_workspace(), {}, [make_rule(check)]).findings == tuple(expected)


def test_rule_is_any_module_like_value() -> None:
    """A rule without a level finds errors."""
    rule = SimpleNamespace(NAME="fake", SINCE="2023-h1", check=about_report)

    [finding] = check_workspace(make_workspace(make_report()), {}, [rule]).findings

    assert finding.level is Level.ERROR
