"""Số, ký hiệu văn bản thừa dấu cách, thừa chữ “Số” hoặc dùng dấu gạch dài.

## Vì sao
Theo khoản 3 mục II phần I Phụ lục I Nghị định số 30/2020/NĐ-CP, giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ
viết tắt là dấu gạch nối ngắn, không cách chữ. Word tự đổi dấu gạch nối thành dấu gạch dài; viết lẫn hai cách thì tìm
theo số, ký hiệu không thấy.

## Sai
    number: "Số: 18 / BC – NCC"
    Thực hiện Nghị định số 55/2023/NĐ – CP của Chính phủ.

## Đúng
    number: 18/BC-NCC
    Thực hiện Nghị định số 55/2023/NĐ-CP của Chính phủ.
"""

import re
from collections.abc import Iterator

from baocao.check.prose import Passage, passages
from baocao.model import Finding, Level, Report, normalise_number, parse_number

NAME = "untidy-document-number"
SINCE = "2024-h1"
LEVEL = Level.WARNING
FIXES = True

_ETH = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"})
_DASHES = "‐‑‒–—−"
_SPACE = r"[ \u00a0\u202f]"
_KIND = r"[A-ZĐÐ][A-Za-zĐđÐ]{0,9}"
_BODY = r"[A-ZĐÐ][A-Za-zĐđÐ&]{1,14}\d{0,2}(?!\w)"
_DASH = rf"{_SPACE}*[-{_DASHES}]{_SPACE}*"
_SLASH = rf"{_SPACE}*/{_SPACE}*"
_CALLED = "|".join(f"(?<=\\b{word} )" for word in ("số", "thị", "quyết", "luận", "định", "dẫn"))
"""What ends the words before a number: *Chỉ thị*, *Nghị quyết*, *Kết luận*, *Quy định*, *Hướng dẫn*."""
# Spaces around the first mark only behind “số”: “đạt 12 / 15” is a share. Behind the last name a dash with spaces
# begins something else: “20/KH-UBND - TP Hà Tĩnh”.
_NUMBER = re.compile(
    rf"(?:(?<=\bsố )\d{{1,5}}{_SLASH}|(?<![\w/.,])\d{{1,5}}[a-z]?/{_SPACE}?)"
    rf"(?:\d{{4}}{_SLASH})?{_KIND}{_DASH}{_BODY}(?:[-{_DASHES}]{_BODY})*"
    rf"|(?:{_CALLED})\d{{1,5}}{_DASH}{_KIND}{_SLASH}{_BODY}"
    rf"|(?<![\w/.,])\d{{1,5}}[{_DASHES}]{_KIND}/{_BODY}"
)
# Each begins with what is rare, which is a hundred times as fast as trying every character.
_NEAR = (
    re.compile(rf"/(?:{_SPACE}|(?<={_SPACE}/)|{_KIND}(?:{_SPACE}+[-{_DASHES}]|[{_DASHES}]|-{_SPACE}))"),
    re.compile(rf"-(?<={_SPACE}-){_SPACE}*{_KIND}/"),
)
_ODD = re.compile(rf"[\s{_DASHES}]")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each number that is known once it is tidied; the report's own one has a rule of its own."""
    untidy = {document.number for document in report.front.documents if _ODD.search(document.number)}
    near = any(pattern.search(report.raw) for pattern in _NEAR) or any(dash in report.raw for dash in _DASHES)
    if untidy or near:
        for passage in passages(report):
            if passage.text != report.front.number:
                yield from _check(passage, untidy if passage.line < report.body_line else set())


def _check(passage: Passage, untidy: set[str]) -> Iterator[Finding]:
    if passage.text in untidy and _is_untidy(passage.text):
        yield _finding(passage, 0, passage.text)
        return
    for found in _NUMBER.finditer(passage.text):
        if _is_untidy(found.group()):
            yield _finding(passage, found.start(), found.group())


def _is_untidy(number: str) -> bool:
    # Ð for Đ has a rule of its own.
    return normalise_number(number) != number.translate(_ETH) and parse_number(number) is not None


def _finding(passage: Passage, start: int, number: str) -> Finding:
    right = normalise_number(number)
    edits = (passage.edit(start, start + len(number), right),)
    message = f"số, ký hiệu “{number}” thừa dấu cách, thừa chữ hoặc dùng dấu gạch dài"
    return Finding(NAME, passage.place(start), message, help=f"viết `{right}`", edits=edits)
