"""What a workflow may do, and what it takes from others: no right without need, nothing that can be exchanged."""

import re

import click
import pytest
from tests.repositories import ROOT
from tests.workflows.reading import WORKFLOWS, Step, all_steps, read, steps_of, version_comments

from baocao.cli import baocao

TRUSTED = ["comment.yml", "sign-off.yml"]
"""They run with rights, after something that anybody can start."""

WRITES = {
    ("comment.yml", "comment", "pull-requests"),
    ("sign-off.yml", "status", "statuses"),
    ("sweep.yml", "status", "statuses"),
    ("publish.yml", "pages", "id-token"),
    ("publish.yml", "pages", "pages"),
}
NAMES = [path.name for path in WORKFLOWS]
each = pytest.mark.parametrize("name", NAMES)
COMMANDS = [step for step in all_steps() if step.run]


def test_the_workflows_are_those_that_the_pages_speak_of() -> None:
    """An empty list would hold any law."""
    assert NAMES == [
        "code.yml",
        "comment.yml",
        "merge.yml",
        "publish.yml",
        "report.yml",
        "review.yml",
        "sign-off.yml",
        "sweep.yml",
    ]


@each
def test_rights_are_given_to_jobs_only(name: str) -> None:
    """Without a word a job would have the repository's default."""
    workflow = read(name)

    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())


def test_every_right_to_write_is_known() -> None:
    """A new one is a decision, and is written here."""
    found = {
        (name, job_name, right)
        for name in NAMES
        for job_name, job in read(name)["jobs"].items()
        for right, level in job["permissions"].items()
        if level == "write"
    }

    assert found == WRITES


def test_actions_are_pinned_by_commit_and_named_by_version() -> None:
    """A tag can be moved; one action is the same everywhere."""
    used = list(version_comments())

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for _, action, _ in used)
    assert all(re.match(r"# v\d+\.\d+\.\d+$", comment) for _, _, comment in used)
    assert len({action for _, action, _ in used}) == len({action.partition("@")[0] for _, action, _ in used})


def test_no_event_is_pasted_into_a_command() -> None:
    """A title with `$(…)` in it stays a title: commands get values through the environment, in quotes."""
    assert not any("${{" in step.run for step in COMMANDS)
    assert not any(re.search(r'(?<!")\$[A-Z]', step.run) for step in COMMANDS)


def test_token_stays_in_the_folder_only_to_push() -> None:
    """Whatever runs later could read it."""
    kept = [step for step in all_steps() if "checkout" in step.uses and step.options["persist-credentials"]]

    assert [(step.workflow, step.job) for step in kept] == [("sign-off.yml", "record")]


@pytest.mark.parametrize("name", TRUSTED)
def test_workflow_with_rights_takes_nothing_from_the_pull_request(name: str) -> None:
    """It runs the main branch's code; of the run that started it, only the name is used."""
    text = "\n".join(
        line
        for line in (ROOT / ".github/workflows" / name).read_text(encoding="utf-8").splitlines()
        if "# " not in line
    )
    taken = set(re.findall(r"github\.event\.([\w.]+)", text))
    checkouts = [step for step in steps_of(name) if "checkout" in step.uses]

    assert list(read(name)["on"]) == ["workflow_run"]
    assert {step.options["ref"] for step in checkouts} == {"${{ github.event.repository.default_branch }}"}
    assert taken <= {"repository.default_branch", "workflow.path", "workflow_run.display_title"}
    assert "artifact" not in text
    assert "cache" not in text


def test_sweep_is_started_by_no_pull_request() -> None:
    """The clock starts it, on the main branch, whose code it runs; nothing that it is told comes from a branch."""
    workflow = read("sweep.yml")
    [checkout] = [step for step in steps_of("sweep.yml") if "checkout" in step.uses]

    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    assert "ref" not in checkout.options
    assert "github.event" not in (ROOT / ".github/workflows/sweep.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["sign-off.yml", "sweep.yml"])
def test_program_of_its_own_may_do_no_more_than_the_job(name: str) -> None:
    """Its key is asked for in a closed environment, and its token is cut down to what setting a status takes."""
    job = read(name)["jobs"]["status"]
    [app] = [step for step in job["steps"] if "create-github-app-token" in step.get("uses", "")]
    rights = {key: value for key, value in app["with"].items() if key.startswith("permission-")}

    assert job["environment"] == "sign-off"
    assert app["if"] == "vars.SIGN_OFF_APP"
    assert rights == {f"permission-{right}": level for right, level in job["permissions"].items()}


def test_no_record_is_dropped_for_another() -> None:
    """GitHub keeps one waiting run of a group and cancels the others: a group has one pull request only."""
    group = read("sign-off.yml")["jobs"]["record"]["concurrency"]

    assert group == {"group": "record-${{ github.event.workflow_run.display_title }}", "cancel-in-progress": False}


@pytest.mark.parametrize("name", ["review.yml", "merge.yml"])
def test_workflow_that_only_exists_can_do_nothing(name: str) -> None:
    """Anybody may change it on a branch of his own."""
    [job] = read(name)["jobs"].values()

    assert job["permissions"] == {}
    assert job["steps"] == [{"run": "true"}]


def test_trusted_workflows_name_the_ones_that_start_them() -> None:
    """A name is all that joins them."""
    names = {read(name)["name"] for name in ("review.yml", "merge.yml")}

    assert set(read("sign-off.yml")["on"]["workflow_run"]["workflows"]) == names
    assert set(read("comment.yml")["on"]["workflow_run"]["workflows"]) <= names


@pytest.mark.parametrize("step", COMMANDS, ids=lambda step: step.name)
def test_every_command_is_ours(step: Step) -> None:
    """A step is `baocao`, `make`, or the one script of continuous integration; each exists with its options."""
    match step.run.split():
        case ["true"]:
            assert step.workflow in {"review.yml", "merge.yml"}
        case ["bash", script]:
            assert (ROOT / script).is_file()
        case ["make", target]:
            assert re.search(rf"^{re.escape(target)}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        case words:
            command = baocao.commands[words[words.index(".venv/bin/baocao") + 1]]
            known = {option for one in command.params for option in one.opts if isinstance(one, click.Option)}
            assert set(re.findall(r"(?<= )--[a-z][a-z-]*", step.run)) <= known
