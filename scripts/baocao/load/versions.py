"""Earlier versions of a report: what stood in its file and its pictures at a commit."""

from pathlib import Path
from tempfile import TemporaryDirectory

from baocao.load.history import read_tree
from baocao.load.registry import Registry, Shelf
from baocao.load.reports import read_report
from baocao.model import Report, Workspace


def load_version(workspace: Workspace, report: Report, commit: str, *, having: str = "") -> Report | None:
    """Return a report as it stood at a commit, under today's registry and outline; None if it cannot be read there.

    Its file and pictures are laid out in a folder of their own, so that they are read as every report is. A version
    whose file does not hold the text `having` is not read: None.
    """
    folder = report.path.removesuffix(".md")
    with TemporaryDirectory(prefix="baocao-") as name:
        root = Path(name)
        for path, content in read_tree(workspace.root, commit, (report.path, folder)):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        file = root / report.path
        if not file.is_file() or having.encode() not in file.read_bytes():
            return None
        return read_report(Shelf(root), _registry(workspace), report.path, report.unit, report.period)


def load_text(workspace: Workspace, report: Report, text: str) -> Report | None:
    """Return a report as it would be read with `text` in its file, its pictures as they are; None if it cannot be."""
    files = {report.path: text.encode(), **{picture.path: picture.content for picture in report.pictures}}
    with TemporaryDirectory(prefix="baocao-") as name:
        root = Path(name)
        for path, content in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        return read_report(Shelf(root), _registry(workspace), report.path, report.unit, report.period)


def _registry(workspace: Workspace) -> Registry:
    return Registry(
        department=workspace.department,
        people=workspace.people,
        units=dict(workspace.units),
        fields=dict(workspace.fields),
        indicators=dict(workspace.indicators),
        issuers=workspace.issuers,
        calendar=workspace.calendar,
    )
