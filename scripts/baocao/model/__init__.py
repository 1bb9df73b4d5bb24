"""The vocabulary: what a repository of reports holds, as frozen values that every room shares."""

from baocao.model.advice import Advice
from baocao.model.answer import Answer, AnswersShape, AnswerState
from baocao.model.branch_change import Change, PathChange
from baocao.model.calendar import CalendarShape
from baocao.model.catalogue import (
    Aggregation,
    Cadence,
    Direction,
    Field,
    FieldsShape,
    Indicator,
    IndicatorsShape,
    PartsSum,
)
from baocao.model.consolidation import Consolidation, Summary
from baocao.model.department import Assignment, Department, Leader, People, SignedBy, UnitKind, WordsIn
from baocao.model.document_number import DocumentNumber, normalise_number, parse_number
from baocao.model.excerpt import Citation, Excerpt, FieldWork, LegalDocument, Origin, Proposal, Task
from baocao.model.fault import Fault, FaultKind
from baocao.model.finding import Edit, Finding, Level, RulePage
from baocao.model.forge import (
    SIGN_OFF_CONTEXT,
    TRIAL_CONTEXT,
    Conversation,
    ForgeKind,
    ForgeSettings,
    Protection,
    PullRequest,
    Review,
    ReviewState,
    StatusState,
)
from baocao.model.front_matter import (
    CONSOLIDATED,
    ConsolidatedFrontMatter,
    FrontMatter,
    Gap,
    LegalDocumentShape,
    Nature,
    Outcome,
    ReadingShape,
    Status,
)
from baocao.model.issuers import Issuer, IssuerLevel, Issuers
from baocao.model.next_step import next_step
from baocao.model.outline import Outline, OutlineSection
from baocao.model.period import Deadline, Period, PeriodShape, Receipt, ReceivedShape, Waiver
from baocao.model.place import Place
from baocao.model.reading import Comparison, Reading, Total
from baocao.model.regime import RegimeRow, ReportState
from baocao.model.report import PICTURE_KINDS, PICTURE_LIMIT, Commit, Picture, Refusal, Report
from baocao.model.section import Block, ListBlock, Section, Table
from baocao.model.sign_off import Decision, Evidence, PastDecision, SignOff
from baocao.model.unit import Unit, UnitName, UnitShape
from baocao.model.verdict import DecisionVerdict, SignOffState, Verdict, Verdicts
from baocao.model.workspace import Workspace

__all__ = [
    "CONSOLIDATED",
    "PICTURE_KINDS",
    "PICTURE_LIMIT",
    "SIGN_OFF_CONTEXT",
    "TRIAL_CONTEXT",
    "Advice",
    "Aggregation",
    "Answer",
    "AnswerState",
    "AnswersShape",
    "Assignment",
    "Block",
    "Cadence",
    "CalendarShape",
    "Change",
    "Citation",
    "Commit",
    "Comparison",
    "ConsolidatedFrontMatter",
    "Consolidation",
    "Conversation",
    "Deadline",
    "Decision",
    "DecisionVerdict",
    "Department",
    "Direction",
    "DocumentNumber",
    "Edit",
    "Evidence",
    "Excerpt",
    "Fault",
    "FaultKind",
    "Field",
    "FieldWork",
    "FieldsShape",
    "Finding",
    "ForgeKind",
    "ForgeSettings",
    "FrontMatter",
    "Gap",
    "Indicator",
    "IndicatorsShape",
    "Issuer",
    "IssuerLevel",
    "Issuers",
    "Leader",
    "LegalDocument",
    "LegalDocumentShape",
    "Level",
    "ListBlock",
    "Nature",
    "Origin",
    "Outcome",
    "Outline",
    "OutlineSection",
    "PartsSum",
    "PastDecision",
    "PathChange",
    "People",
    "Period",
    "PeriodShape",
    "Picture",
    "Place",
    "Proposal",
    "Protection",
    "PullRequest",
    "Reading",
    "ReadingShape",
    "Receipt",
    "ReceivedShape",
    "Refusal",
    "RegimeRow",
    "Report",
    "ReportState",
    "Review",
    "ReviewState",
    "RulePage",
    "Section",
    "SignOff",
    "SignOffState",
    "SignedBy",
    "Status",
    "StatusState",
    "Summary",
    "Table",
    "Task",
    "Total",
    "Unit",
    "UnitKind",
    "UnitName",
    "UnitShape",
    "Verdict",
    "Verdicts",
    "Waiver",
    "WordsIn",
    "Workspace",
    "next_step",
    "normalise_number",
    "parse_number",
]
