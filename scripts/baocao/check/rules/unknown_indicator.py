"""Chỉ tiêu không có trong danh mục, hoặc kỳ này không yêu cầu khai.

## Vì sao
Số liệu của một mã không có trong danh mục không cộng được vào đâu. Chỉ tiêu tính từ chỉ tiêu khác thì
phần mềm tự tính, gõ tay dễ lệch.

## Sai
    indicators:
      NC-1: {plan: 45000, actual: 44870}

## Đúng
    indicators:
      NC-01: {plan: 45000, actual: 44870}
"""

from collections.abc import Iterator

from baocao.check.named import places_of
from baocao.check.rules import typed_derived_value
from baocao.check.suggestion import rename
from baocao.model import Finding, Period, Report, Workspace
from baocao.model.node import Step

NAME = "unknown-indicator"
SINCE = "2023-h1"

_NAMING = (("indicators", Step.EACH), ("published", Step.KEYS))


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each indicator in a period's file that the catalogue does not have."""
    for period in workspace.periods.values():
        yield from _check_period(period, workspace)


def check_report(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each typed indicator that nobody asked for."""
    for indicator in report.front.indicators:
        judged = _judge(indicator, report.period, workspace)
        if judged is not None:
            message, help_ = judged
            yield Finding(NAME, report.place("indicators", indicator), message, help=help_)


def _check_period(period: Period, workspace: Workspace) -> Iterator[Finding]:
    for indicator in dict.fromkeys((*(period.shape.indicators or ()), *period.shape.published)):
        if indicator not in workspace.indicators:
            message = f"danh mục không có chỉ tiêu “{indicator}”"
            help_ = rename(indicator, workspace.indicators, f"bỏ `{indicator}`")
            for place in places_of(workspace, f"periods/{period.id}/period.yml", indicator, _NAMING):
                yield Finding(NAME, place, message, help=help_)


def _judge(indicator: str, period: Period, workspace: Workspace) -> tuple[str, str] | None:
    """Return fact and help about a typed indicator; None if it was asked for."""
    known = workspace.indicators.get(indicator)
    drop = f"xóa dòng `{indicator}`"
    if known is None:
        return f"danh mục không có chỉ tiêu “{indicator}”", rename(indicator, workspace.indicators, drop)
    # Later periods leave it to typed-derived-value.
    if known.is_derived and period.id < typed_derived_value.SINCE:
        return f"chỉ tiêu “{indicator}” được tính từ chỉ tiêu khác, không khai", drop
    if not period.asks(indicator):
        return f"{period.shape.name} không yêu cầu chỉ tiêu “{indicator}”", drop
    return None
