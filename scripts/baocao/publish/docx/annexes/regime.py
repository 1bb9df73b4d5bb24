"""How the units keep the reporting regime."""

from collections.abc import Iterable

from baocao.model import Consolidation, Decision, RegimeRow, SignOffState
from baocao.model.dates import format_date, format_moment
from baocao.model.period import Extension
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table
from baocao.publish.docx.styles import Align
from baocao.publish.figures import NOTHING

_TITLE = "Tình hình thực hiện chế độ báo cáo của các đơn vị"

_PROVED = frozenset({SignOffState.PROVED, SignOffState.FORGE_PROVED})

_COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Đơn vị", 44),
    Column("Số, ngày báo cáo", 31),
    Column("Hạn gửi", 57),
    Column("Thời điểm nhận", 26),
    Column("Kết quả", 24),
    Column("Ký xác nhận", 31),
    Column("Tình trạng", 34),
)


def regime_annex(consolidation: Consolidation) -> Annex:
    """Return the annex about the regime: one row a unit that owes a report."""
    return Annex(f"{_TITLE} {consolidation.period.shape.name}", grouped_table(_COLUMNS, _rows(consolidation)))


def _rows(consolidation: Consolidation) -> Iterable[tuple[str, Row]]:
    kinds = consolidation.department.kinds
    for position, row in enumerate(consolidation.regime, start=1):
        kind = kinds.get(row.unit.kind)
        due = _due(row, consolidation.period.received.extensions)
        came = format_moment(row.receipt.at) if row.receipt else ""
        yield (
            kind.plural if kind else "",
            (str(position), row.name, _number(row), due, came, _punctuality(row), _signed_off(row), _state(row)),
        )


def _due(row: RegimeRow, extensions: Iterable[Extension]) -> str:
    """Return the deadline; one that was extended with who did so, and why."""
    given = (f"\n({_grounds(one)})" for one in extensions if one.unit == row.unit.id)
    return format_moment(row.due) + "".join(given)


def _grounds(extension: Extension) -> str:
    source = f"theo {extension.decision}" if extension.decision else f"do {extension.by} cho phép"
    return f"gia hạn {source}; lý do: {extension.reason[:1].lower()}{extension.reason[1:]}"


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


def _signed_off(row: RegimeRow) -> str:
    """Return what the sign-off is worth; a dash where none is needed, nothing where none is asked for."""
    if row.signing is None:
        return ""
    return NOTHING if row.signing is SignOffState.NOT_REQUIRED else sentence_start(row.signing.title)


def _state(row: RegimeRow) -> str:
    """Return how far a report is, and that it had been returned before, as far as that is proved."""
    decisions = row.verdict.decisions[:-1] if row.verdict else ()
    proved = [one.decision for one in decisions if one.state in _PROVED]
    returned = [one.at for one in proved if one.decision is Decision.RETURNED]
    before = f"\n(trả lại lúc {format_moment(returned[-1])}; đơn vị đã gửi lại)" if returned else ""
    return sentence_start(row.state.title) + before
