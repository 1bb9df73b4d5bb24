"""`baocao check --base`: the work tree as a pull request, compared with the branch that it would enter."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from baocao.cli.group import Refused
from baocao.model.dates import VIETNAM

if TYPE_CHECKING:
    from baocao.site import Repository


def compare_with(repository: "Repository", base: str, author: int | None) -> "Repository":
    """Return the repository with what it changes against `base`.

    Raises:
        Refused: If nothing can be compared with `base`.
    """
    from baocao.load import UnknownBaseError, load_change

    today = datetime.now(VIETNAM).date()
    try:
        return replace(repository, change=load_change(repository.workspace.root, base, today, author))
    except UnknownBaseError as error:
        raise Refused(str(error)) from error


def files_of(repository: "Repository") -> list[Path]:
    """Return the files that a pull request is asked about: its own; all (none named) where others rest on them."""
    from baocao.check import belonging_of

    change = repository.change
    if change is None or change.base.faults:
        return []
    alone = all(belonging_of(path, change.base) is not None for path in change.paths)
    return [Path(path) for path in change.paths] if alone else []
