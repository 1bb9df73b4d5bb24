"""What the portal is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from baocao.model import Consolidation, Finding, Level, Period, Reading, RulePage, Status, Verdict, Verdicts, Workspace
from baocao.model.approval import Approval
from baocao.model.change import ReportChange
from baocao.model.department import Delegation
from baocao.model.leader_name import name_leader
from baocao.model.text import sentence_start
from baocao.publish.portal.forge_pages import ForgePages


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
        approvals: The last approval of each report that is to be decided again, and what changed since, likewise.
        beside: Addresses on the site that others fill: documents to download, hand-written guides.
    """

    workspace: Workspace
    consolidations: Mapping[str, Consolidation]
    verdicts: Verdicts
    findings: tuple[Finding, ...]
    rules: tuple[RulePage, ...]
    changes: Mapping[tuple[str, str], ReportChange] = field(default_factory=dict)
    approvals: Mapping[tuple[str, str], Approval] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    _by_file: dict[str, list[Finding]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Filled when it is first asked for: a thousand reports each ask for their own of a hundred thousand."""

    @property
    def periods(self) -> tuple[Period, ...]:
        """Return the periods that can be shown, newest first."""
        shown = (self.workspace.periods[key] for key in self.consolidations)
        return tuple(sorted(shown, key=lambda period: (period.last_day, period.id), reverse=True))

    @property
    def newest(self) -> Consolidation | None:
        """Return the newest period's consolidation."""
        return self.consolidations[self.periods[0].id] if self.periods else None

    @property
    def found_by_file(self) -> Mapping[str, Sequence[Finding]]:
        """Return what was found in each file in which something was, by its path."""
        if not self._by_file:
            for finding in sorted(self.findings, key=lambda finding: finding.place):
                self._by_file.setdefault(finding.place.path, []).append(finding)
        return self._by_file

    def found_in(self, path: str) -> Sequence[Finding]:
        """Return what was found in one file."""
        return self.found_by_file.get(path, ())

    def count(self, level: Level, findings: Sequence[Finding] | None = None) -> int:
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

    @property
    def delegations(self) -> tuple[Delegation, ...]:
        """Return the written authorities that have not ended by the last commit's day: the portal asks no clock."""
        day = self.workspace.day or date.min
        return tuple(one for one in self.workspace.people.delegations if one.to is None or one.to >= day)

    @property
    def forge(self) -> ForgePages | None:
        """Return where the repository's pages are on its forge; None if it has none that people can open."""
        department = self.workspace.department
        return ForgePages.of(department.forge, department.branch) if department else None

    def leader(self, leader: str) -> str:
        """Return how a leader is called."""
        return name_leader(self.workspace, leader)

    def named(self, text: str) -> str:
        """Return a text with the leaders that it quotes by their ids called as everywhere."""
        for leader in self.workspace.people.leaders:
            text = text.replace(f"“{leader}”", self.leader(leader))
        return text

    def site_name(self) -> str:
        """Return the department's name in force at the newest period's end."""
        department = self.workspace.department
        if department is None:
            return "Sở"
        day = self.periods[0].last_day if self.periods else department.names[-1].from_
        return sentence_start(department.name_on(day).name)
