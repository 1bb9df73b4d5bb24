"""Các chỉ tiêu thành phần cộng lại không khớp với chỉ tiêu tổng.

## Vì sao
Tổng và các thành phần cùng nằm trong một báo cáo: cai nghiện bắt buộc cộng tự nguyện phải đúng bằng tổng số
học viên, số đi từng nước không thể nhiều hơn tổng số đi. Không khớp thì ít nhất một số sai.

## Sai
    TX-02: {actual: 134}
    TX-03: {actual: 116}
    TX-04: {actual: 28}

## Đúng
    TX-02: {actual: 134}
    TX-03: {actual: 116}
    TX-04: {actual: 18}
"""

from collections.abc import Iterator
from decimal import Decimal

from baocao.check.figures import actual_of
from baocao.model import Finding, Indicator, PartsSum, Report, Workspace

NAME = "parts-do-not-sum"
SINCE = "2024-h1"


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each indicator whose parts, in the same report, add up to another sum or to more."""
    for name, indicator in workspace.indicators.items():
        if indicator.parts and name in report.front.indicators:
            yield from _check(report, name, indicator)


def _check(report: Report, name: str, indicator: Indicator) -> Iterator[Finding]:
    whole = actual_of(report, name)
    found = {part: actual_of(report, part) for part in indicator.parts}
    typed = {part: value for part, value in found.items() if value is not None}
    total = sum(typed.values(), Decimal(0))
    if whole is None or not typed:
        return
    if indicator.parts_sum is PartsSum.AT_MOST:
        wrong = "lớn hơn" if total > whole else ""
    else:
        wrong = "khác" if total != whole and len(typed) == len(found) else ""
    if wrong:
        place = report.place("indicators", name)
        sums = " + ".join(typed)
        message = f"{sums} là {total}, {wrong} {name} là {whole}"
        names = ", ".join(f"`{one}`" for one in (name, *typed))
        yield Finding(NAME, place, message, help=f"kiểm tra lại {names}: {_promise(indicator, sums, name)}")


def _promise(indicator: Indicator, sums: str, name: str) -> str:
    return f"{sums} không quá {name}" if indicator.parts_sum is PartsSum.AT_MOST else f"{sums} đúng bằng {name}"
