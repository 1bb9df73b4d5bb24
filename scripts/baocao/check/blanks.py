"""Blanks that a draft leaves for its author to fill in: dots, `[điền …]`, `xxx`."""

import re
from collections.abc import Iterator

from baocao.check.code import without_code
from baocao.model import Report
from baocao.model.outline import GUIDANCE
from baocao.model.written import is_empty

_SIGNS = (
    "…",
    "..",
    "xxx",
    "xx/",
    "XXX",
    "XX/",
    "[",
    "___",
    "(ghi ",
    "(nêu ",
    "(điền ",
    " tháng năm 20",
    "  ",
    "\u00a0",
    "\t",
    " /",
    "ố:/",
)
"""Without one of these a line has no blank; looking for them is much faster."""

_DOTS = r"(?:…|\.{3})"
_BEFORE = "|".join(
    f"(?<=\\b{word} )"
    for word in ("ngày", "tháng", "năm", "số", "đạt", "có", "tăng", "giảm", "được", "cho", "còn", "thêm", "là", "bằng")
)
_BLANK = re.compile(
    # A row of dots. Four behind a letter are those of an unfinished list and a full stop: `v.v....`
    r"(?:…[ .]?){2,}|\.{5,}|(?<![\w.])\.{4}"
    # Where a figure belongs: `đạt … %`, `ngày …/…`, `cho … người`.
    rf"|{_DOTS} ?(?=[%/])|(?:{_BEFORE}){_DOTS}(?= ?\w)"
    # A cell, a list entry, or what is announced by a colon, and nothing else.
    rf"|(?<=\|)\s*(?P<cell>{_DOTS})\s*(?=\|)|(?<=: ){_DOTS}(?=\W{{0,40}}$)|^(?=\W*$)\W*?(?P<entry>{_DOTS})"
    # Where a day, a number or a name belongs, and only room was left: `ngày   tháng   năm 2024`, `Số:    /BC-NCC`.
    r"|\b(?i:ngày\s(?=\s*tháng\s+năm\s+20\d\d)\s*tháng|(?:ngày\s{2,}tháng|tháng\s{2,}năm)\b)"
    r"|\b[Ss]ố(?::\s*|\s+)(?=/[A-ZĐ]{2,}-)/|(?:^(?!_+\s*$)|(?<=[^\w*]))_{3,}(?!\w)|(?<= )\.\.(?![.\w])"
    # `(ghi rõ họ tên)` may be what a form asks for, of which a report tells.
    r"|\((?:ghi|nêu|điền)(?: rõ| cụ thể)? (?:số liệu|tỷ lệ|số lượng|con số|số người|số hộ|tên đơn vị)(?: cụ thể)?\)"
    r"|\[(?i:điền|nhập|chèn|bổ sung|ghi(?! chú))\b[^\]\n]{0,80}\](?!\()"
    r"|\bx{3,}\b|\bX{4,}\b|\b[xX]{2}/[xX]{2}\b"
)
"""A single `…` ends a list, `(…)` stands for words left out of a quotation, `XXX` is thirty."""


def find_blanks(report: Report) -> Iterator[tuple[int, int, str]]:
    """Iterate over line, column and text of the first blank of each line, but for sections that are empty anyway."""
    signs = [sign for sign in _SIGNS if sign in report.body]
    if not signs:
        return
    empty = _empty_lines(report)
    for line, text in enumerate(without_code(report.body).split("\n"), start=report.body_line):
        if any(sign in text for sign in signs) and line not in empty and GUIDANCE not in text:
            found = _BLANK.search(text)
            if found is not None:
                part = found.lastgroup or 0
                yield line, found.start(part) + 1, found[part].strip()


def _empty_lines(report: Report) -> set[int]:
    sections = list(report.walk())
    if not sections:
        return set()
    ends = [section.line for section in sections[1:]] + [report.body_line + report.body.count("\n") + 1]
    return {
        line
        for section, end in zip(sections, ends, strict=True)
        if is_empty(section)
        for line in range(section.line, end)
    }
