"""How the lines of a paragraph lie; lengths in twips, type sizes and spaces in points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from baocao.conform.oxml import attribute, child, is_on, number, twips, value

TWIPS_PER_POINT = 20
_SINGLE = 240
_POINTS_PER_LINE = 12
_AUTOMATIC = 14.0
"""Points that Word leaves where it is told to choose (HTML's paragraph)."""

SINGLE_TO_SIZE = 1.15
"""A single line of Times New Roman is that much higher than its type size."""

_SAME = {"start": "left", "end": "right", "distribute": "both"}
_TEXT_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Layout:
    """How lines lie.

    Attributes:
        align: `left`, `center`, `right` or `both`.
        left: The indent of all lines.
        right: The same on the right.
        first: How much further in the first line is; less than 0 if it hangs out.
        before: Points above.
        after: Points below.
        line: The height of a line: a multiple of a single one, or points if `is_exact`.
        is_exact: Whether `line` is in points.
        is_contextual: Whether no space is left to a neighbour of the same style.
        is_heading: Whether it is a heading for the program.
        borders: The lines around it, `w:pBdr`.
    """

    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    is_exact: bool
    is_contextual: bool
    is_heading: bool
    borders: _Element | None = None

    @property
    def start(self) -> float:
        """Return where the first line begins."""
        return self.left + self.first

    def lines(self, size: float) -> float:
        """Return the line spacing as a multiple of single lines of letters of `size` points."""
        return self.line / (size * SINGLE_TO_SIZE) if self.is_exact else self.line


def lay_lines(sources: Sequence[_Element]) -> Layout:
    """Return what holds after all of `sources` (`w:pPr`), the strongest last."""
    indents = _merged(sources, "w:ind", _INDENTS)
    spaces = _merged(sources, "w:spacing", _SPACES)
    exact = spaces.get("rule") in {"exact", "atLeast"}
    height = twips(spaces.get("line")) or _SINGLE
    return Layout(
        align=_align(sources),
        left=twips(indents.get("left")) or 0,
        right=twips(indents.get("right")) or 0,
        first=(twips(indents.get("first")) or 0) - (twips(indents.get("hanging")) or 0),
        before=_space(spaces, "before"),
        after=_space(spaces, "after"),
        line=height / TWIPS_PER_POINT if exact else height / _SINGLE,
        is_exact=exact,
        is_contextual=_is_on(sources, "w:contextualSpacing"),
        is_heading=_is_heading(sources),
        borders=next((one for source in reversed(sources) if (one := child(source, "w:pBdr")) is not None), None),
    )


_INDENTS = {
    "left": ("w:start", "w:left"),
    "right": ("w:end", "w:right"),
    "first": ("w:firstLine",),
    "hanging": ("w:hanging",),
}
_SPACES = {
    "before": ("w:before",),
    "after": ("w:after",),
    "before lines": ("w:beforeLines",),
    "after lines": ("w:afterLines",),
    "before automatic": ("w:beforeAutospacing",),
    "after automatic": ("w:afterAutospacing",),
    "line": ("w:line",),
    "rule": ("w:lineRule",),
}
_OPPOSITES = {"first": "hanging", "hanging": "first"}


def _merged(sources: Sequence[_Element], name: str, keys: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the attributes of `name`: each is inherited by itself, but a first line takes a hanging one's place."""
    merged: dict[str, str] = {}
    for source in sources:
        element = child(source, name)
        said = {key: found for key, names in keys.items() if (found := attribute(element, *names)) is not None}
        for key in said:
            merged.pop(_OPPOSITES.get(key, ""), None)
        merged |= said
    return merged


def _space(spaces: dict[str, str], side: str) -> float:
    if spaces.get(f"{side} automatic") in {"1", "true", "on"}:
        return _AUTOMATIC
    lines = number(spaces.get(f"{side} lines"))
    if lines:
        return lines / 100 * _POINTS_PER_LINE
    return (twips(spaces.get(side)) or 0) / TWIPS_PER_POINT


def _align(sources: Sequence[_Element]) -> str:
    frames = [one for source in sources if (one := child(source, "w:framePr")) is not None]
    if frames and attribute(frames[-1], "w:xAlign") == "center":
        return "center"
    said = _said(sources, "w:jc") or "left"
    return _SAME.get(said, said)


def _is_heading(sources: Sequence[_Element]) -> bool:
    level = number(_said(sources, "w:outlineLvl"))
    return level is not None and level < _TEXT_LEVEL


def _said(sources: Sequence[_Element], name: str) -> str | None:
    found = [one for source in sources if (one := value(source, name)) is not None]
    return found[-1] if found else None


def _is_on(sources: Sequence[_Element], name: str) -> bool:
    found = [on for source in sources if (on := is_on(source, name)) is not None]
    return bool(found and found[-1])
