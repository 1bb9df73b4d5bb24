"""Indicators of the whole province, with plan, actual, same period of last year, and how many units they cover."""

from collections.abc import Iterable, Mapping, Sequence

from baocao.model import Consolidation, Indicator, Total
from baocao.publish.docx.annexes.annex import Annex
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
_LONG = _columns(Column("Mã", 17, Align.CENTRE), 84, 24, (24, 28, 24, 20, 20, 16))


def short_totals_table(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> str:
    """Return the table of the report's body; empty if there is no figure yet."""
    found = enumerate(_rows(consolidation, catalogue), start=1)
    rows = [(group, (str(position), *row)) for position, (group, row) in found]
    return grouped_table(_SHORT, rows) if rows else ""


def totals_annex(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Annex:
    """Return the annex of the province's indicators, by field."""
    rows = [
        (work.name, (total.indicator, *_figures(total, catalogue[total.indicator])))
        for work in consolidation.fields
        for total in work.totals
    ]
    without = [total.indicator for total in consolidation.totals if not total.covered]
    note = f"chưa có số liệu của {len(without)} chỉ tiêu: {', '.join(without)}." if without else ""
    return Annex(f"Tổng hợp chỉ tiêu toàn tỉnh {consolidation.period.shape.name}", grouped_table(_LONG, rows), note)


def _rows(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> Iterable[tuple[str, Row]]:
    for work in consolidation.fields:
        for total in work.totals:
            if total.figures.actual is not None:
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
