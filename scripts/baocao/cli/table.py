"""Rows of text on a terminal, in columns."""

from collections.abc import Iterable

_GAP = "  "


def align(rows: Iterable[tuple[str, ...]]) -> str:
    """Return the rows with their columns below each other; all rows have as many."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = (_GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table)
    return "".join(f"{line.rstrip()}\n" for line in lines)
