"""The leaders: what is in whose charge, and what waits for them."""

from collections.abc import Iterator

from baocao.model import Assignment, Level, RegimeRow, ReportState
from baocao.model.department import Charge
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal

_OPEN = frozenset({ReportState.WAITING, ReportState.CHANGED})


def leader_pages(portal: Portal) -> Iterator[Page]:
    """Yield the list of leaders and a page a leader."""
    leaders = portal.workspace.people.leaders
    yield render_page(
        address.LEADERS,
        "Lãnh đạo Sở",
        "leaders.md.j2",
        portal=portal,
        leaders=[(leader, _charges(portal, leader)[:1], _waiting(portal, leader)) for leader in leaders],
    )
    for leader, person in leaders.items():
        yield render_page(
            address.leader_page(leader),
            portal.leader(leader),
            "leader.md.j2",
            portal=portal,
            leader=leader,
            person=person,
            charges=_charges(portal, leader),
            waiting=_waiting(portal, leader),
            decided=_decided(portal, leader),
            levels=Level,
        )


def _charges(portal: Portal, leader: str) -> list[tuple[Assignment, Charge]]:
    """Return what was ever in the leader's charge, newest decision first."""
    newest_first = sorted(portal.workspace.people.assignments, key=lambda one: one.from_, reverse=True)
    return [(one, one.charges[leader]) for one in newest_first if leader in one.charges]


def _waiting(portal: Portal, leader: str) -> list[RegimeRow]:
    """Return the reports of the newest period that wait for this leader, new ones and those that changed since."""
    return [row for row in _own(portal, leader) if row.state in _OPEN]


def _decided(portal: Portal, leader: str) -> list[RegimeRow]:
    return [row for row in _own(portal, leader) if row.state not in _OPEN and row.report and row.report.counts]


def _own(portal: Portal, leader: str) -> list[RegimeRow]:
    """Return the reports of the newest period that this leader is in charge of."""
    rows = portal.newest.regime if portal.newest else ()
    return [row for row in rows if row.verdict and row.verdict.in_charge == leader]
