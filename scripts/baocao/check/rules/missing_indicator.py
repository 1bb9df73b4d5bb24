"""Đơn vị chưa khai một chỉ tiêu mà đơn vị là nguồn số liệu.

## Vì sao
Mỗi chỉ tiêu có một nguồn. Nguồn không khai thì số toàn tỉnh thiếu mất một phần, tổng hợp phải ghi
“12/13 huyện”. Chưa có số thì khai `pending` kèm lý do, không để thiếu.

## Sai
    indicators:
      NC-01: {plan: 45000, actual: 44870}

## Đúng
    indicators:
      NC-01: {plan: 45000, actual: 44870}
      NC-02: {actual: pending, reason: "Kho bạc chưa đối chiếu xong"}
"""

from collections.abc import Iterator

from baocao.check.figures import readings
from baocao.check.suggestion import closest
from baocao.model import Aggregation, Finding, Indicator, Period, Report, Workspace
from baocao.model.node import find_node

NAME = "missing-indicator"
SINCE = "2023-h1"


def check(report: Report, period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each indicator that a source's report lacks."""
    if report.is_consolidated:
        return
    strange = [key for key, _ in readings(report) if key not in workspace.indicators]
    for key, indicator in workspace.indicators.items():
        # Most indicators are another's, which is told the fastest.
        is_source = workspace.is_source(report.unit, indicator, period.last_day)
        if not is_source or indicator.is_derived or not period.asks(key):
            continue
        # One that stands there misspelt is told as an unknown one.
        if find_node(report.node, "indicators", key) is None and closest(key, strange) is None:
            yield _finding(report, key, indicator)


def _finding(report: Report, key: str, indicator: Indicator) -> Finding:
    figures = {
        Aggregation.RATIO: "part: …, whole: …",
        Aggregation.WEIGHTED: "actual: …, weight: …",
    }.get(indicator.aggregation, "plan: …, actual: …")
    message = f"thiếu chỉ tiêu “{key}” ({indicator.name})"
    help_ = f'thêm `{key}: {{{figures}}}`; chưa có số thì `{key}: {{actual: pending, reason: "…"}}`'
    return Finding(NAME, report.place("indicators"), message, help=help_)
