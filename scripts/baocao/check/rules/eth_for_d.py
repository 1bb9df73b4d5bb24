"""Dùng chữ Ð, ð, Ɖ của bảng mã khác thay cho chữ Đ, đ tiếng Việt.

## Vì sao
Ba chữ này trông giống Đ nhưng là ký tự khác: tìm kiếm, sắp xếp, gộp văn bản đều coi là chữ lạ. Chúng
thường lẫn vào khi chép từ tệp dùng phông chữ cũ.

## Sai
Chữ `Ð` (U+00D0):

    number: 12/BC-SLÐTBXH

## Đúng
Chữ `Đ` (U+0110):

    number: 12/BC-SLĐTBXH
"""

import re
import unicodedata
from collections.abc import Iterator

from baocao.check.legacy import encoding_of
from baocao.check.prose import Passage, scalars, typed_at
from baocao.check.raw_lines import raw_lines
from baocao.model import Finding, Place, Report

NAME = "eth-for-d"
SINCE = "2023-h1"
FIXES = True

_LOOKALIKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ"})
_LETTER = re.compile("[ÐƉð]")
_WORD = re.compile(r"[^\s,;:(){}\[\]“”\"]+")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each word that holds a lookalike, in the front matter and in the body."""
    # A letter may be typed by its number, behind a backslash. Words are sought only where there is such a letter.
    if not any(sign in report.raw for sign in "ÐƉð\\"):
        return
    lines = raw_lines(report)
    for scalar in scalars(report.node):
        if _is_meant(scalar.text):
            passage = typed_at(report.path, lines, scalar)
            yield from _check(scalar.text, report.place().at(scalar.line, scalar.column), passage)
    for number, line in enumerate(lines[report.body_line - 1 :], start=report.body_line):
        if _is_meant(line):
            yield from _check(line, report.place().at(number), Passage(report.path, number, 1, line))


def _is_meant(text: str) -> bool:
    # In TCVN3 the letter is é.
    return _LETTER.search(text) is not None and encoding_of(unicodedata.normalize("NFC", text)) is None


def _check(text: str, place: Place, passage: Passage | None) -> Iterator[Finding]:
    """Yield what is found in `text`; without its passage, which is how it is typed, nothing mends it."""
    for found in filter(lambda word: _LETTER.search(word.group()), _WORD.finditer(text)):
        wrong = unicodedata.normalize("NFC", found.group())
        letter = next(char for char in wrong if ord(char) in _LOOKALIKES)
        message = f"“{wrong}” dùng chữ {letter} (U+{ord(letter):04X}) thay cho chữ {letter.translate(_LOOKALIKES)}"
        typed = found.group().translate(_LOOKALIKES)
        edits = (passage.edit(found.start(), found.end(), typed),) if passage else ()
        yield Finding(NAME, place, message, help=f"viết `{wrong.translate(_LOOKALIKES)}`", edits=edits)
