"""A signature by key beside what was decided later: a leader's “no” in the pull request, a newer decision on main."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import DIVISION, DIVISION_REPORT, PERIOD
from tests.pull_requests.forge import LEADER, LEADERS_ACCOUNT, OTHERS_ACCOUNT, SECOND, PullRequestForge, unsigned
from tests.pull_requests.test_review import status
from tests.repositories import commit_all
from tests.sign.keys import make_key

from baocao.load import load_workspace
from baocao.model import Decision
from baocao.sign import NewDecision, content_digest, write_decision

Run = Callable[..., tuple[int, str, str]]
PRIVATE, PUBLIC = make_key()
SIGNED_AT, LATER_AT = "2024-06-13T08:00:00+07:00", "2024-06-13T12:00:00+07:00"
BEFORE, AFTER = "2024-06-12T02:00:00Z", "2024-06-14T02:40:00Z"
NO = {"state": "CHANGES_REQUESTED", "body": "Tôi rút lại", "commit_id": SECOND}


@pytest.fixture(autouse=True)
def _key(root: Path) -> None:
    people = root / "units/people.yml"
    text = people.read_text(encoding="utf-8")
    key = f"    keys: [{{key: {PUBLIC}, from: 2019-07-01}}]\n"
    people.write_text(text.replace("    accounts:", f"{key}    accounts:", 1), encoding="utf-8")


def signed(root: Path, at: str = SIGNED_AT, decision: Decision = Decision.APPROVED) -> str:
    """Return the division's report as the leader in charge signs it by key; the main branch is left as it was."""
    path = root / DIVISION_REPORT
    before = path.read_bytes() if path.exists() else None
    path.write_text(unsigned(), encoding="utf-8")
    report = load_workspace(root).reports[DIVISION, PERIOD]
    new = NewDecision(LEADER, decision, datetime.fromisoformat(at), content_digest(report), "Ý kiến")
    text = write_decision(report, new, PRIVATE)
    path.unlink()
    if before is not None:
        path.write_bytes(before)
    return text


def test_signature_by_key_alone_succeeds(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Who signed by key need not approve on the forge as well."""
    forge.propose(SECOND, {DIVISION_REPORT: signed(root)})
    run("review")

    assert status(forge) == ("success", f"đã ký xác nhận: {LEADER}")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        pytest.param({"submitted_at": AFTER}, "failure", id="later"),
        pytest.param({"submitted_at": BEFORE}, "success", id="earlier"),
        pytest.param({"submitted_at": AFTER, "commit_id": "1" * 40}, "success", id="on-another-content"),
        pytest.param({"submitted_at": AFTER, "user": {"id": OTHERS_ACCOUNT, "login": "gd"}}, "success", id="not-his"),
        pytest.param({"submitted_at": AFTER, "state": "COMMENTED"}, "success", id="comment"),
        pytest.param({"submitted_at": AFTER, "state": "DISMISSED"}, "success", id="dismissed"),
    ],
)
def test_later_no_outdoes_the_key(
    said: dict[str, object], state: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """Only of who could decide, about this very content, and after the signature."""
    forge.files.clear()
    forge.propose("1" * 40, {DIVISION_REPORT: unsigned("Bản đầu.")})
    forge.propose(SECOND, {DIVISION_REPORT: signed(root)})
    forge.review({**NO, **said})

    run("review")

    assert status(forge)[0] == state


def test_later_no_is_recorded_as_none(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Merged all the same, it is nobody's sign-off; approved after that, it is the review's."""
    text = signed(root)
    forge.propose(SECOND, {DIVISION_REPORT: text})
    forge.review({**NO, "submitted_at": AFTER})
    (root / DIVISION_REPORT).write_text(text, encoding="utf-8")
    forge.merge()

    code, out, _ = run("record")

    assert code == 1
    assert f"{DIVISION_REPORT}: lãnh đạo trả lại để bổ sung: Tôi rút lại" in out


def test_older_block_put_back_is_no_decision(root: Path, forge: PullRequestForge, run: Run) -> None:
    """The main branch has a newer one, whatever it says: the leader is asked again, and his new word is enough."""
    (root / DIVISION_REPORT).write_text(signed(root, LATER_AT, Decision.RETURNED), encoding="utf-8")
    forge.propose(SECOND, {DIVISION_REPORT: signed(root)})

    _, out, _ = run("review")
    assert status(forge)[0] == "pending"
    assert "chữ ký lúc 08:00 ngày 13/6/2024 cũ hơn quyết định lúc 12:00 ngày 13/6/2024" in out

    forge.requests.clear()
    forge.review({"commit_id": SECOND})
    run("review")
    assert status(forge)[0] == "success"


def test_older_block_that_was_merged_is_recorded_as_none(root: Path, forge: PullRequestForge, run: Run) -> None:
    """The history knows the newer decision; an approval on the forge is written over the older block."""
    returned, approved = signed(root, LATER_AT, Decision.RETURNED), signed(root)
    forge.propose(SECOND, {DIVISION_REPORT: approved})
    for text in (returned, approved):
        (root / DIVISION_REPORT).write_text(text, encoding="utf-8")
        commit_all(root)
    forge.merge()

    code, out, _ = run("record")
    assert code == 1
    assert "cũ hơn quyết định" in out

    forge.review({"commit_id": SECOND})
    assert run("record")[0] == 0
    assert f"account: {LEADERS_ACCOUNT}" in (root / DIVISION_REPORT).read_text(encoding="utf-8")
