"""Edits put into a text; nothing else of it changes."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from baocao.model import Edit

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def mend_text(text: str, edits: Iterable[Edit]) -> str:
    """Return `text`, a file as typed, with `edits` made; of edits that overlap, the first one is."""
    by_line = _sorted_by_line(edits)
    lines = enumerate(_LINE.finditer(text), start=1)
    return "".join(_mend_line(found[1], found[2], by_line.get(number, ())) for number, found in lines)


def without_overlaps(edits: Iterable[Edit]) -> frozenset[Edit]:
    """Return the edits that can be made together: those that touch no character of one before them."""
    return frozenset(edit for line in _sorted_by_line(edits).values() for edit in line)


def _sorted_by_line(edits: Iterable[Edit]) -> dict[int, list[Edit]]:
    kept: dict[int, list[Edit]] = {}
    for edit in edits:
        line = kept.setdefault(edit.line, [])
        position = bisect_left(line, edit.start, key=lambda other: other.start)
        if not any(_overlap(edit, neighbour) for neighbour in line[max(position - 1, 0) : position + 1]):
            line.insert(position, edit)
    return kept


def _overlap(one: Edit, other: Edit) -> bool:
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def _mend_line(line: str, line_end: str, edits: Sequence[Edit]) -> str:
    parts, done = [], 0
    for edit in edits:
        parts += [line[done : edit.start - 1], edit.text]
        done = edit.end - 1
    return "".join([*parts, line[done:], line_end if done <= len(line) else ""])
