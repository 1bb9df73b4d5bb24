"""The hooks of this repository, run by pre-commit itself: what is wrong is not committed, and is told why."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.test_mutations import MUTATIONS
from tests.repositories import ROOT, commit_all, copy_instance, git

DISTRICT = "units/huyen-huong-khe/2024-h1.md"
GUIDE = "docs/huong-dan/don-vi.md"


@pytest.fixture
def hooked(tmp_path: Path) -> Path:
    """Return a copy of the instance, committed, that has this repository's hooks."""
    root = copy_instance(tmp_path)
    shutil.copy(ROOT / ".pre-commit-config.yaml", root)
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/baocao").symlink_to(Path(sys.executable).parent / "baocao")
    (root / ".gitignore").write_text(".venv\n", encoding="utf-8")
    commit_all(root)
    return root


def test_fault_is_not_committed(hooked: Path) -> None:
    """The hook refuses a spoilt report, and says why."""
    command = [sys.executable, "-m", "pre_commit", "run", "baocao-check", "--files", DISTRICT]
    clean = subprocess.run(command, cwd=hooked, capture_output=True, text=True, check=False)
    _, edit = MUTATIONS["missing-section"]
    (hooked / DISTRICT).write_text(edit((hooked / DISTRICT).read_text(encoding="utf-8")), encoding="utf-8")
    git(hooked, "add", "--all")
    spoilt = subprocess.run(command, cwd=hooked, capture_output=True, text=True, check=False)

    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert spoilt.returncode == 1
    assert "lỗi[missing-section]: thiếu mục “III. Giải pháp”" in spoilt.stdout


@pytest.mark.parametrize(
    ("command", "told"),
    [
        pytest.param(
            ("rm", "units/huyen-huong-khe/unit.yml"),
            "lỗi[unknown-unit]: không có đơn vị nào mang mã “huyen-huong-khe”",
            id="unit",
        ),
        pytest.param(
            ("mv", "units/huyen-huong-khe/unit.yml", "units/huyen-huong-khe/old.yml"),
            "lỗi[unknown-unit]: không có đơn vị nào mang mã “huyen-huong-khe”",
            id="renamed",
        ),
        pytest.param(("rm", "units/people.yml"), "units/people.yml:1: lỗi[unreadable-file]", id="registry"),
    ],
)
def test_removal_is_not_committed(command: tuple[str, ...], told: str, hooked: Path) -> None:
    """No file is left to be checked: the hook checks everything when a real commit takes a file away."""
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=hooked, capture_output=True, check=True)
    git(hooked, *command)

    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(hooked, "commit", "--message", "Bỏ tệp")
    assert told in refused.value.stderr


def test_what_nobody_misses_is_removed(hooked: Path) -> None:
    """A page of the guide names nothing of the reports, whatever is wrong in them."""
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=hooked, capture_output=True, check=True)
    (hooked / DISTRICT).write_text("hỏng", encoding="utf-8")
    git(hooked, "commit", "--all", "--no-verify", "--message", "Hỏng")
    git(hooked, "rm", "--quiet", GUIDE)
    git(hooked, "commit", "--message", "Bỏ tệp")

    assert git(hooked, "log", "-1", "--format=%s").strip() == "Bỏ tệp"
