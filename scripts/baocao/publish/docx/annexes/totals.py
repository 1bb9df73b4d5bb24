"""Indicators of the whole province, with plan, actual, same period of last year, and how many units they cover."""

from collections.abc import Iterable, Mapping, Sequence

from baocao.model import Consolidation, Indicator, Reading, SignedBy, Total
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.annexes.notes import number_notes
from baocao.publish.docx.markup import Column, Row, grouped_table
from baocao.publish.docx.styles import Align
from baocao.publish.figures import actual_text, change_text, plan_text, value_text

_FIGURES = ("Kế hoạch năm", "Thực hiện", "Cùng kỳ năm trước", "So với kế hoạch", "So với cùng kỳ", "Số đơn vị")


def _columns(first: Column, name: float, measure: float, figures: Sequence[float]) -> tuple[Column, ...]:
    titled = zip(_FIGURES, figures, strict=True)
    return (
        first,
        Column("Chỉ tiêu", name),
        Column("Đơn vị tính", measure, Align.CENTRE),
        *(Column(title, width, Align.RIGHT) for title, width in titled),
    )


_SHORT = _columns(Column("TT", 9, Align.CENTRE), 43, 15, (17, 18, 16, 17, 17, 13))
_LONG = (
    *_columns(Column("Mã", 17, Align.CENTRE), 76, 23, (24, 29, 24, 20, 20, 15)),
    Column("Ghi chú", 12, Align.CENTRE),
)


def chief_totals_table(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    """Return the table of the report's body: what is planned; empty if there is no figure yet."""
    found = enumerate(_planned(consolidation, catalogue), start=1)
    rows = [(group, (str(position), *row)) for position, (group, row) in found]
    return grouped_table(_SHORT, rows) if rows else ""


def totals_annex(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Annex:
    """Return the annex of the province's indicators, by field."""
    totals = [(work.name, total) for work in consolidation.fields for total in work.totals]
    marks, notes = number_notes(_remark(total, consolidation, catalogue) for _, total in totals)
    rows = [
        (name, (total.indicator, *_figures(total, catalogue[total.indicator]), mark))
        for (name, total), mark in zip(totals, marks, strict=True)
    ]
    without = [total.indicator for total in consolidation.totals if not total.covered]
    absent = f"Chưa có số liệu của {len(without)} chỉ tiêu: {', '.join(without)}." if without else ""
    note = "\n".join(text for text in (notes, absent) if text)
    return Annex(f"Tổng hợp chỉ tiêu toàn tỉnh {consolidation.period.shape.name}", grouped_table(_LONG, rows), note)


def _planned(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Iterable[tuple[str, Row]]:
    for work in consolidation.fields:
        for total in work.totals:
            if total.figures.actual is not None and total.figures.plan is not None:
                yield work.name, _figures(total, catalogue[total.indicator])


def _figures(total: Total, indicator: Indicator) -> Row:
    figures = total.figures
    return (
        indicator.name,
        indicator.measure,
        value_text(figures.plan, indicator),
        actual_text(figures.actual, indicator, total.nature),
        value_text(figures.previous, indicator),
        plan_text(figures, indicator),
        change_text(figures, indicator),
        f"{total.covered}/{total.expected}",
    )


def _remark(total: Total, consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    """Return what divisions that count everywhere say otherwise, and which units restated last year's figure."""
    indicator = catalogue[total.indicator]
    checks = [
        f"{_name(reading, consolidation)}: {said}"
        for (_, name), reading in consolidation.readings.items()
        if name == total.indicator and not reading.authoritative and _is_of_the_whole(reading, consolidation)
        for said in [_otherwise(reading, total, indicator)]
        if said
    ]
    restated = [
        _name(reading, consolidation)
        for reading in total.readings
        if consolidation.period.shape.previous and reading.reason and reading.before is None and not reading.derived
    ]
    parts = (
        f"đối chiếu: {'; '.join(checks)}" if checks else "",
        f"điều chỉnh số cùng kỳ: {', '.join(restated)}" if restated else "",
    )
    return sentence_start("; ".join(part for part in parts if part))


def _name(reading: Reading, consolidation: Consolidation) -> str:
    return reading.unit.shape.area or reading.unit.name_on(consolidation.period.last_day).short


def _otherwise(reading: Reading, total: Total, indicator: Indicator) -> str:
    """Return the figures in which a cross-check differs from the total, each with what it is."""
    own, whole = reading.figures, total.figures
    pairs = (
        ("kế hoạch", own.plan, whole.plan),
        ("thực hiện", own.actual, whole.actual),
        ("cùng kỳ", own.previous, whole.previous),
    )
    texts = ((what, value_text(one, indicator), value_text(other, indicator)) for what, one, other in pairs)
    return ", ".join(f"{what} {one}" for what, one, other in texts if one and other and one != other)


def _is_of_the_whole(reading: Reading, consolidation: Consolidation) -> bool:
    """Tell whether a cross-check is about the whole province: divisions of the department count everywhere."""
    kind = consolidation.department.kinds.get(reading.unit.kind)
    return kind is not None and kind.signed_by is SignedBy.LEADER
