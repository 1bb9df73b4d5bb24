"""How the units keep the reporting regime."""

from collections.abc import Iterable

from baocao.model import Consolidation, RegimeRow
from baocao.model.dates import format_date, format_moment
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table
from baocao.publish.docx.styles import Align

_TITLE = "Tình hình thực hiện chế độ báo cáo của các đơn vị"

_COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Đơn vị", 52),
    Column("Số, ngày báo cáo", 34),
    Column("Hạn gửi", 33),
    Column("Thời điểm nhận", 33),
    Column("Kết quả", 28),
    Column("Ký xác nhận", 37),
    Column("Tình trạng", 30),
)


def regime_annex(consolidation: Consolidation) -> Annex:
    """Return the annex about the regime: one row a unit that owes a report."""
    return Annex(f"{_TITLE} {consolidation.period.shape.name}", grouped_table(_COLUMNS, _rows(consolidation)))


def _rows(consolidation: Consolidation) -> Iterable[tuple[str, Row]]:
    kinds = consolidation.department.kinds
    for position, row in enumerate(consolidation.regime, start=1):
        kind = kinds.get(row.unit.kind)
        yield kind.plural if kind else "", (str(position), row.name, *_sent(row), *_accepted(row))


def _sent(row: RegimeRow) -> Row:
    received = format_moment(row.receipt.at) if row.receipt else ""
    return _number(row), format_moment(row.due), received, _punctuality(row)


def _number(row: RegimeRow) -> str:
    front = row.report.front if row.report else None
    if front is None or front.number is None:
        return ""
    return front.number if front.date is None else f"{front.number} ngày {format_date(front.date)}"


def _punctuality(row: RegimeRow) -> str:
    if row.working_days_late is None:
        return ""
    if row.on_time:
        return "Đúng hạn"
    return f"Chậm {row.working_days_late or 'dưới 1'} ngày làm việc"


def _accepted(row: RegimeRow) -> Row:
    verdict = sentence_start(row.verdict.state.title) if row.verdict else ""
    return verdict, sentence_start(row.state.title)
