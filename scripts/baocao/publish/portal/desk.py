"""What lies on a leader's desk: what waits for him or for whom he stands in, what went back, what is decided."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from baocao.model import Consolidation, Period, RegimeRow, ReportState
from baocao.model.department import Delegation
from baocao.publish.portal.portal import Portal


@dataclass(frozen=True, slots=True)
class Paper:
    """A report in its period, and the row that says how far it is."""

    period: Period
    row: RegimeRow


@dataclass(frozen=True, slots=True)
class StandIn:
    """A written authority that has not ended, and what waits for whom it stands for."""

    delegation: Delegation
    waiting: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on one leader's desk, as far as the main branch knows.

    Attributes:
        waiting: What waits for him in the newest period, new or changed since he approved.
        drafts: The consolidated report of that period while the Office still writes it, if he is to sign it.
        stand_ins: The authorities that he holds.
        returned: What went back to its author and has not come again.
        decided: What needs nothing more of him.
        older: What waits for him, or went back, in earlier periods that are still open.
        unjudged: What waits for nobody that is known, whoever is in charge.
    """

    waiting: tuple[Paper, ...]
    drafts: tuple[Paper, ...]
    stand_ins: tuple[StandIn, ...]
    returned: tuple[Paper, ...]
    decided: tuple[Paper, ...]
    older: tuple[Paper, ...]
    unjudged: tuple[Paper, ...]


def lay_desk(portal: Portal, leader: str) -> Desk:
    """Return what lies on a leader's desk."""
    newest, older = _newest(portal), _older(portal)
    own = tuple(_in_charge(newest, leader))
    earlier = tuple(_in_charge(older, leader))
    unjudged = tuple(paper for paper in newest if paper.row.state is ReportState.UNJUDGED)
    waiting, returned = _waiting(own), _returned(own)
    drafts = tuple(paper for paper in own if paper.row.state is ReportState.DRAFT and _is_consolidated(paper))
    final = (paper for paper in own if paper.row.is_included)
    return Desk(
        waiting=waiting,
        drafts=drafts,
        stand_ins=tuple(_stand_ins(portal, leader, (*newest, *older))),
        returned=returned,
        decided=tuple(paper for paper in final if paper not in (*waiting, *returned, *unjudged)),
        older=(*_waiting(earlier), *_returned(earlier)),
        unjudged=unjudged,
    )


def _newest(portal: Portal) -> tuple[Paper, ...]:
    return tuple(_papers(portal.newest)) if portal.newest else ()


def _older(portal: Portal) -> tuple[Paper, ...]:
    still_open = (portal.consolidations[period.id] for period in portal.periods[1:] if not period.is_closed)
    return tuple(paper for consolidation in still_open for paper in _papers(consolidation))


def _papers(consolidation: Consolidation) -> Iterator[Paper]:
    own = (consolidation.own_row,) if consolidation.own_row is not None else ()
    yield from (Paper(consolidation.period, row) for row in (*own, *consolidation.regime))


def _in_charge(papers: Iterable[Paper], leader: str) -> Iterator[Paper]:
    return (paper for paper in papers if paper.row.verdict is not None and paper.row.verdict.in_charge == leader)


def _waiting(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    return tuple(paper for paper in papers if paper.row.state.awaits_leader)


def _returned(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    return tuple(paper for paper in papers if paper.row.state is ReportState.RETURNED)


def _is_consolidated(paper: Paper) -> bool:
    return paper.row.report is not None and paper.row.report.is_consolidated


def _stand_ins(portal: Portal, leader: str, papers: tuple[Paper, ...]) -> Iterator[StandIn]:
    for one in portal.delegations:
        if one.by == leader:
            yield StandIn(one, _waiting(_covered(papers, one)))


def _covered(papers: Iterable[Paper], delegation: Delegation) -> Iterator[Paper]:
    held = _in_charge(papers, delegation.for_)
    return (paper for paper in held if not delegation.units or paper.row.unit.id in delegation.units)
