"""Everything that was read from one repository at one moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from baocao.model.calendar import CalendarShape
from baocao.model.catalogue import Field, Indicator
from baocao.model.dates import VIETNAM
from baocao.model.department import Department, People
from baocao.model.extract import Extract
from baocao.model.fault import Fault
from baocao.model.forge import ForgeSettings
from baocao.model.front_matter import CONSOLIDATED
from baocao.model.issuers import Issuers
from baocao.model.node import Mapping as MappingNode
from baocao.model.node import find_place
from baocao.model.period import Period
from baocao.model.place import Place
from baocao.model.report import Commit, Report
from baocao.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Workspace:
    """The registry, the periods and the reports, with what could not be read.

    Attributes:
        root: The repository's folder.
        department: The agency; None if its file could not be read.
        extracts: The extracts of the units' reports, by the same keys: with a memory, to be had without reading them.
        consolidated: The Office's consolidated reports, by the period's id.
        unreadable: The paths of reports that could not be read, by the ids of unit and period.
        faults: What the loader passed over, in the order of files and lines.
        notes: What the reader should know besides, in Vietnamese: no history, a shallow clone.
        head: The commit that the repository stands at; None without a history.
        files: Every file that was looked at.
        paths: All that stands in `periods/` and `units/`, files and folders, looked at or not.
        nodes: The YAML files of registry, catalogues and periods as written, by their paths.
    """

    root: Path
    department: Department | None
    people: People
    units: Mapping[str, Unit]
    fields: Mapping[str, Field]
    indicators: Mapping[str, Indicator]
    issuers: Issuers
    calendar: CalendarShape
    periods: Mapping[str, Period]
    reports: Mapping[tuple[str, str], Report]
    extracts: Mapping[tuple[str, str], Extract]
    consolidated: Mapping[str, Report] = field(default_factory=dict)
    unreadable: Mapping[tuple[str, str], str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    head: Commit | None = None
    files: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    nodes: Mapping[str, MappingNode] = field(default_factory=dict)

    @property
    def forge(self) -> ForgeSettings:
        """Return where the repository lives; on no forge where the department could not be read."""
        return self.department.forge if self.department else ForgeSettings()

    @property
    def office(self) -> Unit | None:
        """Return the unit that keeps the reports, if it and the department could be read."""
        return self.units.get(self.department.office) if self.department else None

    @property
    def branch(self) -> str:
        """Return the branch that counts."""
        return self.department.branch if self.department else "main"

    @property
    def day(self) -> date | None:
        """Return the last commit's day in Vietnam, which stands for today where nobody asks the clock."""
        return self.head.at.astimezone(VIETNAM).date() if self.head is not None else None

    def place(self, file: str, *path: str | int) -> Place:
        """Return the place of a key of a YAML file, or of the deepest part of `path` that exists there."""
        node = self.nodes.get(file)
        return Place(file) if node is None else Place(file, *find_place(node, *path))

    def report(self, unit: str, period: str) -> Report | None:
        """Return a unit's report of a period, or the consolidated one, if it could be read."""
        return self.consolidated.get(period) if unit == CONSOLIDATED else self.reports.get((unit, period))

    def report_at(self, path: str) -> Report | None:
        """Return the report whose file is at `path`, if it could be read."""
        match path.split("/"):
            case ["units", unit, name]:
                return self.reports.get((unit, name.removesuffix(".md")))
            case ["periods", period, "consolidated.md"]:
                return self.consolidated.get(period)
            case _:
                return None

    def faults_in(self, path: str) -> tuple[Fault, ...]:
        """Return the faults in one file."""
        return tuple(fault for fault in self.faults if fault.place.path == path)

    def reports_of(self, period: Period) -> tuple[Report, ...]:
        """Return the units' reports of a period, by the unit's id."""
        found = (self.reports.get((unit, period.id)) for unit in sorted(self.units))
        return tuple(report for report in found if report is not None)

    def all_reports(self) -> tuple[Report, ...]:
        """Return the units' reports, then the consolidated ones."""
        return (*self.reports.values(), *self.consolidated.values())

    def in_charge(self, report: Report, day: date) -> str | None:
        """Return the leader whose sign-off a report needs on `day`: the Director's for the consolidated one."""
        if report.is_consolidated:
            return self.department.director if self.department else None
        return self.people.in_charge(report.unit.id, day)

    def previous(self, report: Report) -> Report | None:
        """Return the same unit's final report of the period compared with."""
        before = self.period_before(report.period)
        found = self.reports.get((report.unit.id, before.id)) if before is not None else None
        return found if found is not None and found.counts else None

    def period_before(self, period: Period) -> Period | None:
        """Return the period that a period is compared with, which must be an earlier one."""
        before = self.periods.get(period.shape.previous) if period.shape.previous else None
        return before if before is not None and before.last_day < period.last_day else None

    def ordered_units(self) -> tuple[Unit, ...]:
        """Return all units by kind and official order."""
        return self._in_order(self.units.values())

    def _in_order(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        kinds = list(self.department.kinds) if self.department else []
        rank = {kind: position for position, kind in enumerate(kinds)}
        return tuple(sorted(units, key=lambda one: (rank.get(one.kind, len(rank)), one.shape.order, one.id)))

    def reporting_units(self, period: Period) -> tuple[Unit, ...]:
        """Return the units that owe a report: named by the period, by id or kind, and active on its last day."""
        named, day = set(period.shape.units), period.last_day
        return tuple(unit for unit in self.ordered_units() if unit.is_active(day) and {unit.id, unit.kind} & named)

    def counted_reports(self, period: Period) -> tuple[Report, ...]:
        """Return the final reports of the units that owe one, of which the consolidated report is made."""
        found = (self.reports.get((unit.id, period.id)) for unit in self.reporting_units(period))
        return tuple(report for report in found if report is not None and report.counts)

    def sources(self, indicator: Indicator, day: date) -> tuple[Unit, ...]:
        """Return an indicator's authoritative units on `day`, in official order."""
        return self._in_order(unit for unit in self.units.values() if self.is_source(unit, indicator, day))

    def is_source(self, unit: Unit, indicator: Indicator, day: date) -> bool:
        """Tell whether a unit is the indicator's source on `day`, by itself or with its kind if it has the field."""
        is_meant = unit.id == indicator.source or (
            unit.kind == indicator.source and self.has_field(unit, indicator.field, day)
        )
        return is_meant and unit.is_active(day)

    def has_field(self, unit: Unit, field_id: str, day: date) -> bool:
        """Tell whether a field is the unit's on `day`, as one of its own or as one common to all."""
        known = self.fields.get(field_id)
        return (known is not None and known.common) or unit.has_field(field_id, day)
