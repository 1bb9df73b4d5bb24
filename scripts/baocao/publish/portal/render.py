"""All pages of the portal, in the order of its navigation."""

from collections.abc import Iterator
from pathlib import Path

from baocao.publish.portal.consolidated import consolidated_pages
from baocao.publish.portal.field import field_pages
from baocao.publish.portal.findings import findings_page
from baocao.publish.portal.home import home_page
from baocao.publish.portal.indicator import indicator_pages
from baocao.publish.portal.leader import leader_pages
from baocao.publish.portal.outline import outline_pages
from baocao.publish.portal.page import Page
from baocao.publish.portal.period import period_page
from baocao.publish.portal.portal import Portal
from baocao.publish.portal.register import register_pages
from baocao.publish.portal.report import report_pages
from baocao.publish.portal.review import review_pages
from baocao.publish.portal.rules import rules_page
from baocao.publish.portal.unit import unit_pages

THEME = Path(__file__).parent / "theme"
"""The folder that lies over the theme: style, script, the page for what is not there."""


def render_portal(portal: Portal) -> Iterator[Page]:
    """Yield every page and picture of the site; a page's address never depends on what else there is."""
    yield home_page(portal)
    for period in portal.periods:
        consolidation = portal.consolidations[period.id]
        yield period_page(portal, consolidation)
        yield from consolidated_pages(portal, consolidation)
        yield from outline_pages(portal, period)
        yield from register_pages(portal, consolidation)
        yield from report_pages(portal, consolidation)
        yield from review_pages(portal, consolidation)
    yield from field_pages(portal)
    yield from indicator_pages(portal)
    yield from unit_pages(portal)
    yield from leader_pages(portal)
    yield findings_page(portal)
    yield rules_page(portal)
