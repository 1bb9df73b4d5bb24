"""Số liệu nằm ngoài khoảng có thể có của chỉ tiêu.

## Vì sao
Số âm, tỷ lệ quá 100% hay số lớn gấp nghìn lần thường là gõ nhầm đơn vị tính: ghi đồng vào chỉ tiêu tính
bằng triệu đồng, ghi số người vào chỗ của tỷ lệ. Một số như thế làm sai số cộng của toàn tỉnh.

## Sai
    QH-05: {actual: 9850000, weight: 1240}
    NC-05: {part: 1180, whole: 1196, plan: 980}

## Đúng
    QH-05: {actual: 9.85, weight: 1240}
    NC-05: {part: 1180, whole: 1196, plan: 98}
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from baocao.check.figures import known_readings, precision_of, values
from baocao.model import Finding, Indicator, Report, Workspace

NAME = "out-of-range"
SINCE = "2024-h1"

Range: TypeAlias = tuple[Decimal | None, Decimal | None]

_ZERO = Decimal(0)
_QUANTITIES = {"part", "whole", "weight"}


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each figure below the least or above the largest that its indicator can have."""
    for name, indicator, reading in known_readings(report, workspace):
        own = indicator.range
        for key, value in values(reading):
            # A percentage that is typed, not computed, is a fault of its own.
            if key == "actual" and indicator.part is not None:
                continue
            limits = (_ZERO, None) if key in _QUANTITIES else own
            wrong = _compare(value, limits)
            if wrong:
                message = f"“{key}” của “{name}” là {value}, {wrong}"
                help_ = _help(_measure(indicator, key, workspace), limits)
                yield Finding(NAME, report.place("indicators", name, key), message, help=help_)


def _compare(value: Decimal, limits: Range) -> str:
    low, high = limits
    if low is not None and value < low:
        return f"nhỏ hơn mức tối thiểu {low}"
    if high is not None and value > high:
        return f"lớn hơn mức tối đa {high}"
    return ""


def _measure(indicator: Indicator, key: str, workspace: Workspace) -> str:
    precision = precision_of(indicator, key, workspace)
    return precision.measure if precision is not None else indicator.measure


def _help(measure: str, limits: Range) -> str:
    low, high = limits
    bounds = [f"từ {low} trở lên"] if high is None else [f"từ {low}"] * (low is not None) + [f"đến {high}"]
    return f"kiểm tra lại đơn vị tính “{measure}”, ghi số {' '.join(bounds)}"
