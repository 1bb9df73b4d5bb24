"""Real repositories for tests: copies of the instance, with a history of their own."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS = ("units", "periods", "docs")
COMMITTED_AT = "2024-06-25T08:00:00+07:00"


def copy_instance(target: Path) -> Path:
    """Copy what belongs to the instance, without its history."""
    for part in PARTS:
        shutil.copytree(ROOT / part, target / part)
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def git(root: Path, *arguments: str, at: str = COMMITTED_AT) -> str:
    """Run git in `root` as somebody, at a fixed time, untouched by the settings of the machine."""
    identity = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Văn phòng"), ("EMAIL", "van-phong@example.vn"), ("DATE", at))
    }
    environment = {**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *arguments], cwd=root, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


def commit_all(root: Path, message: str = "Ghi", at: str = COMMITTED_AT) -> None:
    """Make `root` a repository if it is none, and commit everything in it."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message, at=at)
