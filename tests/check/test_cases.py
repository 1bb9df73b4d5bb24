"""Every rule beside a small repository that breaks it: what `check` prints, to the letter.

`base/` is a complete repository without a fault. A case holds the files that differ from it, the paths of those that it
lacks in `removed.txt`, and the output of the whole check in `expected.txt`; `pytest --accept` rewrites the latter.
What `foreign-change` holds is proposed, in a real repository, to a branch on which stands the base; `ended-waiver`
needs the day of such a repository's last commit.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.builders import BASE, CASES, lay_case
from tests.repositories import commit_all

from baocao.check import check_workspace, render_text, rule_pages
from baocao.load import load_change, load_workspace
from baocao.sign import verify_workspace


def test_base_is_clean() -> None:
    """Without a fault nothing is found, in closed and in open periods."""
    assert _check(BASE) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path, *, accept: bool) -> None:
    """A case finds its own rule, and prints exactly what is expected."""
    if case.name == "case-clash" and not _tells_case(tmp_path):
        pytest.skip("this disk cannot hold two names that differ only in case")
    repository = tmp_path / "repository"
    if case.name in {"foreign-change", "ended-waiver"}:
        commit_all(shutil.copytree(BASE, repository))
    found = _check(lay_case(case, repository))
    expected = case / "expected.txt"
    if accept:
        expected.write_text(found, encoding="utf-8")

    assert f"[{case.name}]" in found
    assert found == expected.read_text(encoding="utf-8")


def test_every_rule_has_a_case() -> None:
    """Cases and rules are the same names, so that neither is forgotten."""
    assert [case.name for case in CASES] == sorted(page.name for page in rule_pages())


def _tells_case(folder: Path) -> bool:
    (folder / "a").touch()
    return not (folder / "A").exists()


def _check(repository: Path) -> str:
    workspace = load_workspace(repository)
    is_proposed = (repository / ".git").exists()
    change = load_change(repository, "main", date(2024, 6, 13)) if is_proposed else None
    return render_text(check_workspace(workspace, verify_workspace(workspace), change=change).findings)
