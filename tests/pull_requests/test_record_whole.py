"""`baocao record` judges as `review` and `verify` do, and leaves no half of a record behind."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.forge.server import Answer, Request
from tests.pull_requests.forge import (
    FIRST,
    LEADER,
    OFFICES_ACCOUNT,
    OTHER_LEADER,
    OTHERS_ACCOUNT,
    TOP,
    PullRequestForge,
    unsigned,
)
from tests.sign.keys import make_key

from baocao.load import load_workspace
from baocao.model import Decision
from baocao.sign import NewDecision, content_digest, source_digests, write_decision

Run = Callable[..., tuple[int, str, str]]
CONSOLIDATED = f"periods/{PERIOD}/consolidated.md"
REGISTER = f"periods/{PERIOD}/received.yml"


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace text in a file of the main branch."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("way", ["bound", "changed", "unnamed"])
def test_directors_approval_is_recorded_if_it_binds_every_report(
    way: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """A report that changed between approval and merge is told, as `review` and `verify` tell it."""
    edit(root, "units/department.yml", "office: ", f"director: {OTHER_LEADER}\noffice: ")
    workspace = load_workspace(root)
    digests = source_digests(workspace, workspace.periods[PERIOD])
    lines = "".join(f"  {unit}: {digest}\n" for unit, digest in digests.items())
    sources = "" if way == "unnamed" else f"sources:\n{lines}"
    text = f"---\nperiod: {PERIOD}\nstatus: final\n{sources}---\n"
    forge.changed.clear()
    forge.propose(FIRST, {CONSOLIDATED: text})
    forge.review({"user": {"id": OTHERS_ACCOUNT, "login": "giam-doc"}})
    (root / CONSOLIDATED).write_text(text, encoding="utf-8")
    if way == "changed":
        edit(root, DISTRICT_REPORT, "actual: ", "actual: 1")
    forge.merge()

    code, out, _ = run("record")

    assert digests
    assert code == int(way != "bound"), out
    assert ("sources" in out) is (way != "bound")
    assert ("sign_off" in (root / CONSOLIDATED).read_text(encoding="utf-8")) is (way == "bound")


def test_decision_of_a_day_that_has_not_come_is_none(root: Path, forge: PullRequestForge, run: Run) -> None:
    """A key's own word about the moment is held against today, as `verify` holds it."""
    private, public = make_key()
    edit(root, "units/people.yml", "    accounts:", f"    keys: [{{key: {public}, from: 2019-07-01}}]\n    accounts:")
    (root / DIVISION_REPORT).write_text(unsigned(), encoding="utf-8")
    report = load_workspace(root).reports[DIVISION, PERIOD]
    at = datetime.fromisoformat("2199-01-01T08:00:00+07:00")
    text = write_decision(report, NewDecision(LEADER, Decision.APPROVED, at, content_digest(report)), private)
    (root / DIVISION_REPORT).write_text(text, encoding="utf-8")
    forge.merge()

    code, out, _ = run("record")

    assert code == 1
    assert f"{DIVISION_REPORT}: " in out


@pytest.mark.parametrize("new", ["status: draft", "status: withdrawn\nreason: nhầm kỳ\nsuccessor: 12/BC-NCC"])
def test_districts_report_taken_back_without_the_office_is_told(
    new: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """No leader signs it, and yet it was received: the Office must agree, after the merge as before."""
    edit(root, "units/trung-tam-viec-lam/unit.yml", "\n", f"\naccounts: [{{forge: github, id: {OFFICES_ACCOUNT}}}]\n")
    text = base_text(DISTRICT_REPORT)
    forge.changed.clear()
    forge.propose(FIRST, {DISTRICT_REPORT: text})
    (root / DISTRICT_REPORT).write_text(text, encoding="utf-8")
    forge.merge()
    assert run("record")[0] == 0
    taken = text.replace("status: final", new)
    forge.propose(FIRST, {DISTRICT_REPORT: taken})
    (root / DISTRICT_REPORT).write_text(taken, encoding="utf-8")

    said = f"{DISTRICT_REPORT}: không còn là báo cáo chính thức, mà Văn phòng chưa duyệt việc ấy\n"
    assert run("record")[:2] == (1, said)

    forge.review({"user": {"id": OFFICES_ACCOUNT, "login": "vp"}})
    assert run("record")[:2] == (0, "")


def test_forge_that_fails_on_the_second_report_leaves_nothing(
    root: Path, forge: PullRequestForge, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first one's decision is not written alone; once the forge answers, all is written."""
    forge.review({})
    forge.propose(FIRST, {DISTRICT_REPORT: base_text(DISTRICT_REPORT)})
    (root / DIVISION_REPORT).write_text(unsigned(), encoding="utf-8")
    (root / DISTRICT_REPORT).write_text(base_text(DISTRICT_REPORT), encoding="utf-8")
    forge.merge()
    paths = (DIVISION_REPORT, DISTRICT_REPORT, REGISTER)
    before = [(root / path).read_bytes() for path in paths]
    answer, asked = forge.answer, f"{TOP}/contents/"
    last = max(DIVISION_REPORT, DISTRICT_REPORT)

    def fail(request: Request) -> Answer:
        return Answer({}, 500) if request.path == asked + last else answer(request)

    monkeypatch.setattr(forge, "answer", fail)
    assert run("record")[0] == 1
    assert [(root / path).read_bytes() for path in paths] == before

    monkeypatch.setattr(forge, "answer", answer)
    assert run("record")[0] == 0
    assert (root / REGISTER).read_text(encoding="utf-8").count("unit: ") == 2
    assert "sign_off" in (root / DIVISION_REPORT).read_text(encoding="utf-8")
