"""What a branch changes, from real repositories."""

from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from tests.builders import DISTRICT_REPORT, lay_repository
from tests.repositories import commit_all, git

from baocao.load import UnknownBaseError, load_change
from baocao.model import Change, FaultKind, PathChange

DAY = date(2024, 6, 13)
FOLDER = DISTRICT_REPORT.removesuffix(".md")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository whose work tree is on a branch of its own, with nothing changed yet."""
    lay_repository(tmp_path)
    commit_all(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "de-xuat")
    return tmp_path


def change_of(root: Path, base: str = "main") -> Change:
    """Return what the work tree changes."""
    return load_change(root, base, DAY, 7)


def write(root: Path, path: str, text: str = "a") -> None:
    """Write a file."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def test_committed_staged_edited_and_new_files_are_told(root: Path) -> None:
    """What a person sees in the folder is what is judged, committed or not."""
    write(root, "a")
    commit_all(root)
    write(root, "b")
    git(root, "add", "b")
    write(root, "c")
    write(root, DISTRICT_REPORT)
    (root / "units/people.yml").unlink()

    change = change_of(root)

    assert (change.account, change.day) == (7, DAY)
    assert change.paths == {
        "a": PathChange.ADDED,
        "b": PathChange.ADDED,
        "c": PathChange.ADDED,
        DISTRICT_REPORT: PathChange.MODIFIED,
        "units/people.yml": PathChange.REMOVED,
    }


def test_renamed_file_is_removed_and_added(root: Path) -> None:
    """Whoever moves another's file takes it away."""
    git(root, "mv", DISTRICT_REPORT, "moved.md")
    commit_all(root)

    assert change_of(root).paths == {"moved.md": PathChange.ADDED, DISTRICT_REPORT: PathChange.REMOVED}


def test_only_the_branchs_own_changes_are_told(root: Path) -> None:
    """What came to the base since is nobody's doing here."""
    write(root, "mine")
    commit_all(root)
    git(root, "switch", "--quiet", "main")
    write(root, "theirs")
    commit_all(root)
    git(root, "switch", "--quiet", "de-xuat")

    assert list(change_of(root).paths) == ["mine"]


def test_merge_commit_is_compared_with_its_first_parent(root: Path) -> None:
    """A forge tests the merge that it would make."""
    write(root, "mine")
    commit_all(root)
    git(root, "switch", "--quiet", "main")
    write(root, "theirs")
    commit_all(root)
    git(root, "merge", "--quiet", "--no-edit", "de-xuat")

    assert list(change_of(root, "HEAD^1").paths) == ["mine"]


NAMES = ("báo cáo.png", normalize("NFD", "biểu đồ.png"), "-x", "--output=y", "a\nb", "a'b\"c", "[q1]", "a\tb", "ớ\\n")


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_t27_names_are_names(name: str, root: Path) -> None:
    """No name becomes an option, a pattern or two names; composed or not, it stays as it is."""
    path = f"{FOLDER}/{name}"
    write(root, path)
    untracked = change_of(root).paths
    commit_all(root)

    assert untracked == change_of(root).paths == {path: PathChange.ADDED}


@pytest.mark.parametrize(
    "base", ["--output=x", "-x", "--all", "a\nb", "không-có", "", "main..HEAD", "HEAD:units", "\0"]
)
def test_t27_base_is_a_branch_or_a_commit(base: str, root: Path) -> None:
    """Whatever somebody types after `--base` is looked up, and nothing else."""
    with pytest.raises(UnknownBaseError, match="không có nhánh"):
        change_of(root, base)

    assert not (root / "x").exists()


def test_t27_branch_may_be_called_anything_git_takes(root: Path) -> None:
    """Marks and accents are part of a name."""
    git(root, "branch", "đơn-vị/'x'\"$(y)", "main")

    assert change_of(root, "đơn-vị/'x'\"$(y)").paths == {}


def test_t7_registry_is_the_bases(root: Path) -> None:
    """What the branch makes of the registry judges nobody."""
    write(root, "units/people.yml", "leaders: {}\n")
    write(root, "units/ke-gian/unit.yml", "kind: district\n")
    commit_all(root)
    base = change_of(root).base

    assert "giam-doc" in base.people.leaders
    assert "ke-gian" not in base.units
    assert base.reports == {}


def test_t26_broken_registry_of_the_base_is_told(root: Path) -> None:
    """With its file and line, as anywhere."""
    git(root, "switch", "--quiet", "main")
    with (root / "units/people.yml").open("a", encoding="utf-8") as people:
        people.write("leader: {}\n")
    commit_all(root)
    git(root, "switch", "--quiet", "de-xuat")

    [fault] = change_of(root).base.faults

    assert (fault.kind, fault.place.path, fault.subject) == (FaultKind.UNKNOWN_KEY, "units/people.yml", "leader")


def test_folder_without_history_cannot_be_compared(tmp_path: Path) -> None:
    """It is said, and nothing is guessed."""
    with pytest.raises(UnknownBaseError, match="không phải kho Git"):
        change_of(tmp_path)


def test_shallow_clone_is_refused(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The one commit there claims to have touched everything."""
    write(root, "a")
    commit_all(root)
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "--quiet", "--depth", "1", root.as_uri(), ".")

    with pytest.raises(UnknownBaseError, match="shallow"):
        change_of(clone, "HEAD")
