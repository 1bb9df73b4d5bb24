"""What the portal is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocao.model import Consolidation, Finding, Level, Period, Reading, RulePage, Status, Verdict, Verdicts, Workspace
from baocao.model.change import ReportChange
from baocao.model.department import Charge
from baocao.model.text import sentence_start


@dataclass(frozen=True, slots=True)
class Portal:
    """Everything that pages show.

    Attributes:
        workspace: The repository as it was read.
        consolidations: Each period as one document, by its id.
        verdicts: What each sign-off is worth.
        findings: What the check found, by file and line.
        rules: The pages of the rules.
        changes: What changed since its signing in each report that did, by the ids of unit and period.
        beside: Addresses on the site that others fill: documents to download, hand-written guides.
    """

    workspace: Workspace
    consolidations: Mapping[str, Consolidation]
    verdicts: Verdicts
    findings: tuple[Finding, ...]
    rules: tuple[RulePage, ...]
    changes: Mapping[tuple[str, str], ReportChange] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()

    @property
    def periods(self) -> tuple[Period, ...]:
        """Return the periods that can be shown, newest first."""
        shown = (self.workspace.periods[key] for key in self.consolidations)
        return tuple(sorted(shown, key=lambda period: (period.last_day, period.id), reverse=True))

    @property
    def newest(self) -> Consolidation | None:
        """Return the newest period's consolidation."""
        return self.consolidations[self.periods[0].id] if self.periods else None

    def found_in(self, path: str) -> tuple[Finding, ...]:
        """Return what was found in one file."""
        return tuple(finding for finding in self.findings if finding.place.path == path)

    def count(self, level: Level, findings: tuple[Finding, ...] | None = None) -> int:
        """Return how many findings have this level."""
        return sum(finding.level is level for finding in (self.findings if findings is None else findings))

    def verdict(self, period: str, unit: str) -> Verdict | None:
        """Return what a report's sign-off is worth."""
        return self.verdicts.get((unit, period))

    def reading(self, period: str, unit: str, indicator: str) -> Reading | None:
        """Return a unit's reading of a period, if its report is more than a draft."""
        report = self.workspace.report(unit, period)
        shown = report is not None and report.front.status is not Status.DRAFT
        return self.consolidations[period].readings.get((unit, indicator)) if shown else None

    def leader(self, leader: str) -> str:
        """Return how a leader is called: position and name; without a name, what sets the position apart."""
        people = self.workspace.people
        known = people.leaders.get(leader)
        if known is None:
            return leader
        if known.name:
            return f"{known.position} {known.name}"
        is_unique = sum(one.position == known.position for one in people.leaders.values()) == 1
        chief = self._first_field(leader)
        return known.position if is_unique or not chief else f"{known.position} phụ trách {chief}"

    def _first_field(self, leader: str) -> str:
        """Return the first field that was last put in the leader's charge, as it reads within a sentence."""
        fields = self.workspace.fields
        for assignment in sorted(self.workspace.people.assignments, key=lambda one: one.from_, reverse=True):
            charge = assignment.charges.get(leader, Charge())
            for name in (fields[key].name for key in charge.fields if key in fields):
                return name[:1].lower() + name[1:]
        return ""

    def site_name(self) -> str:
        """Return the department's name in force at the newest period's end."""
        department = self.workspace.department
        if department is None:
            return "Sở"
        day = self.periods[0].last_day if self.periods else department.names[-1].from_
        return sentence_start(department.name_on(day).name)
