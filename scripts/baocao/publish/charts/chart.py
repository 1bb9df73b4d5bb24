"""A drawn chart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a page and as Word show it.

    Attributes:
        id: What its file is called; permanent.
        title: What it shows, as a finding with its figures.
        alt: Every figure in it, for who cannot see it.
        svg: The picture, its letters as outlines.
        png: The picture in 300 dots to the inch.
        width_mm: How wide it is drawn.
        height_mm: How high it is drawn.
    """

    id: str
    title: str
    alt: str
    svg: str
    png: bytes
    width_mm: float
    height_mm: float
