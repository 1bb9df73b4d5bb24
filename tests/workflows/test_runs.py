"""The workflows' own commands, run by a shell with events that GitHub recorded, on a small repository."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.builders import DIVISION, DIVISION_REPORT
from tests.forge.examples import webhook_examples
from tests.forge.server import running_forge
from tests.pull_requests.forge import AUTHOR, FIRST, NUMBER, TOP, PullRequestForge, lay_main, unsigned
from tests.repositories import ROOT, commit_all, git
from tests.workflows.reading import Step, fill_in, holds, read, steps_of

from baocao.cli import main

BIN = Path(sys.executable).parent


@pytest.fixture
def forge() -> Iterator[PullRequestForge]:
    """Return a forge with one pull request."""
    with running_forge(PullRequestForge()) as forge:
        yield forge


@pytest.fixture
def root(tmp_path: Path, forge: PullRequestForge) -> Path:
    """Return the main branch as the runner checks it out, installed, with a place to push to."""
    origin = tmp_path / "origin"
    root = tmp_path / "main"
    origin.mkdir()
    root.mkdir()
    git(origin, "init", "--quiet", "--bare", "--initial-branch=main")
    lay_main(root, forge.url, {".gitignore": ".venv\nsite\n"})
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "docs").mkdir()
    (root / ".venv").mkdir()
    (root / ".venv/bin").symlink_to(BIN)
    commit_all(root)
    git(root, "remote", "add", "origin", str(origin))
    git(root, "push", "--quiet", "origin", "main")
    return root


def workflow_run(workflow: str) -> dict[str, Any]:
    """Return the event that a workflow's end is, as GitHub recorded one; the recording is older than run names."""
    event: dict[str, Any] = webhook_examples("workflow_run")[0]
    event["workflow"]["path"] = f".github/workflows/{workflow}"
    event["workflow_run"]["display_title"] = str(NUMBER)
    return event


def pull_request() -> dict[str, Any]:
    """Return the event that a new pull request is, as GitHub recorded one."""
    event: dict[str, Any] = webhook_examples("pull_request")[0]
    event["pull_request"]["user"]["id"] = AUTHOR
    return event


def contexts(event: Mapping[str, Any]) -> dict[str, Any]:
    """Return what expressions can name."""
    return {
        "github": {"event": event, "token": "mã"},
        "vars": {"PORTAL_PAGES": "", "SIGN_OFF_APP": ""},
        "steps": {"app": {"outputs": {"token": ""}}},
    }


def run(step: Step, root: Path, event: Mapping[str, Any]) -> "subprocess.CompletedProcess[str]":
    """Run a step's line as the runner does: bash, stopping at the first failure, values from the environment."""
    values = {name: fill_in(value, contexts(event)) for name, value in step.environment.items()}
    summary = root.parent / "summary.md"
    environment = {**os.environ, **values, "GITHUB_STEP_SUMMARY": str(summary), "CI": "true"}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.run],
        cwd=root,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )


def ours(workflow: str, job: str, word: str = "baocao") -> list[Step]:
    """Return the steps of a job that run `baocao`; installing it is not tried again for each."""
    return [step for step in steps_of(workflow) if step.job == job and word in step.run]


def propose(root: Path, text: str) -> None:
    """Put the work tree on the merge that the forge would make of the main branch and the report."""
    git(root, "switch", "--quiet", "--create", "de-xuat")
    (root / DIVISION_REPORT).write_text(text, encoding="utf-8")
    commit_all(root)
    git(root, "switch", "--quiet", "--detach", "main")
    git(root, "merge", "--quiet", "--no-ff", "--no-edit", "de-xuat")


def test_report_is_checked_summed_up_and_built(root: Path) -> None:
    """A good report passes; the summary and the trial site are there."""
    propose(root, unsigned())
    check, summary, build = ours("report.yml", "check")

    assert run(check, root, pull_request()).stdout.startswith("::notice file=")
    assert run(summary, root, pull_request()).returncode == 0
    assert "## Kết quả kiểm tra" in (root.parent / "summary.md").read_text(encoding="utf-8")
    assert run(build, root, pull_request()).returncode == 0
    assert (root / f"site/2024-h1/{DIVISION}.docx").exists()


def test_bad_report_is_annotated_and_fails(root: Path) -> None:
    """The line is marked, the run is red, and the summary is written all the same."""
    propose(root, unsigned().replace("NC-01:", "NC-99:"))
    check, summary, _ = ours("report.yml", "check")
    checked = run(check, root, pull_request())

    assert checked.returncode == 1
    assert f"::error file={DIVISION_REPORT},line=" in checked.stdout
    assert run(summary, root, pull_request()).returncode == 1
    assert "NC-99" in (root.parent / "summary.md").read_text(encoding="utf-8")


def test_t22_review_sets_the_status(root: Path, forge: PullRequestForge) -> None:
    """A review arrives: the status is set on the commit that is proposed now."""
    forge.review({})
    [review] = ours("sign-off.yml", "status")
    done = run(review, root, workflow_run("review.yml"))

    assert done.returncode == 0, done.stderr
    assert forge.asked("POST") == [f"{TOP}/statuses/{FIRST}"]
    assert forge.sent("POST")[0]["state"] == "success"


def test_program_of_its_own_sets_the_status(root: Path, forge: PullRequestForge) -> None:
    """Where there is one, its token is the one that is sent."""
    forge.review({})
    [review] = ours("sign-off.yml", "status")
    assert "steps.app.outputs.token" in review.environment["BAOCAO_TOKEN"]
    of_app = replace(review, environment={**review.environment, "BAOCAO_TOKEN": "riêng".encode().hex()})

    assert run(of_app, root, workflow_run("review.yml")).returncode == 0
    assert {request.headers["authorization"] for request in forge.requests} == {f"token {'riêng'.encode().hex()}"}


def test_every_open_pull_request_is_judged_by_the_clock(root: Path, forge: PullRequestForge) -> None:
    """Also one whose own workflows say nothing; a status that says the same already is left alone."""
    forge.tell(f"{TOP}/pulls", [{"number": NUMBER}])
    forge.tell(f"{TOP}/commits/{FIRST}/statuses", [])
    [sweep] = ours("sweep.yml", "status")
    done = run(sweep, root, {})
    [set_] = forge.sent("POST")

    assert done.returncode == 0, done.stderr
    assert set_["state"] == "pending"
    forge.requests.clear()
    forge.tell(f"{TOP}/commits/{FIRST}/statuses", [{**set_, "id": 2}, {**set_, "state": "success"}])
    assert run(sweep, root, {}).returncode == 0
    assert forge.sent("POST") == []


def test_comment_is_written(root: Path, forge: PullRequestForge) -> None:
    """The same event writes the comment."""
    [comment] = ours("comment.yml", "comment")
    done = run(comment, root, workflow_run("review.yml"))

    assert done.returncode == 0, done.stderr
    assert forge.asked("POST") == [f"{TOP}/issues/{NUMBER}/comments"]


def test_merge_is_recorded_and_pushed(root: Path, forge: PullRequestForge) -> None:
    """The record goes to the main branch; a second run changes nothing."""
    forge.review({})
    (root / DIVISION_REPORT).write_text(unsigned(), encoding="utf-8")
    commit_all(root)
    forge.merge()
    [record] = ours("sign-off.yml", "record")
    done = run(record, root, workflow_run("merge.yml"))
    again = run(record, root, workflow_run("merge.yml"))
    [verify] = ours("publish.yml", "verify")

    assert done.returncode == 0, done.stderr
    assert "sign_off:" in git(root, "show", f"origin/main:{DIVISION_REPORT}")
    assert (again.returncode, again.stdout) == (0, "")
    assert "đã hỏi lại kho" in run(verify, root, {}).stdout


@pytest.mark.parametrize("title", ["$(touch x)", '"; touch x; "', "41\ntouch x", "--help", "-1", "`touch x`"])
@pytest.mark.parametrize(("workflow", "job"), [("sign-off.yml", "status"), ("comment.yml", "comment")])
def test_t27_name_of_a_run_is_no_command(workflow: str, job: str, title: str, root: Path) -> None:
    """Whoever names his run can at most name another number."""
    event = workflow_run("review.yml")
    event["workflow_run"]["display_title"] = title
    [step] = ours(workflow, job)

    assert run(step, root, event).returncode == 2
    assert not (root / "x").exists()


@pytest.mark.parametrize(("workflow", "started"), [("review.yml", ["status"]), ("merge.yml", ["record"])])
def test_each_end_starts_its_own_job(workflow: str, started: list[str]) -> None:
    """The key that writes to the main branch is not handed out for a review."""
    known = contexts(workflow_run(workflow))
    jobs = read("sign-off.yml")["jobs"]

    assert [name for name, job in jobs.items() if holds(job.get("if", ""), known)] == started


def test_pages_are_published_only_when_somebody_made_them_private() -> None:
    """By default the portal goes nowhere."""
    job = read("publish.yml")["jobs"]["pages"]

    assert not holds(job["if"], contexts({}))
    assert holds(job["if"], {"vars": {"PORTAL_PAGES": "private"}})


def test_every_word_document_is_measured(root: Path) -> None:
    """One that is not in form stops the publication, whatever it is called."""
    [conform] = ours("publish.yml", "build", "conform")
    written = root / "site/2024-h1/a b.docx"
    main(["--root", str(ROOT), "docx", "2024-h1", "--unit", "huyen-can-loc", "-o", str(written)])
    passed = run(conform, root, {})
    (root / "site/-hỏng 'tên.docx").write_bytes(b"x")

    assert passed.returncode == 0, passed.stdout
    assert run(conform, root, {}).returncode != 0


def test_review_and_merge_say_which_pull_request() -> None:
    """The run's name is the number, in both events that name one."""
    for example in (webhook_examples("pull_request")[0], webhook_examples("pull_request_review")[0]):
        for workflow in ("review.yml", "merge.yml"):
            title = fill_in(read(workflow)["run-name"], contexts(example))
            assert title == str(example["pull_request"]["number"])
