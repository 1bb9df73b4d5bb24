"""The fields: their indicators, and where each unit wrote about them."""

from collections.abc import Iterable, Iterator

from baocao.model import Consolidation, Excerpt, Field, FieldWork, Indicator, Origin, Period, Total
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal

PARTS = (
    ("achievements", "Kết quả"),
    ("limits", "Tồn tại, hạn chế"),
    ("difficulties", "Khó khăn, vướng mắc"),
    ("causes", "Nguyên nhân"),
)
"""The parts of a field's work, as `FieldWork` names them and as reports do."""


def field_pages(portal: Portal) -> Iterator[Page]:
    """Yield the list of fields and a page a field."""
    fields = portal.workspace.fields
    indicators = portal.workspace.indicators
    yield render_page(
        address.FIELDS,
        "Lĩnh vực",
        "fields.md.j2",
        portal=portal,
        fields=[
            (field_id, field, sum(one.field == field_id for one in indicators.values()), _units(portal, field_id))
            for field_id, field in fields.items()
        ],
    )
    for field_id, field in fields.items():
        yield _field_page(portal, field_id, field)


def _units(portal: Portal, field_id: str) -> int:
    """Return how many units wrote about the field in the newest period."""
    work = _work(portal.newest, field_id)
    return len({excerpt.origin.unit.id for _, excerpt in _excerpts(work)}) if work else 0


def _field_page(portal: Portal, field_id: str, field: Field) -> Page:
    return render_page(
        address.field_page(field_id),
        field.name,
        "field.md.j2",
        portal=portal,
        field_id=field_id,
        field=field,
        indicators={key: one for key, one in portal.workspace.indicators.items() if one.field == field_id},
        periods=[_in_period(portal, period, field_id) for period in portal.periods],
        parts=PARTS,
    )


def _in_period(
    portal: Portal, period: Period, field_id: str
) -> tuple[Period, list[tuple[Total, Indicator]], list[tuple[str, dict[str, Origin]]]]:
    """Return the period, its totals of the field, and by unit where each part is written."""
    consolidation = portal.consolidations[period.id]
    indicators = portal.workspace.indicators
    totals = [
        (total, indicators[total.indicator])
        for total in consolidation.totals
        if indicators[total.indicator].field == field_id
    ]
    work = _work(consolidation, field_id)
    return period, totals, _places(work) if work else []


def _places(work: FieldWork) -> list[tuple[str, dict[str, Origin]]]:
    by_unit: dict[str, tuple[str, dict[str, Origin]]] = {}
    for part, excerpt in _excerpts(work):
        origin = excerpt.origin
        by_unit.setdefault(origin.unit.id, (origin.name, {}))[1].setdefault(part, origin)
    return list(by_unit.values())


def _excerpts(work: FieldWork) -> Iterator[tuple[str, Excerpt]]:
    parts: dict[str, Iterable[Excerpt]] = {
        "achievements": work.achievements,
        "limits": work.limits,
        "difficulties": work.difficulties,
        "causes": work.causes,
    }
    for part, excerpts in parts.items():
        for excerpt in excerpts:
            yield part, excerpt


def _work(consolidation: Consolidation | None, field_id: str) -> FieldWork | None:
    works = consolidation.fields if consolidation else ()
    return next((work for work in works if work.field == field_id), None)
