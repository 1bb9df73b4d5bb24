"""The rules under lines of text: drawn ones, and what people write in their place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from baocao.conform.oxml import attribute, child, descend, qualified, twips
from baocao.conform.words import Paragraph

_EMU_PER_TWIP = 635
_WRITTEN = re.compile(r"[_\-–—=*]{4,}")
_SHAPES = frozenset({"line", "straightConnector1"})
_LINE_TYPE = "_x0000_t32"
_SIDES = ("w:top", "w:bottom", "w:between")
_DRAWING, _PRESET = qualified("wp:extent"), qualified("a:prstGeom")
_VML = frozenset({qualified("v:line"), qualified("v:shape")})


@dataclass(frozen=True, slots=True)
class Stroke:
    """A rule.

    Attributes:
        length: In twips; None if the drawing does not say it.
        fault: Why it is no drawn rule; empty if it is one.
    """

    length: float | None
    fault: str = ""


def is_written_rule(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a rule made of signs, raised ones included."""
    return _WRITTEN.fullmatch("".join("".join(run.text for run in paragraph.runs).split())) is not None


def find_stroke(paragraphs: Sequence[Paragraph], above: Paragraph) -> Stroke | None:
    """Return the rule below the paragraph `above`, one of `paragraphs`; None if there is none."""
    position = paragraphs.index(above)
    own = _border(above, ("w:bottom",)) or _shape(above)
    if own is not None:
        return own
    for below in paragraphs[position + 1 :]:
        if is_written_rule(below):
            return Stroke(None, "gõ bằng ký tự")
        found = _shape(below) if below.text else _border(below, _SIDES) or _shape(below)
        if found is not None:
            return found
        if below.text:
            break
    before = [shape for one in paragraphs[:position] if (shape := _shape(one)) is not None]
    if before:
        return before[-1]
    is_underlined = any(run.letters.underlined for run in above.seen)
    return Stroke(None, "gạch chân chữ") if is_underlined else None


def _border(paragraph: Paragraph, sides: Sequence[str]) -> Stroke | None:
    drawn = [attribute(child(paragraph.layout.borders, side), "w:val") for side in sides]
    if not any(one not in {None, "nil", "none"} for one in drawn):
        return None
    return Stroke(paragraph.room - paragraph.layout.left - paragraph.layout.right)


def _shape(paragraph: Paragraph) -> Stroke | None:
    """Return the line that is anchored in a paragraph, drawn as DrawingML or VML."""
    width: float | None = None
    for element in descend(paragraph.element):
        if element.tag == _DRAWING:
            width = twips(element.get("cx"))
        elif element.tag == _PRESET and element.get("prst") in _SHAPES:
            return Stroke(None if width is None else width / _EMU_PER_TWIP)
        elif element.tag in _VML and _is_vml_line(element):
            return Stroke(_vml_length(element))
    return None


def _is_vml_line(element: _Element) -> bool:
    return element.tag == qualified("v:line") or (element.get("type") or "").endswith(_LINE_TYPE)


def _vml_length(element: _Element) -> float | None:
    ends = [(element.get(end) or "").partition(",")[0] for end in ("from", "to")]
    start, end = (twips(one) for one in ends)
    if start is not None and end is not None:
        return abs(end - start)
    style = dict(pair.split(":", 1) for pair in (element.get("style") or "").split(";") if ":" in pair)
    return twips(style.get("width"))
