"""Automatic numbers and dashes before paragraphs."""

from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element

from baocao.conform.oxml import attribute, child, children, value

_LETTERS = frozenset({"lowerLetter", "upperLetter"})
_FIRST = {"upperRoman": "I", "decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i"}


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a paragraph by itself.

    Attributes:
        form: `bullet`, `decimal`, `upperRoman`, `lowerLetter` …
        text: Its form, `%1.`; a bullet's own sign.
        lines: How the level lays its paragraphs, `w:pPr`.
    """

    form: str
    text: str
    lines: _Element | None

    @property
    def is_letter(self) -> bool:
        """Tell whether letters count, which programs do in the English alphabet."""
        return self.form in _LETTERS

    @property
    def sample(self) -> str:
        """Return what the first such mark looks like, with a space; empty if nothing shows."""
        if self.form == "bullet":
            return "- " if self.text in {"-", "–", "—", "\uf02d"} else f"{self.text} "
        shown = self.text
        for level in range(1, 10):
            shown = shown.replace(f"%{level}", _FIRST.get(self.form, "1"))
        return f"{shown} " if shown and self.form != "none" else ""


@dataclass(frozen=True)
class Numbering:
    """A document's lists; None if it has none."""

    element: _Element | None

    @cached_property
    def _abstract(self) -> dict[str, _Element]:
        found = children(self.element, "w:abstractNum")
        return {attribute(one, "w:abstractNumId") or "": one for one in found}

    @cached_property
    def _lists(self) -> dict[str, _Element]:
        return {attribute(one, "w:numId") or "": one for one in children(self.element, "w:num")}

    def mark(self, properties: _Element) -> Mark | None:
        """Return what `w:numPr` puts before a paragraph."""
        number = self._lists.get(value(properties, "w:numId") or "")
        if number is None:
            return None
        depth = value(properties, "w:ilvl") or "0"
        own = [child(one, "w:lvl") for one in children(number, "w:lvlOverride") if attribute(one, "w:ilvl") == depth]
        shared = children(self._abstract.get(value(number, "w:abstractNumId") or ""), "w:lvl")
        levels = [one for one in own if one is not None] + [one for one in shared if attribute(one, "w:ilvl") == depth]
        return _mark(levels[0]) if levels else None


def _mark(level: _Element) -> Mark:
    return Mark(value(level, "w:numFmt") or "decimal", value(level, "w:lvlText") or "", child(level, "w:pPr"))
