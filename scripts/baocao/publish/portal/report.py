"""A report's page; where there is no report to read, a page that says why and what to do next."""

from collections.abc import Iterator

from baocao.model import (
    Consolidation,
    Indicator,
    LegalDocumentShape,
    Period,
    Reading,
    RegimeRow,
    Report,
    Section,
    Status,
    Unit,
    normalise_number,
)
from baocao.model.shortlist import shorten
from baocao.publish.portal import address
from baocao.publish.portal.blocks import picture_paths, show_blocks
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page, heading
from baocao.publish.portal.portal import Portal
from baocao.publish.portal.register import document_rows

_DEEPEST = 6


def report_pages(portal: Portal, consolidation: Consolidation) -> Iterator[Page]:
    """Yield a page a unit of the period, and the pictures of those that can be read."""
    period = consolidation.period
    rows = {row.unit.id: row for row in consolidation.regime}
    written = {unit for unit, of in (*portal.workspace.reports, *portal.workspace.unreadable) if of == period.id}
    for unit in portal.workspace.ordered_units():
        if unit.id not in rows and unit.id not in written:
            continue
        report = portal.workspace.report(unit.id, period.id)
        row = rows.get(unit.id)
        if report is None or report.front.status is Status.DRAFT:
            yield _absent_page(portal, period, unit, row)
        else:
            yield _report_page(portal, consolidation, report, row)
            yield from picture_pages(report)


def _absent_page(portal: Portal, period: Period, unit: Unit, row: RegimeRow | None) -> Page:
    path = portal.workspace.unreadable.get((unit.id, period.id), f"units/{unit.id}/{period.id}.md")
    name = unit.name_on(period.last_day).name
    return render_page(
        address.report_page(period.id, unit.id),
        f"{unit.name_on(period.last_day).short}, {period.shape.name}",
        "absent.md.j2",
        portal=portal,
        period=period,
        unit=unit,
        name=name,
        row=row,
        path=path,
        is_unreadable=(unit.id, period.id) in portal.workspace.unreadable,
        is_draft=portal.workspace.report(unit.id, period.id) is not None,
        findings=shorten(portal.found_in(path)),
    )


def _report_page(portal: Portal, consolidation: Consolidation, report: Report, row: RegimeRow | None) -> Page:
    page = address.report_page(report.period.id, report.unit.id)
    pictures = picture_paths(report)
    return render_page(
        page,
        f"{report.name}, {report.period.shape.name}",
        "report.md.j2",
        has_contents=True,
        portal=portal,
        period=report.period,
        unit=report.unit,
        name=report.unit.name_on(report.period.last_day).name,
        report=report,
        row=row,
        verdict=portal.verdict(report.period.id, report.unit.id),
        previous=portal.workspace.previous(report),
        successor=_successor(portal, report),
        readings=list(_readings(portal, report)),
        sections=[(section_heading(section), show_blocks(section.blocks, pictures, page)) for section in report.walk()],
        documents=list(_documents(consolidation, report)),
        findings=shorten(portal.found_in(report.path)),
        download=_download(portal, report),
    )


def _successor(portal: Portal, report: Report) -> Report | None:
    """Return the report that stands in a withdrawn one's place, if it is named by its ids or its path and is here."""
    named = (report.front.successor or "").removeprefix("units/").removesuffix(".md")
    unit, _, period = named.partition("/")
    found = portal.workspace.report(unit, period)
    return None if found is report else found


def section_heading(section: Section) -> str:
    """Return the heading of a section as a page has it, one level below the page's own."""
    return heading(min(section.level + 1, _DEEPEST), section.heading, section.anchor)


def _readings(portal: Portal, report: Report) -> Iterator[tuple[str, Indicator, Reading]]:
    for indicator_id, indicator in portal.workspace.indicators.items():
        reading = portal.reading(report.period.id, report.unit.id, indicator_id)
        if reading is not None:
            yield indicator_id, indicator, reading


def _documents(consolidation: Consolidation, report: Report) -> Iterator[tuple[str, LegalDocumentShape]]:
    """Yield the cited documents, each with the anchor of its row in the register; empty where it is not in it."""
    anchors = {
        (citation.origin.unit.id, document.number): anchor
        for anchor, document in document_rows(consolidation)
        for citation in document.citations
    }
    for document in report.front.documents:
        yield anchors.get((report.unit.id, normalise_number(document.number)), ""), document


def _download(portal: Portal, report: Report) -> str:
    path = address.report_download(report.period.id, report.unit.id)
    return path if path in portal.beside else ""


def picture_pages(report: Report) -> Iterator[Page]:
    """Yield a report's pictures as files of the site."""
    paths = picture_paths(report)
    for picture in report.pictures:
        yield Page(paths[picture.source], picture.content)
