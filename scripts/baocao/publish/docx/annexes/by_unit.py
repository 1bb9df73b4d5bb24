"""Indicators unit by unit: a table for each kind of unit, a column for each unit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from baocao.model import Consolidation, Indicator, RegimeRow
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table, styled
from baocao.publish.docx.page import SHEETS, Orientation
from baocao.publish.docx.styles import Align
from baocao.publish.figures import actual_text

_LEADING = (Column("Mã", 17, Align.CENTRE), Column("Chỉ tiêu", 60), Column("Đơn vị tính", 23, Align.CENTRE))
_MOST_UNITS = 8
"""Figures of more units do not fit beside each other."""

_WIDEST = 40
_CROSS_CHECK = "*"
_NOTE = f"số có dấu {_CROSS_CHECK} dùng để đối chiếu, không cộng vào số toàn tỉnh."


def by_unit_annex(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Annex:
    """Return the annex of actual values by unit; only units whose report is in the document have a column."""
    tables = "".join(
        styled("Table Title", title) + _table(units, consolidation, catalogue)
        for title, units in _groups(consolidation)
        if _indicators(units, consolidation)
    )
    checked = any(not reading.authoritative for reading in consolidation.readings.values())
    title = f"Tổng hợp chỉ tiêu theo đơn vị {consolidation.period.shape.name}"
    return Annex(title, tables, _NOTE if checked else "")


def _groups(consolidation: Consolidation) -> Iterator[tuple[str, Sequence[RegimeRow]]]:
    """Iterate over the units of each kind, as many at a time as fit on a sheet."""
    for kind, names in consolidation.department.kinds.items():
        units = [row for row in consolidation.regime if row.is_included and row.unit.kind == kind]
        count = -(-len(units) // _MOST_UNITS)
        for part in range(count):
            yield names.plural, units[len(units) * part // count : len(units) * (part + 1) // count]


def _indicators(units: Sequence[RegimeRow], consolidation: Consolidation) -> list[str]:
    """Return the indicators of which any of the units has a reading, in the catalogue's order."""
    known = consolidation.readings
    return [
        total.indicator
        for total in consolidation.totals
        if any((row.unit.id, total.indicator) in known for row in units)
    ]


def _table(units: Sequence[RegimeRow], consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    return grouped_table(_columns(units), _rows(units, consolidation, catalogue))


def _columns(units: Sequence[RegimeRow]) -> tuple[Column, ...]:
    room = SHEETS[Orientation.LANDSCAPE].text_width - sum(column.width for column in _LEADING)
    width = min(_WIDEST, room / len(units))
    code, name, measure = _LEADING
    wider = Column(name.title, name.width + room - width * len(units))
    return (code, wider, measure, *(Column(_short_name(row), width, Align.RIGHT) for row in units))


def _short_name(row: RegimeRow) -> str:
    return sentence_start(row.unit.shape.area or row.name)


def _rows(
    units: Sequence[RegimeRow], consolidation: Consolidation, catalogue: Mapping[str, Indicator]
) -> Iterable[tuple[str, Row]]:
    names = {work.field: work.name for work in consolidation.fields}
    for name in _indicators(units, consolidation):
        indicator = catalogue[name]
        cells = (_cell(consolidation, row, name, indicator) for row in units)
        yield names.get(indicator.field, ""), (name, indicator.name, indicator.measure, *cells)


def _cell(consolidation: Consolidation, row: RegimeRow, name: str, indicator: Indicator) -> str:
    reading = consolidation.readings.get((row.unit.id, name))
    if reading is None:
        return ""
    mark = "" if reading.authoritative else _CROSS_CHECK
    return actual_text(reading.figures.actual, indicator, reading.nature, reading.gap) + mark
