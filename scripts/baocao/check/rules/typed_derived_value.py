"""Gõ tay một số mà phần mềm tính được từ các số khác.

## Vì sao
Tỷ lệ được tính từ tử số và mẫu số, chỉ tiêu tổng hợp được tính từ các chỉ tiêu thành phần. Gõ tay thêm một
lần nữa thì sớm muộn hai số cũng lệch nhau, và tỷ lệ không có tử số, mẫu số thì không cộng được cho toàn tỉnh.

## Sai
    VL-01: {plan: 1780, actual: 869}
    VL-02: {plan: 650, actual: 320}
    NC-05: {actual: 98.66}

## Đúng
    VL-02: {plan: 650, actual: 320}
    NC-05: {part: 1180, whole: 1196}
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Finding, Indicator, ReadingShape, Report, Workspace
from baocao.model.number import format_number, round_half_up

NAME = "typed-derived-value"
SINCE = "2024-h1"
FIXES = True

_HUNDRED = Decimal(100)
_ACTUAL = re.compile(r",\s*actual:\s*[\d.]+(?=\s*[,}])|\bactual:\s*[\d.]+\s*,\s*")


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each derived indicator that is typed, and for each typed percentage of a ratio."""
    known = workspace.indicators
    for name, reading in report.front.indicators.items():
        indicator = known.get(name)
        if indicator is None:
            continue
        if indicator.is_derived and report.period.asks(name):
            others = any(other not in known or not known[other].is_derived for other in report.front.indicators)
            yield _derived(report, name, reading, has_others=others)
        elif not indicator.is_derived and indicator.part is not None and isinstance(reading.actual, Decimal):
            yield _ratio(report, name, indicator, reading, reading.actual)


def _derived(report: Report, name: str, reading: ReadingShape, *, has_others: bool) -> Finding:
    place = report.place("indicators", name)
    message = f"chỉ tiêu “{name}” được tính từ chỉ tiêu khác, không khai"
    edits: tuple[Edit, ...] = ()
    # A reason is the author's own, and the mapping must keep an entry.
    if reading.reason is None and has_others:
        line = raw_lines(report)[place.line - 1]
        alone = re.fullmatch(rf"\s+{re.escape(name)}:\s*\{{[^{{}}#]*\}}\s*", line)
        edits = (Edit(place.line, 1, len(line) + 2, ""),) if alone else ()
    return Finding(NAME, place, message, help=f"xóa dòng `{name}`", edits=edits)


def _ratio(report: Report, name: str, indicator: Indicator, reading: ReadingShape, typed: Decimal) -> Finding:
    place = report.place("indicators", name, "actual")
    message = f"“{name}” khai tỷ lệ {typed}, tỷ lệ được tính từ tử số và mẫu số"
    if reading.part is None or not reading.whole:
        counted = f"{indicator.part.name} / {indicator.whole.name}" if indicator.part and indicator.whole else ""
        help_ = f"thay `actual: {typed}` bằng `part: …, whole: …` ({counted})"
        return Finding(NAME, place, message, help=help_)
    percent = reading.part / reading.whole * _HUNDRED
    if round_half_up(percent, max(0, -int(typed.as_tuple().exponent))) == typed:
        return Finding(NAME, place, message, help=f"bỏ `actual: {typed}`", edits=_edits(report, place.line))
    message = f"“{name}” khai tỷ lệ {typed}, {reading.part}/{reading.whole} là {format_number(percent, 2)}%"
    return Finding(NAME, place, message, help=f"kiểm tra `part`, `whole`, rồi bỏ `actual: {typed}`")


def _edits(report: Report, line: int) -> tuple[Edit, ...]:
    found = list(_ACTUAL.finditer(raw_lines(report)[line - 1]))
    return tuple(Edit(line, one.start() + 1, one.end() + 1, "") for one in found if len(found) == 1)
