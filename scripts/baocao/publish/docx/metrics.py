"""How wide a bold line of Times New Roman is, for rules and titles that follow their text.

Source: the widths of Times-Bold in Adobe's font metrics, which Times New Roman shares; a Vietnamese letter is as
wide as its base letter.
"""

import unicodedata
from itertools import pairwise

from baocao.publish.docx.page import TWIPS_PER_POINT

_THOUSAND = 1000
_BASE_LETTERS = str.maketrans({"Đ": "D", "đ": "d", "\u00a0": " "})
_LETTERS = {
    250: " ,.",
    278: "il/",
    333: "fjt-;:()",
    389: "Is",
    444: "cerz",
    500: "agovxyJ0123456789",
    556: "bdhknpquS",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYw",
    778: "GHKOQ",
    833: "m",
    944: "M",
    1000: "W",
}
_TYPICAL = 500
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}


def bold_twips(text: str, points: float) -> int:
    """Return the width of one bold line of `text`, in twips."""
    letters = unicodedata.normalize("NFD", text.translate(_BASE_LETTERS))
    thousandths = sum(_WIDTHS.get(char, _TYPICAL) for char in letters if not unicodedata.combining(char))
    return round(thousandths * points * TWIPS_PER_POINT / _THOUSAND)


def balanced_lines(text: str, points: float, width: int) -> tuple[str, ...]:
    """Break a bold centred title into as few lines as fit into `width` twips, as equal as they can be."""
    words = text.split(" ")
    for count in range(1, len(words)):
        lines = _lines(words, points, count)
        if all(bold_twips(line, points) <= width for line in lines):
            return lines
    return tuple(words)


def _lines(words: list[str], points: float, count: int) -> tuple[str, ...]:
    measured = [bold_twips(f"{word} ", points) for word in words]
    breaks = [0, *(_nearest(measured, sum(measured) * part // count) for part in range(1, count)), len(words)]
    return tuple(" ".join(words[start:end]) for start, end in pairwise(breaks) if start < end)


def _nearest(measured: list[int], target: int) -> int:
    """Return the number of words whose width comes nearest to `target`."""
    reached = [sum(measured[:count]) for count in range(len(measured) + 1)]
    return min(range(len(reached)), key=lambda count: abs(target - reached[count]))
