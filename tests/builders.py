"""Small repositories on disk: the complete one of the checks, with the files that a test is about laid over it."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from baocao.load import load_workspace
from baocao.model import Fault, FaultKind, Report, Workspace

BASE = Path(__file__).parent / "check" / "base"
CASES = sorted(path for path in (BASE.parent / "cases").iterdir() if path.is_dir())
"""What breaks each rule: files that differ from the small repository's."""
DISTRICT, DIVISION, PERIOD = "huyen-huong-khe", "phong-nguoi-co-cong", "2024-h1"
DISTRICT_REPORT = f"units/{DISTRICT}/{PERIOD}.md"
DIVISION_REPORT = f"units/{DIVISION}/{PERIOD}.md"

Files = Mapping[str, str | bytes]


def lay_repository(root: Path, files: Files | None = None) -> Path:
    """Copy the small repository to `root`, and write `files` over it to the byte."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def lay_case(case: Path, root: Path) -> Path:
    """Copy the small repository to `root` with a case over it."""
    lay_repository(root)
    about = shutil.ignore_patterns("expected.txt", "removed.txt")
    # Written now, not at the time of a fresh clone: git takes files of one size and one second for the same.
    shutil.copytree(case, root, ignore=about, copy_function=shutil.copy, dirs_exist_ok=True)
    removed = case / "removed.txt"
    for path in removed.read_text(encoding="utf-8").split() if removed.exists() else ():
        (root / path).unlink()
    return root


def read_repository(root: Path, files: Files | None = None) -> Workspace:
    """Return the small repository with `files` over it, as it is read."""
    return load_workspace(lay_repository(root, files))


def make_text(front: str = "", body: str = "", *, status: str = "final", unit: str = DISTRICT) -> str:
    """Return the text of a report: its front matter goes on with `front`."""
    return f"---\nunit: {unit}\nperiod: {PERIOD}\nstatus: {status}\n{front}---\n{body}"


def read_report(root: Path, text: str | bytes, files: Files | None = None, unit: str = DISTRICT) -> Report:
    """Return the unit's report as it is read from `text`."""
    return read_repository(root, {**(files or {}), f"units/{unit}/{PERIOD}.md": text}).reports[unit, PERIOD]


def base_text(path: str = DISTRICT_REPORT) -> str:
    """Return a file of the small repository."""
    return (BASE / path).read_text(encoding="utf-8")


def faults_at(workspace: Workspace, path: str = DISTRICT_REPORT) -> list[tuple[FaultKind, int]]:
    """Return kind and line of each fault in a file, in order."""
    return [(fault.kind, fault.place.line) for fault in workspace.faults if fault.place.path == path]


def fault_at(workspace: Workspace, path: str = DISTRICT_REPORT) -> Fault:
    """Return the only fault in a file."""
    (fault,) = (fault for fault in workspace.faults if fault.place.path == path)
    return fault


def make_fifo(path: Path) -> None:
    """Put a named pipe, which blocks whoever opens it, at `path`."""
    path.unlink(missing_ok=True)
    os.mkfifo(path)
