"""Ký tự không nhìn thấy lẫn trong tệp: dấu cách không ngắt, gạch nối mềm, ký tự điều khiển, dấu BOM.

## Vì sao
Các ký tự này theo vào khi dán từ Word, trang web, hoặc khi lưu bằng Notepad. Mắt không thấy nhưng máy thấy:
“giảm nghèo” có dấu cách không ngắt thì tìm không ra, gạch đầu dòng kèm dấu ấy không thành danh sách.

## Sai
Giữa hai tiếng là dấu cách không ngắt (U+00A0):

    giảm\u00a0nghèo

## Đúng
    giảm nghèo
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from baocao.check.legacy import encoding_of, may_be_legacy
from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Finding, Level, Report

NAME = "invisible-character"
SINCE = "2024-h1"
LEVEL = Level.WARNING
FIXES = True

_MARK = "\ufeff"
_WORDS = 3
_SPACES = "\x0b\x0c\x1c-\x1f\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
_INVISIBLE = re.compile(
    f"[{_SPACES}\x00-\x08\x0e-\x1b\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)
_NAMES = {
    "\xa0": "dấu cách không ngắt",
    "\u202f": "dấu cách không ngắt",
    "\xad": "gạch nối mềm",
    "\u200b": "dấu cách không có độ rộng",
    "\ufeff": "dấu cách không có độ rộng",
    "\u2060": "dấu nối không có độ rộng",
}
_OPENERS = (":", "?", "-")
"""In front matter, a space behind one of these could begin a value where there was none."""


@dataclass(slots=True)
class _Kind:
    """One kind of character: where it first stands, how often, and what takes it out."""

    line: int
    column: int
    before: str
    count: int = 0
    edits: list[Edit] = field(default_factory=list)


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for a byte order mark, and one for each kind of invisible character, with all its places."""
    if report.raw.startswith(_MARK):
        message = "tệp bắt đầu bằng dấu BOM (U+FEFF) do Notepad ghi thêm"
        help_ = f"chạy `baocao check --fix {report.path}`, hoặc lưu lại tệp với mã `UTF-8` không có BOM"
        yield Finding(NAME, report.place(), message, help=help_, edits=(Edit(1, 1, 2, ""),))
    if _INVISIBLE.search(report.raw, len(_MARK)) is None:
        return
    for char, kind in _kinds(report).items():
        name = _NAMES.get(char, "dấu cách lạ" if _SPACE.match(char) else "ký tự điều khiển không nhìn thấy")
        where = f"sau “{kind.before}”" if kind.before else "ở đầu dòng"
        message = f"có {kind.count} {name} (U+{ord(char):04X}), chỗ đầu tiên {where}"
        help_ = f"chạy `baocao check --fix {report.path}`, hoặc xóa ký tự ở chỗ đó rồi gõ lại dấu cách"
        place = report.place().at(kind.line, kind.column)
        yield Finding(NAME, place, message, help=help_, edits=tuple(kind.edits))


def _kinds(report: Report) -> dict[str, _Kind]:
    kinds: dict[str, _Kind] = {}
    # In TCVN3 the soft hyphen is the letter ư.
    in_doubt = may_be_legacy(report.raw)
    for number, line in enumerate(raw_lines(report), start=1):
        if _INVISIBLE.search(line) and not (in_doubt and encoding_of(line)):
            _look_into(line, number, kinds, is_front=number < report.body_line)
    return kinds


def _look_into(line: str, number: int, kinds: dict[str, _Kind], *, is_front: bool) -> None:
    shown = _INVISIBLE.sub(" ", line)
    first, last = len(shown) - len(shown.lstrip()), len(shown.rstrip())
    for found in _INVISIBLE.finditer(line, 1 if number == 1 and line.startswith(_MARK) else 0):
        char, at = found.group(), found.start()
        if char not in kinds:
            kinds[char] = _Kind(number, at + 1, " ".join(shown[:at].split()[-_WORDS:]))
        kinds[char].count += 1
        # Four spaces before a line would make it code, two behind it a break.
        is_space = _SPACE.match(char) is not None and at < last and (at > first or is_front)
        if not (is_space and is_front and _would_mean_more(line, at)):
            kinds[char].edits.append(Edit(number, at + 1, at + 2, " " if is_space else ""))


def _would_mean_more(line: str, at: int) -> bool:
    """Tell whether a space at position `at` would begin a value or a comment in YAML."""
    is_between = line[max(at - 1, 0) : at] in _OPENERS or line[at + 1 : at + 2] == "#"
    return is_between and line.count('"', 0, at) % 2 == 0
