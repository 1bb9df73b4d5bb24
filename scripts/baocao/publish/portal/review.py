"""What a leader reads before deciding: red flags, what changed since signing and since last period, opinions."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.model import Indicator, Reading, RegimeRow, Report, Section, SignOffState
from baocao.publish.figures import reading_texts
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


@dataclass(frozen=True, slots=True)
class _Pair:
    """A section's texts of last period and of this one, a sentence a line."""

    heading: str
    anchor: str
    before: tuple[str, ...]
    now: tuple[str, ...]


def review_pages(portal: Portal, rows: tuple[RegimeRow, ...]) -> Iterator[Page]:
    """Yield a page for each report that a leader must sign off."""
    for row in rows:
        if row.report is not None and row.report.counts and _needs_leader(row):
            yield _review_page(portal, row, row.report)


def _needs_leader(row: RegimeRow) -> bool:
    return row.verdict is not None and row.verdict.state is not SignOffState.NOT_REQUIRED


def _review_page(portal: Portal, row: RegimeRow, report: Report) -> Page:
    previous = portal.workspace.previous(report)
    return render_page(
        address.review_page(report.period.id, report.unit.id),
        f"Xem xét báo cáo: {report.name}",
        "review.md.j2",
        has_contents=True,
        portal=portal,
        period=report.period,
        report=report,
        row=row,
        verdict=row.verdict,
        change=portal.changes.get(report.key),
        previous=previous,
        worse=[one for one in _readings(portal, report) if reading_texts(one[2], one[1]).trend < 0],
        readings=list(_readings(portal, report)),
        pairs=list(_pairs(previous, report)),
        findings=portal.found_in(report.path),
    )


def _readings(portal: Portal, report: Report) -> Iterator[tuple[str, Indicator, Reading]]:
    for name, indicator in portal.workspace.indicators.items():
        reading = portal.reading(report.period.id, report.unit.id, name)
        if reading is not None:
            yield name, indicator, reading


def _pairs(previous: Report | None, report: Report) -> Iterator[_Pair]:
    """Yield the sections that have words now or had some last period."""
    for section in report.walk():
        before = previous.find(section.anchor) if previous is not None else None
        texts = _lines(before), _lines(section)
        if any(texts):
            yield _Pair(section.heading, section.anchor, *texts)


def _lines(section: Section | None) -> tuple[str, ...]:
    return tuple(block.text for block in section.blocks) if section is not None else ()
