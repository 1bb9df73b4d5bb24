"""Ngày, tháng trong lời văn viết thừa hoặc thiếu số 0, hoặc viết bằng dấu chấm, dấu gạch nối.

## Vì sao
Theo khoản 4 mục II phần I Phụ lục I Nghị định số 30/2020/NĐ-CP, ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước;
tháng 3 đến tháng 9 thì không. Viết một cách thì tìm kiếm một ngày ra đủ mọi báo cáo. Ngày ở phần đầu như `date` ghi
theo cách của phần mềm: `2024-06-12`.

## Sai
    Từ ngày 4/6/2024 đến ngày 5.7.2024, theo Quyết định ngày 3 tháng 1 năm 2024.

## Đúng
    Từ ngày 04/6/2024 đến ngày 05/7/2024, theo Quyết định ngày 03 tháng 01 năm 2024.
"""

import re
from collections.abc import Iterator
from datetime import date

from baocao.check.prose import Passage, passages
from baocao.model import Finding, Level, Report
from baocao.model.dates import format_date, format_long_date

NAME = "date-style"
SINCE = "2024-h1"
LEVEL = Level.WARNING
FIXES = True

# Each begins with what is rare, which is a hundred times as fast as trying every character.
_NEAR_SHORT = re.compile(
    r"/\d{1,2}/(?:19|20)\d\d(?:(?<=\D[1-9]/\d/....)|(?<=\D[1-9]/\d\d/....)|(?<=/0[3-9]/....)|(?<=/[12]/....))"
)
_NEAR_LONG = re.compile(r"gày\s(?:[1-9]\stháng|\d\d\stháng\s(?:0[3-9]|[12])\s)")
# A day behind a hyphen is the end of “3-4/6/2024”, in which both days are written one way.
_SHORT = re.compile(
    r"(?<![\w/.,])(?:(?<!\d[-–])|(?<=\d{4}[-–]))"
    r"(?:[1-9]/\d{1,2}|\d{2}/(?:0[3-9]|[12]))/(?:19|20)\d\d(?![\w/])"
)
_LONG = re.compile(r"[Nn]gày\s(?:[1-9]\stháng\s\d{1,2}|\d{2}\stháng\s(?:0[3-9]|[12]))\snăm\s(?:19|20)\d\d(?!\w)")
_NEAR_OTHER = re.compile(r"20\d\d(?<=\d[.-]....)(?![\w/])")
# Part of a longer number, of a document's or of a file's name it is none; a range of two days is.
_OTHER = re.compile(
    r"(?:(?<![\w/.,–-])|(?<=[.-]20\d\d[-–]))\d{1,2}(?P<mark>[.-])\d{1,2}(?P=mark)20\d\d"
    r"(?![\w/]|[.,]\w|-(?!\d{1,2}[.-]\d{1,2}[.-]20\d\d))"
)
_FORMS = (
    (_SHORT, format_date, "viết thừa hoặc thiếu số 0"),
    (_LONG, format_long_date, "viết thừa hoặc thiếu số 0"),
    (_OTHER, format_date, "không viết theo mẫu ngày/tháng/năm"),
)


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each day in running text that is not written in the decree's form."""
    text = report.raw
    if _NEAR_SHORT.search(text) or _NEAR_LONG.search(text) or _NEAR_OTHER.search(text):
        for passage in passages(report):
            yield from _check(passage)


def _check(passage: Passage) -> Iterator[Finding]:
    for pattern, written, fault in _FORMS:
        for found in pattern.finditer(passage.text):
            day = _day(found.group())
            # A value that is a day and nothing else is no running text.
            if day is None or found.group() == passage.text:
                continue
            text = written(day)
            right = found.group()[: len("n")] + text[len("n") :] if pattern is _LONG else text
            edits = (passage.edit(found.start(), found.end(), right),)
            message = f"“{found.group()}” {fault}"
            yield Finding(NAME, passage.place(found.start()), message, help=f"viết `{right}`", edits=edits)


def _day(text: str) -> date | None:
    day, month, year = (int(number) for number in re.findall(r"\d+", text))
    try:
        return date(year, month, day)
    except ValueError:
        return None
