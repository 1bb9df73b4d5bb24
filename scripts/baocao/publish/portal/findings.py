"""What the check found, file by file."""

from itertools import groupby

from baocao.model import Finding, Level
from baocao.model.text import slug
from baocao.publish.portal import address
from baocao.publish.portal.address import Anchors
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def findings_page(portal: Portal) -> Page:
    """Return the page of all findings."""
    anchors = Anchors()
    ordered = sorted(portal.findings, key=lambda finding: finding.place)
    groups = [
        (anchors.take(slug(path)), path, list(findings))
        for path, findings in groupby(ordered, key=lambda finding: finding.place.path)
    ]
    return render_page(
        address.FINDINGS,
        "Kết quả kiểm tra",
        "findings.md.j2",
        has_contents=True,
        portal=portal,
        groups=groups,
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
