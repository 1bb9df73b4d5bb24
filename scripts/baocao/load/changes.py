"""What a branch changes, with the registry of the branch that it would enter."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from baocao.load.history import read_changes, read_tree
from baocao.model import Change, Workspace

_FOLDERS = ("periods", "units")


def read_change(root: Path, base: str, day: date, account: int | None, load: Callable[[Path], Workspace]) -> Change:
    """Return what the work tree at `root` changes against `base`, sorted by path.

    Args:
        root: The repository's folder.
        base: A branch or a commit.
        day: The day on which the change is judged.
        account: Whose change it is, by the forge's number of the account.
        load: Reads a repository.

    Raises:
        UnknownBaseError: If nothing can be compared with `base`.
    """
    commit, paths = read_changes(root, base)
    return Change(_registry_at(root, commit, load), dict(sorted(paths.items())), day, account)


def _registry_at(root: Path, commit: str, load: Callable[[Path], Workspace]) -> Workspace:
    """Return the registry as it stood at a commit: a branch that edits it is not judged by its own edits."""
    with TemporaryDirectory(prefix="baocao-") as name:
        for path, content in read_tree(root, commit, _FOLDERS, ".yml"):
            target = Path(name) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return load(Path(name))
