"""The home page: how the newest period stands, and the ways in."""

from collections.abc import Iterator

from baocao.model import Consolidation, Indicator, Level, ReportState, Total, Workspace
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.navigation import list_guides
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal

_MAIN_FIGURES = 6


def home_page(portal: Portal) -> Page:
    """Return the home page."""
    newest = portal.newest
    return render_page(
        address.HOME,
        "Trang chủ",
        "home.md.j2",
        portal=portal,
        newest=newest,
        waiting=sum(row.state is ReportState.WAITING for row in newest.regime) if newest else 0,
        errors=portal.count(Level.ERROR),
        warnings=portal.count(Level.WARNING),
        figures=list(_main_figures(newest, portal.workspace))[:_MAIN_FIGURES] if newest else [],
        guides=list_guides(portal),
    )


def _main_figures(consolidation: Consolidation, workspace: Workspace) -> Iterator[tuple[Total, Indicator]]:
    """Yield the first planned figure of each field, those of all their sources first."""
    fields: set[str] = set()
    for total in sorted(consolidation.totals, key=lambda total: not total.is_complete):
        indicator = workspace.indicators[total.indicator]
        is_planned = total.figures.plan is not None and total.figures.actual is not None
        if is_planned and indicator.field not in fields:
            fields.add(indicator.field)
            yield total, indicator
