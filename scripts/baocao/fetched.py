"""The digest of a report as it stood in a commit that the forge has, and this machine perhaps not."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from urllib.parse import unquote

from baocao.load import load_workspace
from baocao.model import Refusal, Report, Workspace
from baocao.sign import content_digest


def digest_of_version(workspace: Workspace, path: str, fetch: Callable[[str], bytes | None]) -> str | None:
    """Return the digest of the report at `path` in another version; None if it is not there or cannot be read.

    It is read as every report is, in a folder of its own beside today's registry, which is no part of the digest.

    Args:
        workspace: Today's repository.
        path: The report, from the top of the repository.
        fetch: Gives a file of that version; None if it is not there.
    """
    content = fetch(path)
    if content is None:
        return None
    with TemporaryDirectory(prefix="baocao-") as folder:
        root = Path(folder)
        for known in workspace.nodes:
            _write(root, known, (workspace.root / known).read_bytes())
        _write(root, path, content)
        report = _read(root, path)
        if report is None:
            return None
        if _lay_pictures(root, report, fetch):
            report = _read(root, path)
        return content_digest(report) if report is not None else None


def _read(root: Path, path: str) -> Report | None:
    return next((report for report in load_workspace(root).all_reports() if report.path == path), None)


def _lay_pictures(root: Path, report: Report, fetch: Callable[[str], bytes | None]) -> bool:
    """Write the pictures that the report shows from its own folder; tell whether there were any."""
    missing = [source for source, refusal in report.refused.items() if refusal is Refusal.MISSING]
    found = False
    for source in missing:
        path = (PurePosixPath(report.path).parent / unquote(source)).as_posix()
        content = fetch(path)
        if content is not None:
            _write(root, path, content)
            found = True
    return found


def _write(root: Path, path: str, content: bytes) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
