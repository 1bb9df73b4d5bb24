"""Giá trị không đúng kiểu mà khóa cần.

## Vì sao
Ngày, số và các giá trị chọn sẵn được phần mềm so sánh, cộng, sắp xếp. Giá trị viết kiểu khác thì
phần mềm không đoán, mà để trống và báo lỗi.

## Sai
    status: hoàn thành
    date: 12/6/2024

## Đúng
    status: final
    date: 2024-06-12
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from baocao.check.faults import faults_of
from baocao.check.suggestion import closest
from baocao.model import AnswerState, Fault, Finding, Status, Workspace
from baocao.model.fault import EXPECTED_SLUG
from baocao.model.front_matter import Nature, OutcomeState
from baocao.model.text import slug

NAME = "wrong-type"
SINCE = "2023-h1"

_CODE = re.compile(r"`(\w[\w-]*)`")
_TITLES: Mapping[str, str] = {
    **{one.value: one.title for one in AnswerState},
    **{one.value: one.title for one in OutcomeState},
    **{one.value: one.title for one in (*Nature, *Status)},
}
"""What a code means, in Vietnamese: the word that officers write in its place."""

_DATE_PARTS = 3
_YEAR_DIGITS = 4


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each value that does not fit its key."""
    for fault in faults_of(workspace, NAME):
        right = _respelled(fault)
        help_ = f"viết `{right}`" if right else f"viết {_CODE.sub(_explained, fault.expected)}"
        yield Finding(NAME, fault.place, _message(fault), help=help_)


def _message(fault: Fault) -> str:
    if _is_about_a_day(fault) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", fault.subject):
        return f"ngày {fault.subject} không có trong lịch"
    written = {"": "đang để trống", "…": "đang ghi nhiều giá trị"}.get(fault.subject, f"đang ghi “{fault.subject}”")
    return f"{written}, cần {fault.expected}"


def _respelled(fault: Fault) -> str | None:
    if _is_about_a_day(fault):
        return _day_in(fault.subject)
    if fault.expected == EXPECTED_SLUG:
        return slug(fault.subject) or None
    codes = _CODE.findall(fault.expected) if fault.subject else []
    titles = {_TITLES[code]: code for code in codes if code in _TITLES}
    return closest(fault.subject, codes) or titles.get(closest(fault.subject, titles) or "")


def _explained(code: re.Match[str]) -> str:
    """Return a code with what it means, if it is one of ours."""
    title = _TITLES.get(code[1])
    return f"{code.group()} ({title})" if title else code.group()


def _is_about_a_day(fault: Fault) -> bool:
    return fault.expected.startswith("ngày ")


def _day_in(text: str) -> str | None:
    """Return the day that `text` gives, as a machine writes it: `12/6/2024`, `2024.6.12` and `2024-13-02` have one."""
    parts = re.findall(r"\d+", text)
    if len(parts) != _DATE_PARTS:
        return None
    first, second, third = parts
    orders = [parts, (first, third, second)] if len(first) == _YEAR_DIGITS else [(third, second, first)]
    return next((day for year, month, number in orders if (day := _written(year, month, number))), None)


def _written(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
