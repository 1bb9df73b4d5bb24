"""Một chữ, một từ hai chữ hoặc một năm viết lặp hai lần liền nhau.

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

from baocao.check.doublings import may_double, may_stand_twice
from baocao.model import Finding, Level, Report

NAME = "doubled-word"
SINCE = "2024-h1"
LEVEL = Level.WARNING

# Possessive: no shorter word can be meant, and to try them would take twice as long.
_TWICE = re.compile(r" (\w++) (?:\1|(\w++) \1 \2)\b(?![/-])")
_BEFORE, _AFTER = re.compile(r"(\w+) \Z"), re.compile(r" *,? *(\w*)")
_LONGEST = 8
"""Letters of a syllable at most, with the space behind it."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE = re.compile(r"(?:tỉnh|huyện|phố|thị xã) \Z")
_KNOWN = 3
"""So often a name stands in a report that is no slip itself."""


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each syllable, word or year of the body that stands twice in a row, unless it may."""
    body, line, counted = report.body, report.body_line, 0
    for start, length in _doubled(body):
        line, counted = line + body.count("\n", counted, start), start
        place = report.place().at(line, start - body.rfind("\n", 0, start))
        first, second = body[start : start + length], body[start + length + 1 : start + 2 * length + 1]
        first, second = (" ".join(words.split()) for words in (first, second))
        yield Finding(NAME, place, f"“{first} {second}” viết lặp", help=f"viết `{first}`")


def _doubled(body: str) -> Iterator[tuple[int, int]]:
    """Iterate over the positions of what is doubled, each with its length."""
    # A line's end within a paragraph is a space; between paragraphs there are two.
    text = f" {_lower(body)}".replace("\n", " ")
    for found in _TWICE.finditer(text):
        words, start = " ".join(filter(None, found.groups())), found.start()
        typed = body[start : start + 2 * len(words) + 1]
        if not _is_apart(body, start, typed) and not _may_stand(words, text, found):
            yield start, len(words)


def _may_stand(words: str, text: str, found: re.Match[str]) -> bool:
    """Tell whether words may stand twice where they were found in a text of lower case."""
    if " " in words:
        return not words.replace(" ", "").isalpha() or may_stand_twice(words)
    if not words.isalpha() or (len(words) == 1 and words.isascii()):
        return _YEAR.fullmatch(words) is None
    before = _BEFORE.search(text, max(0, found.start() - _LONGEST), found.start() + 1)
    after = _AFTER.match(text, found.end())
    return may_double(before[1] if before else "", words, after[1] if after else "")


def _lower(text: str) -> str:
    """Return `text` in lower case if its letters keep their places; one foreign letter (İ) becomes two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _is_apart(body: str, start: int, typed: str) -> bool:
    """Tell whether the second word begins a name or a title, or stands below a heading that ends in the first."""
    middle = len(typed) // 2
    second = typed[middle + 1 :]
    if "\n" in typed and body.startswith("#", body.rfind("\n", 0, start) + 1):
        return True
    is_name = second[0].isupper() and not second.isupper()
    if not is_name or " " in second or typed[:middle] != second:
        return is_name
    # *Tỉnh Hà Hà Tĩnh*, or *Hà Hà Tĩnh* in a report that says *Hà Tĩnh* elsewhere; *Nguyễn Thanh Thanh* is a name.
    following = re.match(r" (\w+)", body[start + len(typed) :])
    if following is None or not following[1].istitle():
        return True
    return not _PLACE.search(body[:start][-_LONGEST:]) and body.count(f"{second} {following[1]}") < _KNOWN
