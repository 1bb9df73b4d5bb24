"""Chữ viết tắt quyền hạn ký (KT., TL., TUQ., TM., Q.) dính liền chữ sau.

## Vì sao
Khoản 7 mục II phần I Phụ lục I Nghị định số 30/2020/NĐ-CP viết `KT. GIÁM ĐỐC`, `TL. CHỦ TỊCH`: sau dấu chấm có một dấu
cách. Viết dính thì tìm kiếm theo chức vụ không thấy.

## Sai
    KT.GIÁM ĐỐC

## Đúng
    KT. GIÁM ĐỐC
"""

import re
from collections.abc import Iterator

from baocao.check.prose import Passage, passages
from baocao.model import Finding, Level, Report

NAME = "glued-abbreviation"
SINCE = "2024-h1"
LEVEL = Level.WARNING
FIXES = True

_NEAR = re.compile(r"\.(?<=[TLMQ]\.)[A-ZĐỦỤỬ]")
"""Begins with what is rare, which is a hundred times as fast as trying every character."""

# Only before the name of a position or a body: “TM.DV” in a firm's name and “Q.1” are something else.
_GLUED = re.compile(
    r"(?<![\w.])(?:KT|TL|TUQ|TM|Q)\.(?=[A-ZĐỦỤỬ])(?=(?i:giám|phó|trưởng|chủ|chánh|cục|bộ|thứ|hiệu|viện|tổng|ủy|uỷ|hội"
    r"|ban|đảng|chính|đoàn|tập|lãnh|thủ|tỉnh|vụ|bí|thường|chi|ubnd|hđnd|bch|btv|bcđ|ttg)\b)\w+"
)


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each abbreviation that runs into the position behind it."""
    if _NEAR.search(report.raw):
        for passage in passages(report):
            yield from _check(passage)


def _check(passage: Passage) -> Iterator[Finding]:
    for found in _GLUED.finditer(passage.text):
        short, _, word = found.group().partition(".")
        at = found.start() + len(short) + 1
        message = f"“{found.group()}” thiếu dấu cách sau dấu chấm"
        edits = (passage.edit(at, at, " "),)
        yield Finding(NAME, passage.place(found.start()), message, help=f"viết `{short}. {word}`", edits=edits)
