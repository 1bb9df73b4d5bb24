"""The indicators: what each counts, who gives it, and its figures over periods and units."""

from collections.abc import Iterator

from baocao.model import Consolidation, Indicator, Period, Reading, Total
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def indicator_pages(portal: Portal) -> Iterator[Page]:
    """Yield the list of indicators and a page an indicator."""
    indicators = portal.workspace.indicators
    groups = [
        (field_id, field.name, [(key, one) for key, one in indicators.items() if one.field == field_id])
        for field_id, field in portal.workspace.fields.items()
    ]
    yield render_page(
        address.INDICATORS,
        "Chỉ tiêu",
        "indicators.md.j2",
        portal=portal,
        groups=[group for group in groups if group[2]],
    )
    for indicator_id, indicator in indicators.items():
        yield _indicator_page(portal, indicator_id, indicator)


def _indicator_page(portal: Portal, indicator_id: str, indicator: Indicator) -> Page:
    return render_page(
        address.indicator_page(indicator_id),
        f"{indicator_id}. {indicator.name}",
        "indicator.md.j2",
        portal=portal,
        indicator_id=indicator_id,
        indicator=indicator,
        field=portal.workspace.fields.get(indicator.field),
        source=_source(portal, indicator),
        totals=list(_totals(portal, indicator_id)),
        periods=[
            (period, _readings(portal, portal.consolidations[period.id], indicator_id)) for period in portal.periods
        ],
    )


def _source(portal: Portal, indicator: Indicator) -> str:
    """Return who gives the figure: a unit, or a kind of units."""
    if indicator.source is None:
        return "phần mềm tính, không đơn vị nào nhập"
    unit = portal.workspace.units.get(indicator.source)
    if unit is not None:
        return unit.shape.names[-1].name
    department = portal.workspace.department
    kind = department.kinds.get(indicator.source) if department else None
    return kind.plural if kind else indicator.source


def _totals(portal: Portal, indicator_id: str) -> Iterator[tuple[Period, Total]]:
    for period in portal.periods:
        total = portal.consolidations[period.id].total(indicator_id)
        if total is not None:
            yield period, total


def _readings(portal: Portal, consolidation: Consolidation, indicator_id: str) -> list[tuple[str, Reading]]:
    """Return what each unit reported, in official order, with the unit's name in the period."""
    found = []
    for unit in portal.workspace.ordered_units():
        reading = portal.reading(consolidation.period.id, unit.id, indicator_id)
        if reading is not None:
            found.append((unit.name_on(consolidation.period.last_day).short, reading))
    return found
