"""What Word leaves behind when its text is pasted: bullets that are letters, tables of tabs, indented paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from baocao.check.code import without_code
from baocao.model import Report

_BULLETS = "•●○▪■◦·➢\uf0b7\uf02d\uf0a7\uf0d8\uf0fc\uf076"
"""Bullets of Word; those from U+F000 on are glyphs of Symbol and Wingdings, boxes in any other font."""

_MARKS = (*_BULLETS, "–", "—")
_FIRST_GLYPH = "\uf000"
_LINE = r"(?:\n|\Z)"
_GOES_ON = rf"(?:^[ \t]*(?![{_BULLETS}–—#|>-])\S.*{_LINE})*"
"""The lines over which a point is wrapped."""

_BULLETED = re.compile(
    rf"(?:^[ \t]{{0,8}}[{_BULLETS}][ \t]*\S.*{_LINE}{_GOES_ON}(?:[ \t]*\n)?){{2,}}"
    rf"|(?:^ {{0,3}}[–—][ \t]+\S.*{_LINE}{_GOES_ON}){{2,}}",
    re.MULTILINE,
)
"""Two paragraphs that begin with a dash stay two; two lines do not."""

_CELL = r"[^\t\n|]+"
_TABBED = re.compile(
    rf"(?:^{_CELL}(?:\t{_CELL}){{2,}}{_LINE}){{2,}}|(?:^(?=[^\t\n]*[^\W\d_]{{2}}){_CELL}\t{_CELL}{_LINE}){{3,}}",
    re.MULTILINE,
)
"""One tab aligns a signature or follows a list's number; three such lines of words are a table."""

_FEWEST_WORDS = 3
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Leftover:
    """One thing that Word left: its line and column, what it does to the text, and the mend with a preview."""

    line: int
    column: int
    message: str
    help: str


def find_leftovers(report: Report) -> Iterator[Leftover]:
    """Iterate over what pasting from Word left in a body; what is typed as code is not asked."""
    body = report.body
    if "–" in body or "—" in body or any(bullet in body for bullet in _BULLETS):
        yield from _bullets(report, without_code(body))
    if "\t" in body:
        yield from _tables(report, without_code(body))
    if "\n    " in body or "\n\t" in body:
        yield from _indented(report)


def _bullets(report: Report, text: str) -> Iterator[Leftover]:
    for found in _BULLETED.finditer(text):
        points = [line for line in map(str.strip, found.group().split("\n")) if line.startswith(_MARKS)]
        first = points[0]
        bullet = first[0] if first[0] < _FIRST_GLYPH else f"<U+{ord(first[0]):04X}>"
        column = len(found.group()) - len(found.group().lstrip()) + 1
        message = f"{len(points)} dòng mở đầu bằng “{bullet}” không thành danh sách"
        help_ = f"gõ gạch đầu dòng và một dấu cách: `- {_short(first[1:])}`"
        yield Leftover(_line(report, text, found), column, message, help_)


def _tables(report: Report, text: str) -> Iterator[Leftover]:
    for found in _TABBED.finditer(text):
        lines = found.group().rstrip("\n").split("\n")
        cells = [_short(cell) for cell in lines[0].split("\t")]
        message = f"{len(lines)} dòng ngăn cột bằng phím Tab không thành bảng"
        help_ = f"ngăn cột bằng dấu `|`: `| {' | '.join(cells)} |`, dưới đó là `|{' --- |' * len(cells)}`"
        yield Leftover(_line(report, text, found), 1, message, help_)


def _indented(report: Report) -> Iterator[Leftover]:
    lines = report.body.split("\n")
    for section in report.walk():
        for block in section.blocks:
            line = lines[block.line - report.body_line] if block.html.startswith("<pre><code>") else ""
            if line.startswith(("    ", "\t")) and len(line.split()) >= _FEWEST_WORDS:
                message = "đoạn thụt vào 4 dấu cách bị hiểu là mã, in bằng chữ đều nét, không xuống dòng"
                help_ = f"bỏ dấu cách ở đầu dòng: `{_short(line)}`"
                yield Leftover(block.line, len(line) - len(line.lstrip()) + 1, message, help_)


def _line(report: Report, text: str, found: re.Match[str]) -> int:
    return report.body_line + text.count("\n", 0, found.start())


def _short(text: str) -> str:
    return shorten(text.strip().replace("`", "'"), _SHOWN, placeholder="…")
