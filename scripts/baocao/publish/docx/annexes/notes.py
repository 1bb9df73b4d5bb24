"""Remarks as numbered notes below a table: a column for them would be too narrow to read."""

from collections.abc import Iterable


def number_notes(remarks: Iterable[str]) -> tuple[tuple[str, ...], str]:
    """Return a mark for each remark, and the notes to which the marks refer, a line each.

    Equal remarks share a note; an empty one has neither mark nor note. `(1)` stands for `(1) Đã công bố: …`.
    """
    known = tuple(remarks)
    numbers = {remark: f"({number})" for number, remark in enumerate(dict.fromkeys(filter(None, known)), start=1)}
    marks = tuple(numbers.get(remark, "") for remark in known)
    return marks, "\n".join(f"{mark} {remark}" for remark, mark in numbers.items())
