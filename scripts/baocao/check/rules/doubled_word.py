"""Một chữ viết lặp hai lần liền nhau.

## Vì sao
Lặp chữ là lỗi gõ hay gặp nhất khi chép, sửa câu, và dễ lọt qua mắt người đọc lại. Từ láy (dần dần, luôn luôn), tên
riêng (Thanh Thanh) và hai từ kề nhau (đầu tư tư nhân) không bị coi là lặp.

## Sai
    Đánh giá giá kết quả thực hiện nhiệm vụ.

## Đúng
    Đánh giá kết quả thực hiện nhiệm vụ.
"""

import re
from collections.abc import Iterator

from baocao.check.doublings import may_double
from baocao.model import Finding, Level, Report

NAME = "doubled-word"
SINCE = "2024-h1"
LEVEL = Level.WARNING

_TWICE = re.compile(r" (\w+) \1\b(?![/-])")
_AFTER = re.compile(r" *,? *(\w*)")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each syllable of the body that stands twice in a row, unless it may."""
    body, line, counted = report.body, report.body_line, 0
    for start, length in _doubled(body):
        line, counted = line + body.count("\n", counted, start), start
        place = report.place().at(line, start - body.rfind("\n", 0, start))
        first, second = body[start : start + length], body[start + length + 1 : start + 2 * length + 1]
        yield Finding(NAME, place, f"“{first} {second}” viết lặp một chữ", help=f"viết `{first}`")


def _doubled(body: str) -> Iterator[tuple[int, int]]:
    """Iterate over the positions of doubled syllables, each with the syllable's length."""
    # A line's end within a paragraph is a space; between paragraphs there are two.
    text = f" {_lower(body)}".replace("\n", " ")
    for found in _TWICE.finditer(text):
        word, after = found.group(1), _AFTER.match(text, found.end())
        start = found.start()
        is_word = word.isalpha() and (len(word) > 1 or not word.isascii())
        typed = body[start : start + 2 * len(word) + 1]
        if is_word and not _is_apart(body, start, typed) and not may_double(word, after[1] if after else ""):
            yield start, len(word)


def _lower(text: str) -> str:
    """Return `text` in lower case if its letters keep their places; one foreign letter (İ) becomes two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _is_apart(body: str, start: int, typed: str) -> bool:
    """Tell whether the second word begins a name or a title, or stands below a heading that ends in the first."""
    second = typed[len(typed) // 2 + 1 :]
    is_name = second[0].isupper() and not second.isupper()
    return is_name or ("\n" in typed and body.startswith("#", body.rfind("\n", 0, start) + 1))
