"""What a leader reads before deciding: red flags, what changed since signing and since last period, opinions."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.model import Consolidation, Indicator, Reading, RegimeRow, Report, Section, SignOffState
from baocao.model.shortlist import shorten
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


def review_pages(portal: Portal, consolidation: Consolidation) -> Iterator[Page]:
    """Yield a page for each report that a leader must sign off, the Office's own among them."""
    own = (consolidation.own_row,) if consolidation.own_row is not None else ()
    for row in (*consolidation.regime, *own):
        if row.report is not None and row.report.counts and _needs_leader(row):
            yield _review_page(portal, row, row.report)


def _needs_leader(row: RegimeRow) -> bool:
    return row.verdict is not None and row.verdict.state is not SignOffState.NOT_REQUIRED


def _review_page(portal: Portal, row: RegimeRow, report: Report) -> Page:
    previous = _previous(portal, report)
    return render_page(
        address.review_page(report.period.id, report.unit.id),
        f"Xem xét báo cáo: {row.name}",
        "review.md.j2",
        has_contents=True,
        portal=portal,
        period=report.period,
        report=report,
        row=row,
        verdict=row.verdict,
        approval=portal.approvals.get(report.key),
        change=portal.changes.get(report.key),
        download=_download(portal, report),
        signers=_signers(portal, row),
        sources=portal.consolidations[report.period.id].changed_sources if report.is_consolidated else (),
        previous=previous,
        worse=[one for one in _readings(portal, report) if reading_texts(one[2], one[1]).trend < 0],
        readings=list(_readings(portal, report)),
        pairs=list(_pairs(previous, report)),
        findings=shorten(portal.found_in(report.path)),
    )


def _previous(portal: Portal, report: Report) -> Report | None:
    """Return the final report of the period compared with: the unit's, or the Office's own."""
    before = portal.workspace.period_before(report.period)
    found = portal.workspace.report(report.unit.id, before.id) if before is not None else None
    return found if found is not None and found.counts else None


def _download(portal: Portal, report: Report) -> str:
    period, unit = report.period.id, report.unit.id
    path = address.consolidated_download(period) if report.is_consolidated else address.report_download(period, unit)
    return path if path in portal.beside else ""


def _signers(portal: Portal, row: RegimeRow) -> list[str]:
    """Return who can decide: the leader in charge, then who holds a written authority for the unit."""
    in_charge = row.verdict.in_charge if row.verdict is not None else None
    if in_charge is None:
        return []
    given = portal.delegations
    held = (one.by for one in given if one.for_ == in_charge and (not one.units or row.unit.id in one.units))
    return list(dict.fromkeys((in_charge, *held)))


def _readings(portal: Portal, report: Report) -> Iterator[tuple[str, Indicator, Reading]]:
    for name, indicator in portal.workspace.indicators.items():
        reading = portal.reading(report.period.id, report.unit.id, name)
        if reading is not None:
            yield name, indicator, reading


def _pairs(previous: Report | None, report: Report) -> Iterator[_Pair]:
    """Yield the sections that have words now or had some last period; those that are gone come last."""
    before = {section.anchor: section for section in previous.walk()} if previous is not None else {}
    now = {section.anchor: section for section in report.walk()}
    for anchor, section in {**now, **{gone: before[gone] for gone in before if gone not in now}}.items():
        texts = _lines(before.get(anchor)), _lines(now.get(anchor))
        if any(texts):
            yield _Pair(section.heading, anchor, *texts)


def _lines(section: Section | None) -> tuple[str, ...]:
    return tuple(block.text for block in section.blocks) if section is not None else ()
