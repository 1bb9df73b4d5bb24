"""Chữ có dấu gõ bằng Unicode tổ hợp, không phải Unicode dựng sẵn.

## Vì sao
Nhìn thì giống nhau, nhưng máy coi chữ “ế” dựng sẵn và chữ “e” kèm hai dấu rời là hai chữ khác nhau: tìm kiếm
không thấy, so sánh báo lệch. Chữ tổ hợp thường đến từ máy Mac, tệp PDF hoặc bộ gõ đặt nhầm bảng mã.

## Sai
Chữ “ế” là ba ký tự `e`, `U+0302`, `U+0301`:

    Kế hoạch

## Đúng
Chữ “ế” là một ký tự `U+1EBF`:

    Kế hoạch
"""

import re
import unicodedata
from collections.abc import Iterator

from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Finding, Report

NAME = "not-nfc"
SINCE = "2024-h1"
FIXES = True

_LETTER = re.compile(r"[^\s\u0300-\u036f]?[\u0300-\u036f]+|[^\x00-\x7f]")
"""A letter with the marks that follow it, or one that stands for another."""


def check(report: Report) -> Iterator[Finding]:
    """Yield one finding for a file with uncomposed letters: its first such word, the number of lines, the edits."""
    if unicodedata.is_normalized("NFC", report.raw):
        return
    lines = raw_lines(report)
    edits = tuple(edit for number, line in enumerate(lines, start=1) for edit in _edits(number, line))
    first = edits[0]
    message = f"“{_word(lines[first.line - 1], first.start)}” gõ bằng Unicode tổ hợp"
    others = len({edit.line for edit in edits}) - 1
    message += f", trong tệp còn {others} dòng như vậy" if others else ""
    help_ = f"chạy `baocao check --fix {report.path}`, hoặc đặt bộ gõ ở bảng mã `Unicode` rồi gõ lại"
    yield Finding(NAME, report.place().at(first.line, first.start), message, help=help_, edits=edits)


def _word(line: str, column: int) -> str:
    """Return the word that holds the character at `column`, composed."""
    start = max(line.rfind(" ", 0, column) + 1, 0)
    return unicodedata.normalize("NFC", line[start:].partition(" ")[0])


def _edits(number: int, line: str) -> Iterator[Edit]:
    composed = unicodedata.normalize("NFC", line)
    if composed == line:
        return
    # Letter by letter, so that other rules can mend their neighbours in the same run.
    if _LETTER.sub(lambda letter: unicodedata.normalize("NFC", letter.group()), line) != composed:
        yield Edit(number, 1, len(line) + 1, composed)
        return
    for letter in _LETTER.finditer(line):
        right = unicodedata.normalize("NFC", letter.group())
        if right != letter.group():
            yield Edit(number, letter.start() + 1, letter.end() + 1, right)
