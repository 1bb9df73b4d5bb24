"""Số đếm người, hộ, vụ, hồ sơ có phần lẻ.

## Vì sao
Không có nửa người, nửa hộ. Phần lẻ ở số đếm thường là số viết theo nghìn, hoặc dấu chấm hàng nghìn gõ
thiếu chữ số; đọc thế nào cũng sai nên phải hỏi lại người gõ.

## Sai
    VL-02: {plan: 650, actual: 320.5}

## Đúng
    VL-02: {plan: 650, actual: 320}
"""

from collections.abc import Iterator
from decimal import Decimal

from baocao.check.figures import known_readings, precision_of, values
from baocao.model import Finding, Report, Workspace
from baocao.model.number import round_half_up

NAME = "fraction-of-a-count"
SINCE = "2024-h1"

_THOUSAND = -3
"""Three digits after the point are in doubt: ambiguous-number says so."""


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each figure with a point whose measure is counted one by one."""
    for name, indicator, reading in known_readings(report, workspace):
        for key, value in values(reading):
            if value.as_tuple().exponent in {0, _THOUSAND}:
                continue
            precision = precision_of(indicator, key, workspace)
            if precision is not None and precision.is_count:
                place = report.place("indicators", name, key)
                message = f"“{key}” của “{name}” là {value}, “{precision.measure}” chỉ đếm bằng số nguyên"
                yield Finding(NAME, place, message, help=_help(value))


def _help(value: Decimal) -> str:
    return f"ghi lại số đã đếm, như `{round_half_up(value, 0)}`; số tính theo nghìn thì viết đủ chữ số"
