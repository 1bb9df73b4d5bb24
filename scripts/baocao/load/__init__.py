"""Files to model: the one room that opens the repository's files, and its funnel to git."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from baocao.load.changes import read_change
from baocao.load.files import list_everything, read_lines
from baocao.load.history import History, UnknownBaseError, find_root, read_history
from baocao.load.markdown import render_markdown
from baocao.load.periods import read_periods
from baocao.load.registry import Shelf, read_registry
from baocao.load.reports import read_consolidated, read_reports
from baocao.load.site_address import read_site_address
from baocao.load.versions import load_version
from baocao.model import Change, Report, Workspace

AnyKey = TypeVar("AnyKey")

__all__ = [
    "UnknownBaseError",
    "find_root",
    "load_change",
    "load_version",
    "load_workspace",
    "read_lines",
    "read_site_address",
    "render_markdown",
]


def load_workspace(root: Path) -> Workspace:
    """Read the repository at `root`.

    What cannot be read is recorded in the workspace's `faults`; nothing that an author did is raised.
    """
    shelf = Shelf(root)
    registry = read_registry(shelf)
    periods = read_periods(shelf)
    reports, unreadable = read_reports(shelf, registry, periods)
    branch = registry.department.branch if registry.department else "main"
    consolidated = read_consolidated(shelf, registry, periods)
    paths = [report.path for report in (*reports.values(), *consolidated.values())]
    history = read_history(root, branch, paths)
    return Workspace(
        root=root,
        department=registry.department,
        people=registry.people,
        units=registry.units,
        fields=registry.fields,
        indicators=registry.indicators,
        issuers=registry.issuers,
        calendar=registry.calendar,
        periods=periods,
        reports=_with_commits(reports, history),
        consolidated=_with_commits(consolidated, history),
        unreadable=unreadable,
        faults=tuple(sorted(shelf.faults, key=lambda fault: fault.place)),
        notes=(history.note,) if history.note else (),
        head=history.head,
        files=tuple(shelf.files),
        paths=tuple(sorted(path for folder in ("periods", "units") for path in list_everything(root, folder))),
        nodes=shelf.nodes,
    )


def load_change(root: Path, base: str, day: date, account: int | None = None) -> Change:
    """Return what the work tree at `root` changes against `base`, a branch or a commit, judged on `day`.

    Raises:
        UnknownBaseError: If nothing can be compared with `base`.
    """
    return read_change(root, base, day, account, load_workspace)


def _with_commits(reports: Mapping[AnyKey, Report], history: History) -> dict[AnyKey, Report]:
    return {key: replace(report, commits=history.commits.get(report.path, ())) for key, report in reports.items()}
