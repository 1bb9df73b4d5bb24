"""The home page: how the newest period stands, and the ways in."""

from baocao.model import Level, ReportState
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.navigation import list_guides
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal

_MAIN_FIGURES = 6


def home_page(portal: Portal) -> Page:
    """Return the home page."""
    newest = portal.newest
    chief = newest.summary.figures if newest else ()
    rows = (*newest.regime, *([newest.own_row] if newest.own_row else [])) if newest else ()
    return render_page(
        address.HOME,
        "Trang chủ",
        "home.md.j2",
        portal=portal,
        newest=newest,
        waiting=sum(row.state.awaits_leader for row in rows),
        unjudged=sum(row.state is ReportState.UNJUDGED for row in rows),
        unjudged_title=ReportState.UNJUDGED.title,
        errors=portal.count(Level.ERROR),
        warnings=portal.count(Level.WARNING),
        figures=[(total, portal.workspace.indicators[total.indicator]) for total in chief[:_MAIN_FIGURES]],
        guides=list_guides(portal),
    )
