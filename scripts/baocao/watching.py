"""A workspace that notes what it is asked for, so that one knows on what an answer rests."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, time
from typing import Any, TypeVar

from baocao.model import Commit, Fault, Workspace
from baocao.model.dates import VIETNAM

AnyKey = TypeVar("AnyKey")
AnyValue = TypeVar("AnyValue")

Note = Callable[[str], None]
"""Takes the name of what was asked for: a report by its path, the faults in a file, or a whole part."""

REPORTS = "reports"
"""All reports, and which there are."""
REPORT, FAULTS = "report ", "faults "
"""Open a name that a path ends."""

_PARTS = frozenset({"unreadable", "faults", "files", "paths"})
"""What depends on reports besides the reports themselves."""
_NAMES = tuple(entry.name for entry in fields(Workspace))


def watch(workspace: Workspace, note: Note) -> Workspace:
    """Return a workspace that tells `note` what it is asked for of reports and files.

    Registry, catalogues, periods and notes are not noted; of the head only its day in Vietnam is shown.
    """
    shown: dict[str, Any] = {name: getattr(workspace, name) for name in _NAMES}
    shown["reports"] = _Noted(workspace.reports, note, _path_of)
    shown["extracts"] = _Noted(workspace.extracts, note, _path_of)
    shown["consolidated"] = _Noted(workspace.consolidated, note, lambda key: f"periods/{key}/consolidated.md")
    shown["head"] = _day_of(workspace.head) if workspace.head is not None else None
    return _Watched(**shown, whole=workspace, note=note)


def value_of(name: str, workspace: Workspace) -> object:
    """Return what stands behind a name that is not one of reports."""
    if name.startswith(FAULTS):
        return workspace.faults_in(name.removeprefix(FAULTS))
    if name not in _PARTS:
        raise KeyError(name)
    return getattr(workspace, name)


def _path_of(key: tuple[str, str]) -> str:
    return f"units/{key[0]}/{key[1]}.md"


def _day_of(head: Commit) -> Commit:
    return Commit("", datetime.combine(head.at.astimezone(VIETNAM).date(), time.min, VIETNAM), "", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Watched(Workspace):
    whole: Workspace
    note: Note

    def __post_init__(self) -> None:
        # What is not there is looked for below; everything else is found as fast as in any workspace.
        for part in _PARTS:
            object.__delattr__(self, part)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the part is
        if name not in _PARTS:
            raise AttributeError(name)
        self.note(name)
        return getattr(self.whole, name)

    def faults_in(self, path: str) -> tuple[Fault, ...]:
        self.note(FAULTS + path)
        return self.whole.faults_in(path)


class _Noted(Mapping[AnyKey, AnyValue]):
    """Reports, or their extracts: whoever asks for one rests on the report's file."""

    def __init__(self, reports: Mapping[AnyKey, AnyValue], note: Note, path_of: Callable[[AnyKey], str]) -> None:
        self._reports, self._note, self._path_of = reports, note, path_of

    def __getitem__(self, key: AnyKey) -> AnyValue:
        self._note(REPORT + self._path_of(key))
        return self._reports[key]

    def __iter__(self) -> Iterator[AnyKey]:
        self._note(REPORTS)
        return iter(self._reports)

    def __len__(self) -> int:
        self._note(REPORTS)
        return len(self._reports)
