"""Which reports the paths of a pull request are about, by their names alone."""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from baocao.check import belonging_of
from baocao.model import PICTURE_KINDS, PathChange, Workspace

_REGISTRY = ("units/*.yml", "units/*/unit.yml")


def edits_registry(paths: Mapping[str, PathChange]) -> bool:
    """Tell whether paths are the registry's that says who signs and who sends."""
    return any(fnmatchcase(path, pattern) for path in paths for pattern in _REGISTRY)


def is_report_file(path: str, base: Workspace) -> bool:
    """Tell whether a path is a report or one of its pictures, the consolidated one's included."""
    return report_of(path, base) is not None


def reports_touched(paths: Mapping[str, PathChange], base: Workspace) -> list[str]:
    """Return the paths of the reports that change with these, sorted: by their files or by their pictures.

    A picture is part of what is signed; a report whose file is removed is among them.
    """
    return sorted({report for path in paths if (report := report_of(path, base)) is not None})


def report_of(path: str, base: Workspace) -> str | None:
    """Return the path of the report that a path belongs to; None if it is another file."""
    parts = PurePosixPath(path).parts
    if ".." in parts or "\0" in path:
        return None
    belonging = belonging_of(path, base)
    if belonging is not None:
        return f"units/{belonging.unit}/{belonging.period.id}.md"
    match parts:
        case ("periods", period, "consolidated.md"):
            return path if period in base.periods else None
        case ("periods", period, "consolidated", _, *_) if path.lower().endswith(PICTURE_KINDS):
            return f"periods/{period}/consolidated.md" if period in base.periods else None
        case _:
            return None
