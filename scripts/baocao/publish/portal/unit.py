"""The units: who they are, what they sent, what their figures were."""

from collections.abc import Iterator

from baocao.model import Indicator, Reading, RegimeRow, Unit
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def unit_pages(portal: Portal) -> Iterator[Page]:
    """Yield the list of units and a page a unit."""
    department = portal.workspace.department
    kinds = department.kinds if department else {}
    units = portal.workspace.ordered_units()
    groups = [(kind.plural, [unit for unit in units if unit.kind == kind_id]) for kind_id, kind in kinds.items()]
    yield render_page(
        address.UNITS,
        "Đơn vị",
        "units.md.j2",
        portal=portal,
        groups=[group for group in groups if group[1]],
        rows={unit.id: _rows(portal, unit) for unit in units},
    )
    for unit in units:
        yield _unit_page(portal, unit)


def _unit_page(portal: Portal, unit: Unit) -> Page:
    name = unit.shape.names[-1]
    day = portal.periods[0].last_day if portal.periods else name.from_
    known = portal.workspace.fields
    return render_page(
        address.unit_page(unit.id),
        name.short,
        "unit.md.j2",
        portal=portal,
        unit=unit,
        name=name,
        kind=_kind(portal, unit),
        fields=[(field, known[field]) for field in unit.fields_on(day) if field in known],
        leader=portal.workspace.people.in_charge(unit.id, day),
        rows=_rows(portal, unit),
        figures=list(_figures(portal, unit)),
    )


def _kind(portal: Portal, unit: Unit) -> str:
    department = portal.workspace.department
    return department.kinds[unit.kind].name if department and unit.kind in department.kinds else unit.kind


def _rows(portal: Portal, unit: Unit) -> list[tuple[str, str, RegimeRow]]:
    """Return id and name of each period in which the unit owes a report, and how it kept the regime."""
    return [
        (period.id, period.shape.name, row)
        for period in portal.periods
        for row in portal.consolidations[period.id].regime
        if row.unit.id == unit.id
    ]


def _figures(portal: Portal, unit: Unit) -> Iterator[tuple[str, Indicator, list[Reading | None]]]:
    """Yield the indicators that the unit ever reported, with its reading in each period."""
    for indicator_id, indicator in portal.workspace.indicators.items():
        readings = [portal.reading(period.id, unit.id, indicator_id) for period in portal.periods]
        if any(reading is not None for reading in readings):
            yield indicator_id, indicator, readings
