"""Lines for which there is room: GitHub refuses a text that is too long as a whole."""

from collections.abc import Iterable


def size_of(lines: Iterable[str]) -> int:
    """Return how many bytes lines take, each with its end."""
    return sum(len(line.encode()) + 1 for line in lines)


def fitting(lines: Iterable[str], room: int) -> tuple[list[str], int]:
    """Return the first lines that fit into `room` bytes, and how many do not; one that is too long hides no other."""
    kept, left_out = [], 0
    for line in lines:
        size = size_of([line])
        if size <= room:
            room -= size
            kept.append(line)
        else:
            left_out += 1
    return kept, left_out
