"""How wide a bold line of Times New Roman is.

Source: the widths of Times-Bold in Adobe's font metrics, in thousandths of the type size. They are kept apart from the
widths that documents are written with, so that one mistake does not stand on both sides.
"""

import unicodedata

from baocao.conform.layout import TWIPS_PER_POINT
from baocao.conform.words import Line

_WIDTHS = {
    250: " ,.",
    278: "/\\il",
    333: "!()-:;[]`fjt",
    389: "Is",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”",
    556: "Sbdhknpqu",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYw",
    778: "GHKOQ",
    833: "&m",
    944: "M",
    1000: "%W—…",
}
_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_TYPICAL = 500
_BASE = str.maketrans("Đđ", "Dd")


def longest_line(lines: tuple[Line, ...], room: float) -> float:
    """Return the width of the longest line, in twips; lines that are wider than `room` are broken first."""
    return max((width for line in lines for width in _broken(line, room)), default=0)


def count_lines(line: Line, room: float) -> int:
    """Return how many lines a line takes where `room` twips are free."""
    return len(_broken(line, room))


def _broken(line: Line, room: float) -> list[float]:
    points = max((run.letters.size for run in line.seen), default=0)
    widths = [0.0]
    space = _width(" ", points)
    for word in line.text.split():
        width = _width(word, points)
        if widths[-1] and room and widths[-1] + space + width > room:
            widths.append(width)
        else:
            widths[-1] += width + (space if widths[-1] else 0)
    return widths


def _width(text: str, points: float) -> float:
    letters = (one for one in unicodedata.normalize("NFD", text.translate(_BASE)) if not unicodedata.combining(one))
    return sum(_OF.get(letter, _TYPICAL) for letter in letters) * points * TWIPS_PER_POINT / 1000
