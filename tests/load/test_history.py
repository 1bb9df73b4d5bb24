"""History, from real repositories."""

from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import DISTRICT, PERIOD, lay_repository
from tests.repositories import commit_all, git

from baocao.load import find_root, load_workspace
from baocao.load.history import read_history

NAMES = ["báo cáo.md", "[q1].md", "q.md", "-x.md", "a'b\"c.md", "units/tx kỳ/2024-h1.md"]


def write(root: Path, *names: str, text: str = "a") -> None:
    """Write files with some text."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository of two commits, the second of which touches two files."""
    write(tmp_path, *NAMES)
    commit_all(tmp_path, "Đầu tiên", at="2024-06-01T08:00:00+07:00")
    write(tmp_path, "[q1].md", "báo cáo.md", text="b")
    commit_all(tmp_path, "Sửa số liệu", at="2024-06-02T08:00:00+07:00")
    return tmp_path


def test_every_file_has_its_own_commits(root: Path) -> None:
    """Marks, spaces, quotes and brackets in names are names, and not patterns."""
    commits = read_history(root, "main", NAMES).commits

    assert {name: [one.subject for one in commits[name]] for name in NAMES} == {
        name: ["Sửa số liệu", "Đầu tiên"] if name in {"[q1].md", "báo cáo.md"} else ["Đầu tiên"] for name in NAMES
    }


def test_commit_tells_who_and_when(root: Path) -> None:
    """Author and moment are kept as they were recorded."""
    head = read_history(root, "main", []).head

    assert head is not None
    assert head.id == git(root, "rev-parse", "HEAD").strip()
    assert (head.author, head.at) == ("Văn phòng", datetime.fromisoformat("2024-06-02T08:00:00+07:00"))


@pytest.mark.parametrize("message", ["//x", "a\x1eb\x1fc", "\x1e", "--output=x", "một\n\nhai"])
def test_no_message_breaks_the_history(message: str, root: Path) -> None:
    """Whatever a subject holds, the commits around it are read."""
    write(root, "q.md", text=message)
    commit_all(root, message)
    write(root, "q.md", text="cuối")
    commit_all(root, "Cuối")
    commits = read_history(root, "main", ["q.md"]).commits["q.md"]

    assert [one.subject for one in commits] == ["Cuối", message.partition("\n")[0], "Đầu tiên"]


def test_merge_claims_no_file(root: Path) -> None:
    """The branch's own commit stands for its work, once."""
    git(root, "switch", "--quiet", "--create", "side")
    write(root, "q.md", text="nhánh")
    commit_all(root, "Nhánh")
    git(root, "switch", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-ff", "--message", "Gộp", "side")
    history = read_history(root, "main", ["q.md"])

    assert [one.subject for one in history.commits["q.md"]] == ["Nhánh", "Đầu tiên"]
    assert history.head is not None
    assert history.head.subject == "Gộp"


def test_named_branch_is_read_whatever_is_checked_out(root: Path) -> None:
    """The head is what is checked out; commits of files are the main branch's."""
    git(root, "switch", "--quiet", "--create", "side")
    write(root, "q.md", text="nhánh")
    commit_all(root, "Nhánh")
    history = read_history(root, "main", ["q.md"])

    assert [one.subject for one in history.commits["q.md"]] == ["Đầu tiên"]
    assert history.head is not None
    assert history.head.subject == "Nhánh"


def test_detached_head_is_read(root: Path) -> None:
    """Without the named branch the head's history is the one there is."""
    git(root, "checkout", "--quiet", "--detach", "HEAD~1")
    git(root, "branch", "--quiet", "--delete", "--force", "main")
    history = read_history(root, "main", ["q.md", "[q1].md"])

    assert [one.subject for one in history.commits["[q1].md"]] == ["Đầu tiên"]
    assert history.note == ""


@pytest.mark.parametrize("branch", ["--output=taken", "-x", "--all", "HEAD~99", "a b", "main^{tree}", ""])
def test_branch_name_is_never_an_option(branch: str, root: Path) -> None:
    """A name that looks like an option is a branch that is not there."""
    history = read_history(root, branch, ["q.md"])

    assert [one.subject for one in history.commits["q.md"]] == ["Đầu tiên"]
    assert not (root / "taken").exists()


def test_branch_that_looks_like_an_option_is_read(root: Path) -> None:
    """Git lets somebody make one, and its history is its own."""
    git(root, "update-ref", "refs/heads/--output=taken", "HEAD~1")
    commits = read_history(root, "--output=taken", ["[q1].md"]).commits

    assert [one.subject for one in commits["[q1].md"]] == ["Đầu tiên"]


def test_shallow_clone_is_refused_with_a_note(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Its only commit would claim to have touched everything."""
    clone = tmp_path_factory.mktemp("clone") / "clone"
    git(root, "clone", "--quiet", "--depth", "1", root.as_uri(), str(clone))
    history = read_history(clone, "main", ["q.md"])

    assert history.commits == {}
    assert "shallow" in history.note
    assert history.head is not None
    assert history.head.subject == "Sửa số liệu"


def test_repository_without_commits_has_a_note(tmp_path: Path) -> None:
    """Nothing was recorded yet, and that is said."""
    git(tmp_path, "init", "--quiet")
    history = read_history(tmp_path, "main", ["q.md"])

    assert (history.commits, history.head) == ({}, None)
    assert "chưa có lần ghi nào" in history.note


def test_folder_without_git_has_a_note(tmp_path: Path) -> None:
    """A folder outside of any work tree is read without history."""
    assert "không phải kho Git" in read_history(tmp_path, "main", []).note
    assert find_root(tmp_path) is None


def test_root_is_found_from_below(root: Path) -> None:
    """Any folder of the work tree leads to its top."""
    assert find_root(root / "units/tx kỳ") == root


def test_report_carries_its_commits(tmp_path: Path) -> None:
    """A workspace gives every report its own history, and tells where it stands."""
    lay_repository(tmp_path)
    commit_all(tmp_path, "Đầu tiên")
    workspace = load_workspace(tmp_path)

    assert [one.subject for one in workspace.reports[DISTRICT, PERIOD].commits] == ["Đầu tiên"]
    assert workspace.head is not None
    assert workspace.notes == ()
