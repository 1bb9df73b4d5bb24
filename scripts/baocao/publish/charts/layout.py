"""Where the parts of a chart of lying bars stand, in millimetres; letters are taken rather wider than they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from baocao.publish.charts.bars import Bars

WIDTH = 165
"""The text's width on a sheet of the decree."""

BAR, MARGIN, FOOT, BEFORE_LABEL = 3.3, 2, 10, 1.2
_LEGEND, _WORDS_ABOVE, _BETWEEN, _LINE = 7, 4, 2, 3.4
_LETTER = 1.72
_NAME_LETTERS, _NOTE_LETTERS = 30, 20


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts stand.

    Attributes:
        left: How wide the names before the bars are.
        width: How wide the bars' ground is.
        row_height: How high a row of bars is with the space about it.
        body_height: How high the bars' ground is.
        height: How high the whole is.
        end: The value at the axis' end; the longest bar leaves room for its label.
    """

    left: float
    width: float
    row_height: float
    body_height: float
    height: float
    end: float

    def middle(self, row: int) -> float:
        """Return how far below the ground's upper edge the middle of a row lies."""
        return (row + 0.5) * self.row_height

    def label_start(self, length: float, label: str, line: float | None) -> float:
        """Return the value after which a bar's label stands: the line's, where the label would lie on it."""
        reach = (len(label) * _LETTER + BEFORE_LABEL) * self.end / self.width
        return line if line is not None and length <= line < length + reach else length


def lay_out(bars: Bars) -> Layout:
    """Return the layout of a chart."""
    left = _widest(name_lines(row) for row in bars.rows)
    width = WIDTH - left - _widest(note_lines(note) for note in (*bars.notes, bars.notes_name))
    lines = max(len(name_lines(row)) for row in bars.rows)
    row_height = max(len(bars.series) * BAR, lines * _LINE) + _BETWEEN
    body_height = row_height * len(bars.rows)
    head = _LEGEND + (_WORDS_ABOVE if bars.line or bars.notes else 0)
    return Layout(left, width, row_height, body_height, head + body_height + FOOT, _end(bars, width))


def name_lines(name: str) -> list[str]:
    """Return the lines of a row's name."""
    return _lines(name, _NAME_LETTERS)


def note_lines(note: str) -> list[str]:
    """Return the lines of a remark."""
    return _lines(note, _NOTE_LETTERS)


def _lines(text: str, letters: int) -> list[str]:
    """Break a text into as few lines as `letters` allow, as equal as they can be."""
    fewest = wrap(text, letters, break_long_words=False)
    equal = (wrap(text, width, break_long_words=False) for width in range(1, letters))
    return next((lines for lines in equal if len(lines) == len(fewest)), fewest)


def _widest(texts: Iterable[list[str]]) -> float:
    return max((len(line) for lines in texts for line in lines), default=0) * _LETTER + MARGIN


def _end(bars: Bars, width: float) -> float:
    values = [value for one in bars.series for value in one.values if value is not None]
    most = max([*values, bars.line[0]] if bars.line else values, default=Decimal(0))
    label = max((len(label) for one in bars.series for label in one.labels), default=0) * _LETTER
    return max(float(most) * width / (width - label), float(bars.least_end)) or 1
