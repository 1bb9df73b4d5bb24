"""Files to model: the one room that opens the repository's files, and its funnel to git."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from baocao.load.changes import read_change
from baocao.load.files import read_lines
from baocao.load.history import (
    PushRefusedError,
    UnknownBaseError,
    find_root,
    find_signing_key,
    follow_branch,
    push_files,
)
from baocao.load.markdown import render_markdown
from baocao.load.reader import Reader, Told
from baocao.load.reports import ListedReport
from baocao.load.site_address import read_site_address
from baocao.load.stamps import stamp
from baocao.load.versions import load_text, load_version
from baocao.model import Change, Workspace

__all__ = [
    "ListedReport",
    "PushRefusedError",
    "Reader",
    "Told",
    "UnknownBaseError",
    "find_root",
    "find_signing_key",
    "follow_branch",
    "load_change",
    "load_text",
    "load_version",
    "load_workspace",
    "push_files",
    "read_lines",
    "read_site_address",
    "render_markdown",
    "stamp",
]


def load_workspace(root: Path) -> Workspace:
    """Read the repository at `root`.

    What cannot be read is recorded in the workspace's `faults`; nothing that an author did is raised.
    """
    workspace = Reader(root).workspace
    return replace(workspace, reports=dict(workspace.reports), consolidated=dict(workspace.consolidated))


def load_change(root: Path, base: str, day: date, account: int | None = None) -> Change:
    """Return what the work tree at `root` changes against `base`, a branch or a commit, judged on `day`.

    Raises:
        UnknownBaseError: If nothing can be compared with `base`.
    """
    return read_change(root, base, day, account, load_workspace)
