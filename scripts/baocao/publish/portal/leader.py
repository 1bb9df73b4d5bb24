"""The leaders: what is in whose charge, who stands in for whom, and what waits for them."""

from collections.abc import Iterator

from baocao.model import Assignment, Level
from baocao.model.department import Charge, Delegation
from baocao.publish.portal import address
from baocao.publish.portal.desk import lay_desk
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def leader_pages(portal: Portal) -> Iterator[Page]:
    """Yield the list of leaders and a page a leader."""
    leaders = portal.workspace.people.leaders
    desks = {leader: lay_desk(portal, leader) for leader in leaders}
    yield render_page(
        address.LEADERS,
        "Lãnh đạo Sở",
        "leaders.md.j2",
        portal=portal,
        leaders=[(leader, _charges(portal, leader)[:1], desk) for leader, desk in desks.items()],
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
            delegations=_delegations(portal, leader),
            desk=desks[leader],
            levels=Level,
        )


def _charges(portal: Portal, leader: str) -> list[tuple[Assignment, Charge]]:
    """Return what was ever in the leader's charge, newest decision first."""
    newest_first = sorted(portal.workspace.people.assignments, key=lambda one: one.from_, reverse=True)
    return [(one, one.charges[leader]) for one in newest_first if leader in one.charges]


def _delegations(portal: Portal, leader: str) -> list[Delegation]:
    """Return the written authorities that the leader ever gave or held, newest first."""
    newest_first = sorted(portal.workspace.people.delegations, key=lambda one: one.from_, reverse=True)
    return [one for one in newest_first if leader in {one.for_, one.by}]
