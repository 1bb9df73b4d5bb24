"""A period's registers: proposals, legal documents, tasks; a row an entry, each with an anchor and its origin."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from baocao.model import AnswerState, Consolidation, IssuerLevel, LegalDocument, Period, Proposal, Task
from baocao.publish.portal import address
from baocao.publish.portal.address import Anchors, words_anchor
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal

_UNANSWERED = "chưa có trả lời"


def register_pages(portal: Portal, consolidation: Consolidation) -> Iterator[Page]:
    """Yield the three registers."""
    period = consolidation.period
    yield render_page(
        address.proposals_page(period.id),
        f"Kiến nghị, đề xuất, {period.shape.name}",
        "proposals.md.j2",
        portal=portal,
        period=period,
        groups=proposal_groups(consolidation),
        is_answered=bool(period.answers),
        before=_before(portal, consolidation),
    )
    yield render_page(
        address.documents_page(period.id),
        f"Danh mục văn bản, {period.shape.name}",
        "documents.md.j2",
        portal=portal,
        period=period,
        groups=document_groups(consolidation),
    )
    yield render_page(
        address.tasks_page(period.id),
        f"Nhiệm vụ trọng tâm, {period.shape.next_name}",
        "tasks.md.j2",
        portal=portal,
        period=period,
        rows=task_rows(consolidation),
    )


@dataclass(frozen=True, slots=True)
class _Before:
    """What units asked in the period before, and how many of it came how far."""

    period: Period
    proposals: tuple[Proposal, ...]
    states: tuple[tuple[str, int], ...]


def _before(portal: Portal, consolidation: Consolidation) -> _Before | None:
    period = portal.workspace.periods.get(consolidation.period.shape.previous or "")
    if period is None:
        return None
    proposals = tuple(one for group in consolidation.past_proposals.values() for one in group)
    reached = Counter(one.answer.state.title if one.answer else _UNANSWERED for one in proposals)
    order = (*(state.title for state in AnswerState), _UNANSWERED)
    return _Before(period, proposals, tuple((state, reached[state]) for state in order))


def proposal_groups(consolidation: Consolidation) -> list[tuple[str, list[tuple[str, Proposal]]]]:
    """Return the proposals with their anchors, by addressee."""
    anchors = Anchors()
    return [
        (addressee, [(anchors.take(words_anchor(one.origin.unit.id, one.text)), one) for one in proposals])
        for addressee, proposals in consolidation.proposals.items()
    ]


def task_rows(consolidation: Consolidation) -> list[tuple[str, Task]]:
    """Return the tasks with their anchors."""
    anchors = Anchors()
    return [(anchors.take(words_anchor(task.origin.unit.id, task.task)), task) for task in consolidation.tasks]


def document_rows(consolidation: Consolidation) -> list[tuple[str, LegalDocument]]:
    """Return the legal documents with their anchors, in the order of the register."""
    anchors = Anchors()
    return [(anchors.take(words_anchor(document.number)), document) for document in consolidation.documents]


def document_groups(consolidation: Consolidation) -> list[tuple[str, list[tuple[str, LegalDocument]]]]:
    """Return the register by the level of the issuer; those of issuers that the registry does not know come last."""
    rows = document_rows(consolidation)
    groups = [
        (level.title, [row for row in rows if row[1].registered is not None and row[1].registered.level is level])
        for level in IssuerLevel
    ]
    groups.append(("Văn bản của cơ quan chưa có trong danh mục", [row for row in rows if row[1].registered is None]))
    return [group for group in groups if group[1]]
