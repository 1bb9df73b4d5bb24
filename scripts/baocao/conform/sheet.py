"""The conformity sheet: one row for each element of the decree and each value found."""

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What a row says of its element."""

    PASS = "pass"  # noqa: S105 - no password
    """What was found is allowed."""
    FAIL = "fail"
    """What was found is not allowed."""
    ABSENT = "absent"
    """An element that the document must have is not there."""

    @property
    def title(self) -> str:
        """Return the state's name on the sheet."""
        return {"pass": "đạt", "fail": "không đạt", "absent": "không có"}[self.value]


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the decree (thành phần thể thức).

    Attributes:
        name: Its permanent name, for programs.
        title: Its name on the sheet.
        allowed: What the decree allows, in words.
        article: Where it says so.
    """

    name: str
    title: str
    allowed: str
    article: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the sheet.

    Attributes:
        element: What was judged.
        place: The first words of the paragraph, or the number of the section.
        found: The effective value, in words; empty if the element is absent.
        state: Whether it conforms.
    """

    element: Element
    place: str
    found: str
    state: State


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows, in the order in which one reads a document."""

    rows: tuple[Row, ...]

    @property
    def deviations(self) -> tuple[Row, ...]:
        """Return the rows that do not conform."""
        return tuple(row for row in self.rows if row.state is not State.PASS)

    @property
    def conforms(self) -> bool:
        """Tell whether everything conforms."""
        return not self.deviations
