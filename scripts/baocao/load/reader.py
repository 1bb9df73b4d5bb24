"""A repository being read: the registry and the periods at once, each report when it is first asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from baocao.load.files import list_everything
from baocao.load.history import History, read_history
from baocao.load.periods import read_periods
from baocao.load.registry import Shelf, read_registry
from baocao.load.reports import ListedReport, list_reports, read_report
from baocao.load.stamps import stamp_all, stamp_reports
from baocao.model import Fault, Report, Workspace
from baocao.model.extract import Extract, extract_report

AnyKey = TypeVar("AnyKey")


@dataclass(frozen=True, slots=True)
class Told:
    """What reading a report tells about it, besides the report itself: its extract, unless it cannot be read."""

    extract: Extract | None
    faults: tuple[Fault, ...] = ()


class Reader:
    """Reads one repository.

    Attributes:
        root: The repository's folder.
        listed: The reports, read or not, by their paths.
        history: The commits of the reports.
    """

    root: Path
    listed: Mapping[str, ListedReport]
    history: History

    def __init__(self, root: Path) -> None:
        """Read everything but the reports."""
        self.root = root
        self._shelf = Shelf(root)
        self._registry = read_registry(self._shelf)
        self._periods = read_periods(self._shelf)
        self.listed = {one.path: one for one in list_reports(self._shelf, self._registry, self._periods)}
        department = self._registry.department
        self.history = read_history(root, department.branch if department else "main", self.listed)
        self._reports: dict[str, Report | None] = {}
        self._told: dict[str, Told] = {}

    def report(self, path: str) -> Report | None:
        """Return the report at a listed path; None if it cannot be read."""
        if path not in self._reports:
            shelf = Shelf(self.root, asked=self._shelf.asked)
            one = self.listed[path]
            report = read_report(shelf, self._registry, path, one.unit, one.period)
            if report is not None:
                report = replace(report, commits=self.history.commits.get(path, ()))
            self._reports[path] = report
            extract = extract_report(report) if report is not None else None
            self._told[path] = Told(extract, tuple(shelf.faults))
        return self._reports[path]

    def told(self, path: str) -> Told:
        """Return what reading a report tells."""
        if path not in self._told:
            self.report(path)
        return self._told[path]

    def learn(self, told: Mapping[str, Told]) -> None:
        """Take what others know about reports, which then need not be read for it."""
        self._told |= told

    def knows(self, path: str) -> bool:
        """Tell whether it is known what reading a report tells."""
        return path in self._told

    def registry_stamp(self) -> str:
        """Return the stamp of registry, catalogues and periods as they were read."""
        return stamp_all(f"{path} {held}" for path, held in sorted(self._shelf.stamps.items()))

    def report_stamps(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the stamps of everything that reports are made of besides the registry, as it stands now."""
        limits = {path: self.listed[path].period.shape.size_limit for path in paths}
        commits = self.history.commits
        return {
            path: stamp_all((held, *(commit.id for commit in commits.get(path, ()))))
            for path, held in stamp_reports(self.root, limits)
        }

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace: what is told of every report is asked at once, a report itself when it is needed."""
        listed = self.listed.items()
        of_units = {(one.unit.id, one.period.id): path for path, one in listed if not one.is_consolidated}
        of_periods = {one.period.id: path for path, one in listed if one.is_consolidated}
        extracts = {key: self.told(path).extract for key, path in of_units.items()}
        faults = [*self._shelf.faults, *(fault for path in self.listed for fault in self.told(path).faults)]
        return Workspace(
            root=self.root,
            department=self._registry.department,
            people=self._registry.people,
            units=self._registry.units,
            fields=self._registry.fields,
            indicators=self._registry.indicators,
            issuers=self._registry.issuers,
            calendar=self._registry.calendar,
            periods=self._periods,
            reports=_Reports(self, self._readable(of_units)),
            extracts={key: extract for key, extract in extracts.items() if extract is not None},
            consolidated=_Reports(self, self._readable(of_periods)),
            unreadable={key: path for key, path in of_units.items() if extracts[key] is None},
            faults=tuple(sorted(faults, key=lambda fault: fault.place)),
            notes=(self.history.note,) if self.history.note else (),
            head=self.history.head,
            files=tuple(self._shelf.files),
            paths=tuple(sorted(path for top in ("periods", "units") for path in list_everything(self.root, top))),
            nodes=self._shelf.nodes,
        )

    def _readable(self, paths: Mapping[AnyKey, str]) -> dict[AnyKey, str]:
        return {key: path for key, path in paths.items() if self.told(path).extract is not None}


class _Reports(Mapping[AnyKey, Report]):
    """Reports that can be read, by key; each is read when it is first asked for."""

    def __init__(self, reader: Reader, paths: Mapping[AnyKey, str]) -> None:
        self._reader = reader
        self._paths = paths

    def __getitem__(self, key: AnyKey) -> Report:
        report = self._reader.report(self._paths[key])
        if report is None:
            raise KeyError(key)
        return report

    def __iter__(self) -> Iterator[AnyKey]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
