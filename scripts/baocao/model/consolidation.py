"""One period as one document, still structured."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from baocao.model.catalogue import Issuer
from baocao.model.department import Department
from baocao.model.period import Period, Receipt
from baocao.model.place import Place
from baocao.model.reading import Reading, Total
from baocao.model.report import Report
from baocao.model.section import Block
from baocao.model.unit import Unit
from baocao.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a paragraph comes from: a unit's report and the section's anchor in it."""

    unit: Unit
    name: str
    anchor: str
    place: Place


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What one unit writes under one heading."""

    origin: Origin
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class FieldWork:
    """A field across units: totals first, then what the units write."""

    field: str
    name: str
    totals: tuple[Total, ...] = ()
    achievements: tuple[Excerpt, ...] = ()
    limits: tuple[Excerpt, ...] = ()
    difficulties: tuple[Excerpt, ...] = ()
    causes: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What a unit promises for the next half; texts as typed."""

    task: str
    lead: str
    deadline: str
    product: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a unit asks of an addressee."""

    text: str
    html: str
    addressee: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Citation:
    """A unit's entry about a legal document."""

    origin: Origin
    implemented_by: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A legal document, merged over the units that cite it.

    Attributes:
        number: Its normalised number (số, ký hiệu).
        date: When it was issued.
        issuer: Who issued it: the registry's name where it is known, else as typed.
        title: What it is about (trích yếu), as first cited.
        fields: The ids of the fields it is about.
        registered: The registry's issuer, if it is known.
        rank: Its kind's position in the order of legal rank, from 0.
        kind: The name of its kind (Nghị định, Quyết định …); empty if unknown.
        citations: Who cites it, in official order.
        superseded_by: The number of the document that had replaced it by the period's end; empty if none.
    """

    number: str
    date: date | None
    issuer: str
    title: str
    fields: tuple[str, ...]
    registered: Issuer | None
    rank: int
    kind: str
    citations: tuple[Citation, ...]
    superseded_by: str = ""


class ReportState(StrEnum):
    """How far a unit is with its report."""

    NOT_STARTED = "not-started"
    DRAFT = "draft"
    UNREADABLE = "unreadable"
    SENT = "sent"
    WAITING = "waiting"
    RETURNED = "returned"
    CHANGED = "changed"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants str.title of a code
        """Return the state in Vietnamese."""
        return {
            ReportState.NOT_STARTED: "chưa có báo cáo",
            ReportState.DRAFT: "dự thảo",
            ReportState.UNREADABLE: "tệp không đọc được",
            ReportState.SENT: "đã gửi",
            ReportState.WAITING: "chờ ký xác nhận",
            ReportState.RETURNED: "trả lại để bổ sung",
            ReportState.CHANGED: "thay đổi sau khi ký xác nhận",
            ReportState.ACCEPTED: "đã tiếp nhận",
            ReportState.WITHDRAWN: "đã rút",
        }[self]


@dataclass(frozen=True, slots=True)
class RegimeRow:
    """How one unit keeps the reporting regime in a period.

    Attributes:
        unit: The unit.
        name: Its short name on the period's last day.
        state: How far it is.
        report: Its report, if one could be read.
        receipt: Its first complete receipt.
        due: The last moment that is on time.
        working_days_late: Working days past the deadline; 0 on time, None if nothing came.
        verdict: The state of the sign-off; None without a report.
        next_step: What must happen now and who acts, in Vietnamese; empty if nothing.
    """

    unit: Unit
    name: str
    state: ReportState
    report: Report | None
    receipt: Receipt | None
    due: datetime
    working_days_late: int | None
    verdict: Verdict | None
    next_step: str

    @property
    def on_time(self) -> bool | None:
        """Tell whether it came in time; None if nothing came."""
        return None if self.working_days_late is None else self.working_days_late == 0 and not self._past_due

    @property
    def _past_due(self) -> bool:
        return self.receipt is not None and self.receipt.at > self.due

    @property
    def is_included(self) -> bool:
        """Tell whether the report's words and figures enter the consolidated report."""
        return self.report is not None and self.report.counts


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
