"""Sheets and lengths.

Source: Nghị định 30/2020/NĐ-CP, Annex I, I.1 to I.3 (A4; top and bottom 20 to 25 mm, left 30 to 35 mm, right 15 to
20 mm). A landscape annex has its wide margin at the top, where the volume is bound.
"""

from dataclasses import dataclass
from enum import StrEnum

from docx.shared import Length, Twips

TWIPS_PER_POINT = 20
_TWIPS_PER_INCH = 1440
_MM_PER_INCH = 25.4

HEADER_DISTANCE = 10
"""Millimetres from the sheet's edge to the page number."""


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point, the unit of WordprocessingML."""
    return round(millimetres * _TWIPS_PER_INCH / _MM_PER_INCH)


def to_twips(length: Length | None) -> int:
    """Return a length of python-docx in twips; none is 0."""
    return 0 if length is None else round(length / Twips(1))


class Orientation(StrEnum):
    """How a sheet lies; the words are those of WordprocessingML."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper; all lengths in millimetres."""

    orientation: Orientation
    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int

    @property
    def text_width(self) -> int:
        """Return the width between the margins, in millimetres."""
        return self.width - self.left - self.right

    @property
    def text_twips(self) -> int:
        """Return the width between the margins, in twips, as the rounded margins leave it."""
        return twips(self.width) - twips(self.left) - twips(self.right)

    @property
    def text_height_twips(self) -> int:
        """Return the height between the margins, in twips."""
        return twips(self.height) - twips(self.top) - twips(self.bottom)


SHEETS = {
    Orientation.PORTRAIT: Sheet(Orientation.PORTRAIT, 210, 297, top=20, bottom=20, left=30, right=15),
    Orientation.LANDSCAPE: Sheet(Orientation.LANDSCAPE, 297, 210, top=30, bottom=20, left=20, right=20),
}
