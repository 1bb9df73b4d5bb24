"""How wide a line of Times New Roman is, for rules, titles and columns that follow their text.

Source: the widths of Times-Bold and Times-Roman in Adobe's font metrics, which Times New Roman shares; a Vietnamese
letter is as wide as its base letter.
"""

import unicodedata
from collections.abc import Mapping
from itertools import pairwise

from baocao.publish.docx.page import TWIPS_PER_POINT

_THOUSAND = 1000
_BASE_LETTERS = str.maketrans({"Đ": "D", "đ": "d", "\u00a0": " "})
_BOLD = {
    250: " ,.",
    278: "il/",
    333: "fjt-;:()",
    389: "Is",
    444: "cerz",
    500: "agovxyJ0123456789",
    556: "bdhknpquS",
    570: "+",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYw",
    778: "GHKOQ",
    833: "m",
    944: "M",
    1000: "W%",
}
_REGULAR = {
    250: " ,.",
    278: "ijlt/;:",
    333: "frI-()",
    389: "sJ",
    444: "aceyz“”",
    500: "bdghknopquvx0123456789",
    556: "FPS",
    564: "+",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYw",
    778: "m",
    833: "%",
    889: "M",
    944: "W",
}
_TYPICAL = 500


def _by_letter(letters: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, group in letters.items() for letter in group}


_BOLD_WIDTHS, _REGULAR_WIDTHS = _by_letter(_BOLD), _by_letter(_REGULAR)


def bold_twips(text: str, points: float) -> int:
    """Return the width of one bold line of `text`, in twips."""
    return _twips(text, points, _BOLD_WIDTHS)


def regular_twips(text: str, points: float) -> int:
    """Return the width of one upright line of `text`, in twips."""
    return _twips(text, points, _REGULAR_WIDTHS)


def _twips(text: str, points: float, widths: Mapping[str, int]) -> int:
    letters = unicodedata.normalize("NFD", text.translate(_BASE_LETTERS))
    thousandths = sum(widths.get(char, _TYPICAL) for char in letters if not unicodedata.combining(char))
    return round(thousandths * points * TWIPS_PER_POINT / _THOUSAND)


def line_count(text: str, points: float, room: int) -> int:
    """Return how many upright lines `text` takes where a line holds `room` twips; a longer word breaks anywhere."""
    lines, used = 1, 0
    for word in text.split(" "):
        width = regular_twips(f"{word} ", points)
        if used and used + width > room:
            lines, used = lines + 1, 0
        lines, used = lines + (used + width) // room, (used + width) % room
    return lines


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
