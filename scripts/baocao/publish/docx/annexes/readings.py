"""A unit's own figures."""

from collections.abc import Iterable, Mapping, Sequence

from baocao.model import Indicator, Reading
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, table
from baocao.publish.docx.styles import Align
from baocao.publish.figures import actual_text, change_text, plan_text, value_text

_COLUMNS = (
    Column("Mã", 17, Align.CENTRE),
    Column("Chỉ tiêu", 68),
    Column("Đơn vị tính", 22, Align.CENTRE),
    Column("Kế hoạch năm", 23, Align.RIGHT),
    Column("Thực hiện", 29, Align.RIGHT),
    Column("Cùng kỳ năm trước", 23, Align.RIGHT),
    Column("So với kế hoạch", 19, Align.RIGHT),
    Column("So với cùng kỳ", 19, Align.RIGHT),
    Column("Ghi chú", 37),
)


def readings_annex(readings: Sequence[Reading], catalogue: Mapping[str, Indicator], period: str) -> Annex:
    """Return the annex of a unit's figures."""
    return Annex(f"Số liệu chỉ tiêu {period}", table(_COLUMNS, _rows(readings, catalogue)))


def _rows(readings: Iterable[Reading], catalogue: Mapping[str, Indicator]) -> Iterable[Row]:
    for reading in readings:
        indicator, figures = catalogue[reading.indicator], reading.figures
        yield (
            reading.indicator,
            indicator.name,
            indicator.measure,
            value_text(figures.plan, indicator),
            actual_text(figures.actual, indicator, reading.nature, reading.gap),
            value_text(figures.previous, indicator),
            plan_text(figures, indicator),
            change_text(figures, indicator),
            reading.reason,
        )
