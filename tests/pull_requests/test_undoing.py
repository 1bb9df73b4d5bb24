"""What takes a signed report back without touching its words: its pictures, its status, its place, its author."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.pull_requests.forge import (
    AUTHOR,
    FIRST,
    LEADER,
    OFFICES_ACCOUNT,
    PICTURE,
    SECOND,
    PullRequestForge,
    unsigned,
)
from tests.pull_requests.test_review import status

Run = Callable[..., tuple[int, str, str]]
SHOWING = unsigned(f"![Biểu đồ]({PERIOD}/anh.png)")
TAKEN_BACK = {
    "draft": ("status: draft", "đưa báo cáo về dự thảo"),
    "withdrawn": ("status: withdrawn\nreason: nhầm kỳ\nsuccessor: 12/BC-NCC", "rút báo cáo chính thức"),
}
each_way = pytest.mark.parametrize("way", list(TAKEN_BACK))


def lay(root: Path, path: str, content: str | bytes) -> None:
    """Write a file of the main branch."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)


def let_only(forge: PullRequestForge, path: str, done: str) -> None:
    """Let the pull request touch one path, and nothing else."""
    forge.changed.clear()
    forge.touch(path, done)


def declare(root: Path, unit: str, account: int) -> None:
    """Write a unit's account into the registry."""
    path = f"units/{unit}/unit.yml"
    lay(root, path, base_text(path) + f"accounts: [{{forge: github, id: {account}}}]\n")


@pytest.mark.parametrize("done", ["modified", "removed"])
def test_picture_alone_changes_the_report(done: str, root: Path, forge: PullRequestForge, run: Run) -> None:
    """What was signed had a picture; another one, or none, waits for the leader again."""
    lay(root, DIVISION_REPORT, SHOWING)
    lay(root, PICTURE, b"\x89PNG")
    forge.propose(SECOND, {DIVISION_REPORT: SHOWING, PICTURE: b"\x89PNG, another"})
    let_only(forge, PICTURE, done)

    _, out, _ = run("review")

    assert status(forge)[0] == "pending"
    assert f"{DIVISION_REPORT}: chờ ký xác nhận" in out


def test_changed_picture_is_approved_and_recorded(root: Path, forge: PullRequestForge, run: Run) -> None:
    """The leader approves what it shows now, and that is written down after the merge."""
    lay(root, DIVISION_REPORT, SHOWING)
    lay(root, PICTURE, b"\x89PNG")
    forge.propose(FIRST, {DIVISION_REPORT: SHOWING, PICTURE: b"\x89PNG, another"})
    let_only(forge, PICTURE, "modified")
    forge.review({})

    run("review")
    assert status(forge) == ("success", f"đã ký xác nhận: {LEADER}")
    lay(root, PICTURE, b"\x89PNG, another")
    forge.merge()
    assert f"đã ghi ký xác nhận của {LEADER}" in run("record")[1]
    assert f"by: {LEADER}" in (root / DIVISION_REPORT).read_text(encoding="utf-8")


@each_way
def test_final_report_is_not_taken_back_in_silence(way: str, root: Path, forge: PullRequestForge, run: Run) -> None:
    """It is said for what it is, and waits for the leader in charge, whose approval is of this very version."""
    lay(root, DIVISION_REPORT, unsigned())
    new, words = TAKEN_BACK[way]
    forge.propose(FIRST, {DIVISION_REPORT: unsigned().replace("status: final", new)})

    run("review")
    assert (status(forge)[0], status(forge)[1].split(";")[0]) == ("pending", f"{words}: chờ ký xác nhận")

    forge.requests.clear()
    forge.review({})
    run("review")
    assert status(forge) == ("success", f"đã ký xác nhận: {LEADER}")


@each_way
def test_head_signed_report_is_taken_back_with_the_office(
    way: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """Where no leader signs, the Office, which has the report, agrees or not."""
    new, words = TAKEN_BACK[way]
    declare(root, "huyen-huong-khe", AUTHOR)
    declare(root, "trung-tam-viec-lam", OFFICES_ACCOUNT)
    forge.changed.clear()
    forge.propose(FIRST, {DISTRICT_REPORT: base_text(DISTRICT_REPORT).replace("status: final", new)})

    run("review")
    assert status(forge) == ("pending", f"{words}: chờ ký xác nhận; Văn phòng xem và duyệt")

    forge.requests.clear()
    forge.review({"user": {"id": OFFICES_ACCOUNT, "login": "vp"}})
    run("review")
    assert status(forge) == ("success", f"{words}: Văn phòng đã duyệt")


def test_final_report_is_never_removed(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Not by the Office either: whoever looks for it finds why it was withdrawn."""
    declare(root, "trung-tam-viec-lam", AUTHOR)
    lay(root, DIVISION_REPORT, unsigned())
    let_only(forge, DIVISION_REPORT, "removed")
    forge.review({})

    assert run("review")[0] == 1
    assert status(forge) == ("failure", f"{DIVISION_REPORT}:1: xóa báo cáo chính thức của nhánh chính")


@each_way
def test_merge_that_takes_a_decided_report_back_is_told(
    way: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """Merged past the status, it makes the record red."""
    new, _ = TAKEN_BACK[way]
    taken = base_text(DIVISION_REPORT).replace("status: final", new)
    forge.propose(FIRST, {DIVISION_REPORT: taken})
    lay(root, DIVISION_REPORT, taken)
    forge.merge()

    code, out, _ = run("record")
    assert code == 1
    assert "không còn là báo cáo chính thức" in out

    forge.review({})
    assert run("record")[:2] == (0, "")


@pytest.mark.parametrize("path", ["units/people.yml", ".github/workflows/sign-off.yml", "scripts/x.py"])
@pytest.mark.parametrize("has_accounts", [True, False])
def test_deleted_account_changes_nothing(
    has_accounts: bool,  # noqa: FBT001 - a case of the table
    path: str,
    root: Path,
    forge: PullRequestForge,
    run: Run,
) -> None:
    """Whose change it is nobody knows any more; that is no reason to let it through."""
    if has_accounts:
        declare(root, DIVISION, AUTHOR)
    forge.pull["user"] = None
    let_only(forge, path, "modified")

    assert run("review")[0] == 1
    assert status(forge) == (
        "failure",
        f"{path}:1: tài khoản gửi yêu cầu này không còn trên kho: không biết ai sửa",
    )


@pytest.mark.parametrize("path", ["units/people.yml", "scripts/baocao/sign/verdicts.py", ".github/CODEOWNERS"])
def test_registry_without_accounts_lets_nobody_change_it(path: str, forge: PullRequestForge, run: Run) -> None:
    """Until somebody wrote down who the Office is, nobody is."""
    let_only(forge, path, "modified")

    assert run("review")[0] == 1
    assert "chưa khai báo tài khoản" in status(forge)[1]


def test_what_is_no_picture_is_refused_and_never_fetched(forge: PullRequestForge, run: Run) -> None:
    """A unit's folder takes pictures."""
    path = f"units/{DIVISION}/{PERIOD}/payload.sh"
    let_only(forge, path, "added")

    assert run("review")[0] == 1
    assert status(forge)[0] == "failure"
    assert not any("payload" in asked for asked in forge.asked())
