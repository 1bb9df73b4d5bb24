"""Indicators unit by unit, for kinds of units of which there are many: a column for each, and the total."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from baocao.model import Cadence, Consolidation, Indicator, Reading, RegimeRow, WordsIn
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.annexes.natures import Natures, common_natures
from baocao.publish.docx.markup import Column, Row, grouped_table, styled
from baocao.publish.docx.page import SHEETS, Orientation
from baocao.publish.docx.styles import Align
from baocao.publish.figures import actual_text, value_text

_LEADING = (Column("Mã", 17, Align.CENTRE), Column("Chỉ tiêu", 62), Column("Đơn vị tính", 22, Align.CENTRE))
_TOTAL = "Toàn tỉnh"
_MOST_UNITS = 7
"""Figures of more units do not fit beside each other."""

_WIDEST = 40

_CROSS_CHECK = "*"
_CHECKED = f"số có dấu {_CROSS_CHECK} dùng để đối chiếu, không cộng vào số toàn tỉnh."


def by_unit_annex(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Annex:
    """Return the annex of actual values by unit; only units whose report is in the document have a column."""
    groups = [(title, units) for title, units in _groups(consolidation) if _indicators(units, consolidation)]
    shown = {row.unit.id for _, units in groups for row in units}
    readings = [reading for (unit, _), reading in consolidation.readings.items() if unit in shown]
    natures = common_natures(one for one in readings if catalogue[one.indicator].cadence is Cadence.HALF)
    tables = "".join(
        styled("Table Title", title)
        + grouped_table(_columns(units, natures), _rows(units, consolidation, catalogue, natures))
        for title, units in groups
    )
    checked = "" if all(one.authoritative for one in readings) else _CHECKED
    title = f"Tổng hợp chỉ tiêu theo đơn vị {consolidation.period.shape.name}"
    return Annex(title, tables, "\n".join(note for note in (natures.note, checked) if note))


def _groups(consolidation: Consolidation) -> Iterator[tuple[str, Sequence[RegimeRow]]]:
    """Iterate over the units of each kind, as many at a time as fit on a sheet."""
    for kind, names in consolidation.department.kinds.items():
        if names.words is not WordsIn.ANNEX:
            continue
        units = [row for row in consolidation.regime if row.is_included and row.unit.kind == kind]
        count = -(-len(units) // _MOST_UNITS)
        for part in range(count):
            chosen = units[len(units) * part // count : len(units) * (part + 1) // count]
            yield names.plural + (f" ({part + 1}/{count})" if count > 1 else ""), chosen


def _indicators(units: Sequence[RegimeRow], consolidation: Consolidation) -> list[str]:
    """Return the indicators of which any of the units has a reading, in the catalogue's order."""
    known = consolidation.readings
    return [
        total.indicator
        for total in consolidation.totals
        if any((row.unit.id, total.indicator) in known for row in units)
    ]


def _columns(units: Sequence[RegimeRow], natures: Natures) -> tuple[Column, ...]:
    room = SHEETS[Orientation.LANDSCAPE].text_width - sum(column.width for column in _LEADING)
    count = len(units) + 1
    width = min(_WIDEST, room / count)
    code, name, measure = _LEADING
    wider = Column(name.title, name.width + room - width * count)
    own = (Column(_heading(row, natures), width, Align.RIGHT) for row in units)
    return (code, wider, measure, *own, Column(_TOTAL, width, Align.RIGHT))


def _heading(row: RegimeRow, natures: Natures) -> str:
    """Return the unit's name, with the nature of its figures where that is not what the note says."""
    nature = natures.heading(row.unit.id)
    return sentence_start(row.unit.shape.area or row.name) + (f"\n({nature})" if nature else "")


def _rows(
    units: Sequence[RegimeRow],
    consolidation: Consolidation,
    catalogue: Mapping[str, Indicator],
    natures: Natures,
) -> Iterable[tuple[str, Row]]:
    names = {work.field: work.name for work in consolidation.fields}
    for name in _indicators(units, consolidation):
        indicator = catalogue[name]
        cells = (_cell(consolidation.readings.get((row.unit.id, name)), indicator, natures) for row in units)
        total = _total(consolidation, name, indicator, units)
        yield names.get(indicator.field, ""), (name, indicator.name, indicator.measure, *cells, total)


def _cell(reading: Reading | None, indicator: Indicator, natures: Natures) -> str:
    if reading is None:
        return ""
    mark = "" if reading.authoritative else _CROSS_CHECK
    return actual_text(reading.figures.actual, indicator, natures.of_cell(reading), reading.gap) + mark


def _total(consolidation: Consolidation, name: str, indicator: Indicator, units: Sequence[RegimeRow]) -> str:
    """Return the province's value where these units are what it is made of."""
    total = consolidation.total(name)
    sources = {reading.unit.id for reading in total.readings} if total else set()
    is_theirs = total is not None and any(row.unit.id in sources for row in units)
    return value_text(total.figures.actual, indicator) if total is not None and is_theirs else ""
