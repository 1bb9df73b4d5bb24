"""What the check found, file by file: as much as one page can show."""

from baocao.model import Finding, Level
from baocao.model.shortlist import rest_sentence, shorten_each
from baocao.model.text import slug
from baocao.publish.portal import address
from baocao.publish.portal.address import Anchors
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def findings_page(portal: Portal) -> Page:
    """Return the page of all findings."""
    anchors = Anchors()
    lists = shorten_each(portal.found_by_file)
    hidden = [one.left_out for one in lists.values() if not one.shown]
    return render_page(
        address.FINDINGS,
        "Kết quả kiểm tra",
        "findings.md.j2",
        has_contents=True,
        portal=portal,
        groups=[(anchors.take(slug(path)), path, one) for path, one in lists.items() if one.shown],
        rest=rest_sentence(sum(hidden), f" ở {len(hidden)} tệp khác"),
        pages=_pages(portal),
        counts=_counts(portal.findings),
    )


def _pages(portal: Portal) -> dict[str, tuple[str, str]]:
    """Return page and title of the reports, by their files."""
    reports = {report.path: report.key for report in portal.workspace.reports.values()}
    reports |= {path: key for key, path in portal.workspace.unreadable.items()}
    pages = {}
    for path, (unit, period) in reports.items():
        if period in portal.consolidations:
            shown = portal.workspace.periods[period]
            name = portal.workspace.units[unit].name_on(shown.last_day).short
            pages[path] = (address.report_page(period, unit), f"{name}, {shown.shape.name}")
    return pages


def _counts(findings: tuple[Finding, ...]) -> list[tuple[Level, int]]:
    return [(level, sum(finding.level is level for finding in findings)) for level in sorted(Level, reverse=True)]
