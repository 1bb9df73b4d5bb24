"""One period as one document, still structured."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from baocao.model.department import Department, WordsIn
from baocao.model.excerpt import Excerpt, FieldWork, LegalDocument, Origin, Proposal, Task
from baocao.model.front_matter import OutcomeState
from baocao.model.period import Period
from baocao.model.reading import Reading, Total
from baocao.model.regime import RegimeRow
from baocao.model.report import Report


@dataclass(frozen=True, slots=True)
class Summary:
    """A period on one page.

    Attributes:
        figures: The chief figures, a field at most one, in the catalogue's order.
        worries: What lies furthest behind plan or last year, a field at most one, the worst first.
        outcomes: How many of the last period's tasks came how far.
        waiting: The units on whose report somebody must still act.
        unanswered: How many proposals of the last period nobody has answered.
    """

    figures: tuple[Total, ...] = ()
    worries: tuple[Total, ...] = ()
    outcomes: Mapping[OutcomeState, int] = field(default_factory=dict)
    waiting: tuple[RegimeRow, ...] = ()
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A period across all its units.

    Attributes:
        period: The period.
        department: The agency.
        regime: One row a unit that owes a report, in official order.
        direction: What units write about direction and management.
        fields: The fields about which there is anything, in the catalogue's order.
        targets: What units write about the next half's goals.
        tasks: All tasks of the next half, in official order of units.
        solutions: What units write about solutions.
        proposals: All proposals, addressee by addressee.
        documents: The legal documents, merged, in the order of the register.
        totals: Every indicator that the period asks for, in the catalogue's order.
        readings: Every reading, by the ids of unit and indicator.
        past_proposals: The proposals of the period compared with, with what became of them.
        summary: The period on one page.
        own: The Office's consolidated report: number, date, signature and, where it was edited, the text; None
            before the Office begins it.
        own_row: How far that report is, by its own deadline.
        changed_sources: The units whose reports changed since the text was edited.
    """

    period: Period
    department: Department
    regime: tuple[RegimeRow, ...]
    direction: tuple[Excerpt, ...]
    fields: tuple[FieldWork, ...]
    targets: tuple[Excerpt, ...]
    tasks: tuple[Task, ...]
    solutions: tuple[Excerpt, ...]
    proposals: Mapping[str, tuple[Proposal, ...]]
    documents: tuple[LegalDocument, ...]
    totals: tuple[Total, ...]
    readings: Mapping[tuple[str, str], Reading]
    past_proposals: Mapping[str, tuple[Proposal, ...]] = field(default_factory=dict)
    summary: Summary = field(default_factory=Summary)
    own: Report | None = None
    own_row: RegimeRow | None = None
    changed_sources: tuple[str, ...] = ()

    @property
    def is_edited(self) -> bool:
        """Tell whether the Office's text stands in place of the woven one."""
        return self.own is not None and bool(self.own.sections)

    def in_text(self, excerpts: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
        """Return the excerpts that stand in the report's own text."""
        return tuple(one for one in excerpts if self.words_in(one.origin) is WordsIn.TEXT)

    def in_annex(self, excerpts: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
        """Return the excerpts that stand in the annex of words."""
        return tuple(one for one in excerpts if self.words_in(one.origin) is WordsIn.ANNEX)

    def words_in(self, origin: Origin) -> WordsIn:
        """Return where the words of a unit go, by its kind."""
        kind = self.department.kinds.get(origin.unit.kind)
        return kind.words if kind is not None else WordsIn.TEXT

    @property
    def missing(self) -> tuple[RegimeRow, ...]:
        """Return the rows of units whose report is not in the document."""
        return tuple(row for row in self.regime if not row.is_included)

    @property
    def included(self) -> tuple[Report, ...]:
        """Return the reports that are in the document, in official order."""
        return tuple(row.report for row in self.regime if row.report is not None and row.is_included)

    def total(self, indicator: str) -> Total | None:
        """Return an indicator's total."""
        return next((total for total in self.totals if total.indicator == indicator), None)
