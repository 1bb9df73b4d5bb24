"""The main branch with files of another version laid over it, as data: nothing of theirs is checked out or run."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from baocao.forge import Forge
from baocao.load import load_workspace
from baocao.model import Report, Workspace


def lay_version(main: Workspace, report: Report, commit: str, paths: Iterable[str], forge: Forge) -> Workspace:
    """Return the main branch as it would be with a report, and its files among `paths`, as they stand in a commit."""
    folder = PurePosixPath(report.path).with_suffix("")
    wanted = [report.path, *(path for path in paths if PurePosixPath(path).is_relative_to(folder))]
    return lay_over(main, {path: partial(forge.file_at, path, commit) for path in wanted})


def lay_over(main: Workspace, files: Mapping[str, Callable[[], bytes | None]]) -> Workspace:
    """Return the main branch as it would be with `files`; a file of None is taken away."""
    with TemporaryDirectory(prefix="baocao-") as name:
        root = Path(name)
        for folder in ("periods", "units"):
            shutil.copytree(main.root / folder, root / folder, ignore=_links)
        contents = {path: fetch() for path, fetch in files.items()}
        # What goes makes room first: a file may take the place of a folder, or the other way round.
        for path in sorted(contents, key=lambda path: contents[path] is not None):
            _lay(root / path, contents[path])
        return replace(load_workspace(root), root=main.root, head=main.head, notes=main.notes)


def _links(folder: str, names: list[str]) -> list[str]:
    """Return the links among `names`: what is written below one would land elsewhere."""
    return [name for name in names if (Path(folder) / name).is_symlink()]


def _lay(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink(missing_ok=True)
        return
    if target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
