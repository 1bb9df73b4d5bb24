"""Số liệu viết theo cách có thể đọc thành hai số, không đọc được, hoặc để trống.

## Vì sao
Phần mềm hiểu dấu chấm là dấu thập phân: `12.345` là mười hai phẩy ba trăm bốn mươi lăm phần nghìn, trong
khi người gõ muốn nói mười hai nghìn. Số liệu ghi bằng chữ số liền nhau; 0 là số liệu, để trống thì không.

## Sai
    NC-01: {plan: 45.000, actual: 44.870}
    NC-05: {part: 1180, whole: 1196, plan: 98,5}
    NC-11: {actual: }

## Đúng
    NC-01: {plan: 45000, actual: 44870}
    NC-05: {part: 1180, whole: 1196, plan: 98.5}
    NC-11: {actual: pending, reason: "Chưa có xác nhận của cấp huyện"}
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao.check.faults import faults_of
from baocao.check.figures import READING_KEYS, Figure, doubtful_figures, readings
from baocao.check.meant import meant_key
from baocao.check.rules import fraction_of_a_count
from baocao.model import Fault, Finding, Period, Report, Workspace
from baocao.model.node import Node, Scalar
from baocao.model.number import round_half_up

NAME = "ambiguous-number"
SINCE = "2023-h1"

_THOUSAND = 3
_ASKED = {"actual", "part", "whole"}
_GLUED = tuple(f"{key}:" for key in _ASKED)
_WITH_UNIT = re.compile(
    r"(\d+(?:\.\d{1,2})?)\s*(?:%|(?!nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục|vạn)[^\W\d_]{2,}(?:\s[^\W\d_]+)*)"
)
_TYPED = re.compile(r"[+-]?(\d+)\.(\d+)")


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each figure that the loader could not take for a number."""
    for fault in faults_of(workspace, NAME):
        if fault.subject:
            yield _unreadable(fault)


def check_report(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each figure that could be two numbers, or is not there."""
    yield from _without_value(report)
    for figure in doubtful_figures(report, workspace):
        yield from _check_figure(figure, report.period)


def _unreadable(fault: Fault) -> Finding:
    number = "tách nhóm chữ số" if fault.expected else "không phải một số"
    message = f"“{fault.subject}” {'có dấu phẩy' if ',' in fault.subject else number}"
    counted = _WITH_UNIT.fullmatch(fault.subject)
    if counted is not None:
        help_ = f"bỏ đơn vị tính, danh mục chỉ tiêu đã có: viết `{counted[1]}`"
        return Finding(NAME, fault.place, message, help=help_)
    plain = "viết chữ số liền nhau, dấu chấm cho phần thập phân, như `1234.5`"
    return Finding(NAME, fault.place, message, help=f"viết `{fault.expected}`" if fault.expected else plain)


def _without_value(report: Report) -> Iterator[Finding]:
    for indicator, reading in readings(report):
        has_ratio = reading.key("part") is not None and reading.key("whole") is not None
        if reading.key("actual") is None and not has_ratio and not any(map(_is_meant, reading)):
            place = report.place("indicators", indicator)
            help_ = 'thêm `actual: …`; chưa có số thì `actual: pending, reason: "…"`'
            yield Finding(NAME, place, f"chỉ tiêu “{indicator}” chưa có số thực hiện", help=help_)


def _is_meant(entry: tuple[Scalar, Node]) -> bool:
    """Tell whether a key was meant as the one that is asked for; it is told as an unknown key."""
    key = entry[0].text
    return key not in READING_KEYS and (key.startswith(_GLUED) or meant_key(key, READING_KEYS) in _ASKED)


def _check_figure(figure: Figure, period: Period) -> Iterator[Finding]:
    typed = _TYPED.fullmatch(figure.text)
    if figure.text == "":
        message = f"“{figure.key}” của “{figure.indicator}” để trống"
        pending = 'ghi số liệu; chưa có thì `actual: pending, reason: "…"`'
        help_ = pending if figure.key == "actual" else f"ghi số liệu, hoặc bỏ `{figure.key}`"
        yield Finding(NAME, figure.place, message, help=help_)
    elif typed is not None:
        yield from _check_digits(figure, period, *typed.groups())


def _check_digits(figure: Figure, period: Period, whole: str, after: str) -> Iterator[Finding]:
    decimals = figure.precision.decimals if figure.precision is not None else None
    if len(after) == _THOUSAND:
        message = f"“{figure.text}” có thể đọc là {whole}{after} hoặc {whole},{after}"
        help_ = f"viết `{figure.text.replace('.', '')}` nếu là số nguyên"
        if decimals:
            help_ += f", `{_rounded(figure.text, decimals)}` nếu là số lẻ"
        yield Finding(NAME, figure.place, message, help=help_)
    elif decimals is not None and len(after) > decimals and not _is_told_elsewhere(figure, period):
        allowed = f"lấy {decimals} chữ số" if decimals else "lấy số nguyên"
        subject = f"“{figure.key}” của “{figure.indicator}”"
        message = f"“{figure.text}” có {len(after)} chữ số sau dấu chấm, {subject} {allowed}"
        yield Finding(NAME, figure.place, message, help=f"viết `{_rounded(figure.text, decimals)}`")


def _is_told_elsewhere(figure: Figure, period: Period) -> bool:
    is_count = figure.precision is not None and figure.precision.is_count
    return is_count and period.id >= fraction_of_a_count.SINCE


def _rounded(text: str, decimals: int) -> str:
    return str(round_half_up(Decimal(text), decimals))
