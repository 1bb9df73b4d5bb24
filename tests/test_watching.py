"""A watched workspace: nothing that depends on a report is seen without being noted."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD, read_repository
from tests.repositories import commit_all

from baocao.load import load_workspace
from baocao.model import Workspace
from baocao.watching import value_of, watch

REGISTRY = {
    "root",
    "department",
    "people",
    "units",
    "fields",
    "indicators",
    "issuers",
    "calendar",
    "periods",
    "nodes",
    "notes",
}
"""What every answer rests on: its stamp is in the memory's ground."""
NOTED = {"reports", "extracts", "consolidated", "unreadable", "faults", "files", "paths"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the small repository with a file of no unit and an unreadable report."""
    files = {"units/a/2024-h1.md": "", DIVISION_REPORT: "", f"periods/{PERIOD}/consolidated.md": "---\n---\n"}
    return read_repository(tmp_path_factory.mktemp("small"), files)


@pytest.mark.parametrize(
    ("ask", "names"),
    [
        pytest.param(lambda one: one.report(DISTRICT, PERIOD), {f"report units/{DISTRICT}/{PERIOD}.md"}, id="report"),
        pytest.param(lambda one: one.report(DIVISION, PERIOD), {f"report {DIVISION_REPORT}"}, id="unreadable-report"),
        pytest.param(lambda one: ("b", "c") in one.reports, {"report units/b/c.md"}, id="no-such-report"),
        pytest.param(
            lambda one: one.consolidated.get(PERIOD), {f"report periods/{PERIOD}/consolidated.md"}, id="consolidated"
        ),
        pytest.param(
            lambda one: one.extracts.get((DISTRICT, PERIOD)), {f"report units/{DISTRICT}/{PERIOD}.md"}, id="extract"
        ),
        pytest.param(lambda one: list(one.reports), {"reports"}, id="which-reports"),
        pytest.param(lambda one: list(one.extracts), {"reports"}, id="which-extracts"),
        pytest.param(lambda one: len(one.consolidated), {"reports"}, id="how-many"),
        pytest.param(lambda one: one.faults, {"faults"}, id="faults"),
        pytest.param(lambda one: one.faults_in("units/people.yml"), {"faults units/people.yml"}, id="faults-in-a-file"),
        pytest.param(lambda one: one.unreadable, {"unreadable"}, id="unreadable"),
        pytest.param(lambda one: one.files, {"files"}, id="files"),
        pytest.param(lambda one: one.paths, {"paths"}, id="paths"),
        pytest.param(lambda one: one.people.leaders, set(), id="registry"),
    ],
)
def test_what_is_asked_for_is_noted(workspace: Workspace, ask: Callable[[Workspace], object], names: set[str]) -> None:
    """By the report's path, the file, or the name of the whole part; what is given is the same."""
    seen: set[str] = set()

    assert ask(watch(workspace, seen.add)) == ask(workspace)
    assert seen == names


def test_every_report_that_a_walk_meets_is_noted(workspace: Workspace) -> None:
    """Who asks for all reports is shown each of them."""
    seen: set[str] = set()

    watch(workspace, seen.add).all_reports()

    assert seen == {"reports", *(f"report {report.path}" for report in workspace.all_reports())}


def test_every_part_is_of_the_registry_or_noted() -> None:
    """A new part of the workspace must be put on one side, or a memory would not know of it."""
    assert {entry.name for entry in fields(Workspace)} == REGISTRY | NOTED | {"head"}


def test_only_the_day_of_the_head_is_shown(tmp_path: Path, workspace: Workspace) -> None:
    """Else every commit would change what each answer rests on."""
    (tmp_path / "a").touch()
    commit_all(tmp_path)
    head = load_workspace(tmp_path).head
    shown = watch(replace(workspace, head=head), lambda _: None).head

    assert head is not None
    assert shown is not None
    assert (shown.id, shown.author, shown.subject, shown.at.date()) == ("", "", "", head.at.date())
    assert shown.at.time().hour == 0


def test_value_behind_a_name(workspace: Workspace) -> None:
    """Names that are not reports' lead back to what was seen; others are a slip of ours."""
    assert value_of("faults", workspace) == workspace.faults
    assert value_of("faults units/a/2024-h1.md", workspace) == workspace.faults_in("units/a/2024-h1.md")
    with pytest.raises(KeyError):
        value_of("people", workspace)
