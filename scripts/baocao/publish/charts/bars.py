"""What a chart of lying bars shows, before anyone draws it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

ACTUAL, PLAN, PREVIOUS = "Thực hiện", "Kế hoạch năm", "Cùng kỳ năm trước"
"""How the series are called."""

MISSING = "chưa có"
"""What stands in place of a bar."""


class Tone(StrEnum):
    """What a series is; on paper without colours they differ by how light they are."""

    ACTUAL = "actual"
    PLAN = "plan"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Series:
    """Bars of one tone, a value and a label for each row; no bar where the value is None."""

    tone: Tone
    name: str
    values: tuple[Decimal | None, ...]
    labels: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no bar in it."""
        return all(value is None for value in self.values)


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows of lying bars.

    Attributes:
        rows: What each row is about.
        series: The bars, in the order in which they lie under each other.
        axis: What the axis counts.
        notes: A remark beside each row; none at all if empty.
        notes_name: What the remarks tell.
        line: The value at which a line stands, and its words.
        least_end: Where the axis ends at the earliest.
    """

    rows: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str
    notes: tuple[str, ...] = ()
    notes_name: str = ""
    line: tuple[Decimal, str] | None = None
    least_end: Decimal = Decimal(0)

    @property
    def description(self) -> str:
        """Return every figure in words."""
        return f"Biểu đồ thanh ngang ({self.axis}). {'; '.join(self._said())}."

    def _said(self) -> Iterator[str]:
        columns = [(one.name, one.labels) for one in self.series]
        if self.notes:
            columns.append((self.notes_name, self.notes))
        for position, row in enumerate(self.rows):
            said = ((name, texts[position]) for name, texts in columns if texts[position])
            yield f"{row}: {', '.join(text if text == MISSING else f'{within(name)} {text}' for name, text in said)}"


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart that is not drawn yet: the name of its file, its finding, and what it shows."""

    id: str
    title: str
    bars: Bars


def with_bars(*series: Series) -> tuple[Series, ...]:
    """Return the series that have bars."""
    return tuple(one for one in series if not one.is_empty)


def within(name: str) -> str:
    """Return a name as it reads within a sentence."""
    return name[:1].lower() + name[1:]
