"""The consolidated report: the period across all units, each paragraph with its source."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from markupsafe import Markup

from baocao.model import CONSOLIDATED, Consolidation, Excerpt, Indicator, Reading, Total, WordsIn
from baocao.publish.charts import draw_charts
from baocao.publish.portal import address
from baocao.publish.portal.blocks import picture_paths, show_blocks
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.field import PARTS
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal
from baocao.publish.portal.register import document_groups, proposal_groups, task_rows
from baocao.publish.portal.report import picture_pages, section_heading

DistrictRow: TypeAlias = tuple[str, Indicator, list[Reading | None]]


def consolidated_pages(portal: Portal, consolidation: Consolidation) -> Iterator[Page]:
    """Yield the consolidated report of a period with its annexes, its charts, and the pictures of the Office's text."""
    yield _page(portal, consolidation)
    for chart in draw_charts(consolidation, portal.workspace.indicators):
        yield Page(address.chart_file(consolidation.period.id, chart.id), chart.svg.encode())
    if consolidation.own is not None:
        yield from picture_pages(consolidation.own)


def _page(portal: Portal, consolidation: Consolidation) -> Page:
    period = consolidation.period
    page = address.consolidated_page(period.id)
    own = consolidation.own
    pictures = picture_paths(own) if own else {}
    download = address.consolidated_download(period.id)

    def list_totals(totals: Iterable[Total]) -> list[tuple[Total, Indicator]]:
        return [(total, portal.workspace.indicators[total.indicator]) for total in totals]

    def show(excerpt: Excerpt) -> Markup:
        report = portal.workspace.report(excerpt.origin.unit.id, period.id)
        return show_blocks(excerpt.blocks, picture_paths(report) if report else {}, page)

    return render_page(
        page,
        f"Báo cáo tổng hợp {period.shape.name}",
        "consolidated.md.j2",
        has_contents=True,
        portal=portal,
        period=period,
        consolidation=consolidation,
        download=download if download in portal.beside else "",
        charts=draw_charts(consolidation, portal.workspace.indicators),
        show=show,
        list_totals=list_totals,
        parts=PARTS,
        proposals=proposal_groups(consolidation),
        documents=document_groups(consolidation),
        tasks=task_rows(consolidation),
        own=own,
        verdict=portal.verdict(period.id, CONSOLIDATED),
        sections=[
            (section_heading(one), show_blocks(one.blocks, pictures, page)) for one in (own.walk() if own else ())
        ],
        apart=", ".join(kind.plural for kind in consolidation.department.kinds.values() if kind.words is WordsIn.ANNEX),
        districts=_districts(portal, consolidation),
    )


def _districts(portal: Portal, consolidation: Consolidation) -> tuple[list[str], list[DistrictRow]]:
    """Return the districts whose reports are in, and the indicators that any of them gives, with the value of each."""
    units = [report.unit for report in consolidation.included if report.unit.shape.area]
    names = [unit.shape.area or "" for unit in units]
    period = consolidation.period.id
    rows: list[DistrictRow] = []
    for indicator_id, indicator in portal.workspace.indicators.items():
        readings = [portal.reading(period, unit.id, indicator_id) for unit in units]
        if any(reading is not None and reading.figures.actual is not None for reading in readings):
            rows.append((indicator_id, indicator, readings))
    return names, rows
