"""The running text of a report as it is typed: passages whose places are those of the file, for rules that mend it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from baocao.check.code import without_code
from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Place, Report
from baocao.model.node import Mapping, Node, Scalar

_QUOTES = {'"', "'"}


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that begins at `line` and `column` of the file as typed, and ends on the same line."""

    path: str
    line: int
    column: int
    text: str

    def place(self, start: int) -> Place:
        """Return the place of the character at position `start` of the text."""
        return Place(self.path, self.line, self.column + start)

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Return the edit that puts `text` in place of the characters from position `start` up to `end`."""
        return Edit(self.line, self.column + start, self.column + end, text)


def passages(report: Report) -> Iterator[Passage]:
    """Iterate over the values of the front matter but those of the sign-off, then the lines of the body without code.

    A value is passed over where the file spells it otherwise: folded, with escapes or in uncomposed letters.
    """
    lines = raw_lines(report)
    for value in values(report):
        passage = typed_at(report.path, lines, value)
        if passage is not None:
            yield passage
    body = without_code("\n".join(lines[report.body_line - 1 :]))
    for number, line in enumerate(body.split("\n"), start=report.body_line):
        yield Passage(report.path, number, 1, line)


def typed_at(path: str, lines: list[str], scalar: Scalar) -> Passage | None:
    """Return a scalar as it stands, to the letter, on its line of the file; None where the file spells it otherwise."""
    line = lines[scalar.line - 1]
    start = scalar.column - 1
    if scalar.quoted and line[start : start + 1] in _QUOTES:
        start += 1
    if not scalar.text or not line.startswith(scalar.text, start):
        return None
    return Passage(path, scalar.line, start + 1, scalar.text)


def scalars(node: Node) -> Iterator[Scalar]:
    """Iterate over all keys and values below `node`, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node:
            yield key
            yield from scalars(value)
    else:
        for entry in node.nodes:
            yield from scalars(entry)


def values(report: Report) -> Iterator[Scalar]:
    """Iterate over the values of the front matter but those of the sign-off, in the order of the file."""
    for key, value in report.node:
        if key.text != "sign_off":
            yield from _values(value)


def _values(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    else:
        below = (value for _, value in node) if isinstance(node, Mapping) else node.nodes
        for value in below:
            yield from _values(value)


def spot(text: str, offset: int, first_line: int) -> tuple[int, int]:
    """Return line and column of the character at `offset` of a text that begins on `first_line`."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset) - 1
    return first_line + line, offset - starts[line] + 1


@lru_cache(maxsize=2)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return where each line begins; kept for the next finding in the same text, of which there may be thousands."""
    return (0, *(found.end() for found in re.finditer("\n", text)))
