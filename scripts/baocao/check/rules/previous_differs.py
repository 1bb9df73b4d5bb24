"""Số cùng kỳ gõ vào khác với số mà đơn vị đã báo cáo ở kỳ trước, không nêu lý do.

## Vì sao
Phần mềm tự lấy số cùng kỳ từ báo cáo kỳ trước. Gõ một số khác là sửa số đã báo cáo: lãnh đạo so sánh hai
báo cáo sẽ thấy hai số, nên phải có lý do đi kèm, ví dụ số ước nay có số chính thức.

## Sai
    TE-03: {actual: 1486, previous: 1528}

Báo cáo kỳ trước ghi 1540.

## Đúng
    TE-03: {actual: 1486, previous: 1528, reason: "Rà soát lại, loại 12 trường hợp trùng"}
"""

from collections.abc import Iterator
from decimal import Decimal

from baocao.check.figures import known_readings
from baocao.model import Finding, Indicator, ReadingShape, Report, Workspace
from baocao.model.number import round_half_up

NAME = "previous-differs"
SINCE = "2024-h1"

_HUNDRED = Decimal(100)


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each typed previous value that last period's report does not bear out."""
    before = workspace.previous(report)
    if before is None:
        return
    for name, indicator, reading in known_readings(report, workspace):
        typed, last = reading.previous, before.front.indicators.get(name)
        if typed is None or last is None or reading.reason is not None:
            continue
        told = _value(indicator, last)
        # Rounded as typed: 95.2 is no other value than 95.24.
        if told is None or round_half_up(told, _decimals(typed)) == typed:
            continue
        known = round_half_up(told, indicator.decimals)
        place = report.place("indicators", name, "previous")
        message = f"“previous” của “{name}” là {typed}, báo cáo {before.period.shape.name} cho số {known}"
        yield Finding(NAME, place, message, help=f'bỏ `previous: {typed}`, hoặc thêm `reason: "…"` nêu lý do')


def _value(indicator: Indicator, reading: ReadingShape) -> Decimal | None:
    if indicator.part is None:
        return reading.actual if isinstance(reading.actual, Decimal) else None
    if reading.part is None or not reading.whole:
        return None
    return reading.part / reading.whole * _HUNDRED


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))
