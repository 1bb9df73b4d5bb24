"""Tử số của một tỷ lệ lớn hơn mẫu số.

## Vì sao
Tử số đếm một phần của mẫu số: số hồ sơ đúng hạn không thể nhiều hơn số hồ sơ đã giải quyết. Hai số gõ đổi
chỗ cho nhau, hoặc lấy ở hai thời điểm khác nhau, cho ra tỷ lệ trên 100%.

## Sai
    NC-05: {part: 1196, whole: 1180}

## Đúng
    NC-05: {part: 1180, whole: 1196}
"""

from collections.abc import Iterator
from decimal import Decimal

from baocao.check.figures import actual_of, is_sure
from baocao.model import Finding, Indicator, Report, Workspace

NAME = "part-above-whole"
SINCE = "2024-h1"

_HUNDRED = Decimal(100)


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each ratio above 100 %, of typed parts or of two indicators of the same report."""
    for name, indicator in workspace.indicators.items():
        part, whole = indicator.part, indicator.whole
        if part is None or whole is None:
            continue
        if part.indicator is not None and whole.indicator is not None:
            yield from _check_indicators(report, indicator, part.indicator, whole.indicator)
        elif name in report.front.indicators:
            yield from _check_typed(report, name, indicator, f"`part` là {part.name}, `whole` là {whole.name}")


def _check_typed(report: Report, name: str, indicator: Indicator, counted: str) -> Iterator[Finding]:
    reading = report.front.indicators[name]
    if _is_above(indicator, reading.part, reading.whole):
        message = f"“{name}” có tử số {reading.part} lớn hơn mẫu số {reading.whole}"
        place = report.place("indicators", name, "part")
        yield Finding(NAME, place, message, help=f"kiểm tra lại hai số: {counted}")


def _check_indicators(report: Report, indicator: Indicator, part: str, whole: str) -> Iterator[Finding]:
    smaller, larger = actual_of(report, part), actual_of(report, whole)
    if _is_above(indicator, smaller, larger):
        message = f"“{part}” là {smaller}, lớn hơn “{whole}” là {larger}"
        name = f"{indicator.name[:1].lower()}{indicator.name[1:]}"
        help_ = f"kiểm tra lại `{part}`, `{whole}`: hai số này cho ra {name}"
        yield Finding(NAME, report.place("indicators", part), message, help=help_)


def _is_above(indicator: Indicator, part: Decimal | None, whole: Decimal | None) -> bool:
    if part is None or whole is None or part <= whole or not (is_sure(part) and is_sure(whole)):
        return False
    most = indicator.range[1]
    return most is None or most <= _HUNDRED
