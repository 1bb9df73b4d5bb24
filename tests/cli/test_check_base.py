"""`baocao check --base`: the work tree as a pull request."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.repositories import commit_all, git

Run = Callable[..., tuple[int, str, str]]
DIVISION = "units/phong-nguoi-co-cong/2024-h1.md"
DISTRICT = "units/huyen-huong-khe/2024-h1.md"


@pytest.fixture
def branch(instance: Path) -> Path:
    """Return a copy of the instance on a branch of its own."""
    commit_all(instance)
    git(instance, "switch", "--quiet", "--create", "phong-nguoi-co-cong/2024-h1")
    return instance


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Change a file's text."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_unit_is_told_about_its_own_files(branch: Path, run: Run) -> None:
    """Nobody's pull request fails for what is wrong in another's report; a sign-off to come is a hint."""
    edit(branch, DISTRICT, "status: final", "status: ")
    commit_all(branch)
    git(branch, "branch", "--force", "main")
    edit(branch, DIVISION, "gửi 41 mẫu", "gửi 43 mẫu")

    code, out, _ = run("check", "--base", "main")

    assert code == 0
    assert "gợi ý[changed-after-sign-off]" in out
    assert DISTRICT not in out


def test_t7_registry_beside_a_report_is_refused(branch: Path, run: Run) -> None:
    """Whoever edits the registry of signers cannot send a report with it."""
    edit(branch, DIVISION, "gửi 41 mẫu", "gửi 43 mẫu")
    edit(branch, "units/people.yml", "to: 2024-04-21", "to: 2024-04-20")
    commit_all(branch)

    code, out, _ = run("check", "--base", "main")

    assert code == 1
    assert "units/people.yml:1: lỗi[foreign-change]" in out


def test_t26_broken_base_is_told_with_its_line(branch: Path, run: Run) -> None:
    """It is shown, though the pull request touches another file."""
    edit(branch, "units/people.yml", "leaders:", "lãnh đạo:")
    commit_all(branch)
    git(branch, "branch", "--force", "main")
    edit(branch, DIVISION, "gửi 41 mẫu", "gửi 43 mẫu")

    code, out, _ = run("check", "--base", "main")

    assert code == 1
    assert "units/people.yml:4:1: lỗi[foreign-change]: sổ đăng ký của nhánh gốc có lỗi" in out


def test_author_is_known_by_account(branch: Path, run: Run) -> None:
    """The number decides, not the paths."""
    edit(branch, "units/department.yml", "kind: none", "kind: github, repository: so/bao-cao")
    for unit, account in (("huyen-huong-khe", 11), ("van-phong", 21)):
        with (branch / f"units/{unit}/unit.yml").open("a", encoding="utf-8") as registry:
            registry.write(f"accounts: [{{forge: github, id: {account}}}]\n")
    commit_all(branch)
    git(branch, "branch", "--force", "main")
    edit(branch, DIVISION, "gửi 41 mẫu", "gửi 43 mẫu")

    assert run("check", "--base", "main", "--author", "11")[0] == 1
    assert run("check", "--base", "main", "--author", "21")[0] == 0


@pytest.mark.parametrize("base", ["không-có", "--output=x", "-x"])
def test_t27_unknown_base_is_refused(base: str, branch: Path, run: Run) -> None:
    """A name is looked up and never an option."""
    code, _, err = run("check", f"--base={base}")

    assert code == 2
    assert f"“{base}”" in err
    assert not (branch / "x").exists()
