"""Styles and what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element

from baocao.conform.oxml import attribute, child, children, value


@dataclass(frozen=True)
class Styles:
    """A document's styles; None if it has none."""

    element: _Element | None

    @cached_property
    def _named(self) -> Mapping[str, _Element]:
        return {attribute(style, "w:styleId") or "": style for style in children(self.element, "w:style")}

    @cached_property
    def _defaults(self) -> Mapping[str, str]:
        """Return the style of each type that holds where none is named."""
        styles = [one for one in self._named.values() if attribute(one, "w:default") in {"1", "true", "on"}]
        return {attribute(one, "w:type") or "": attribute(one, "w:styleId") or "" for one in styles}

    def chain(self, name: str | None, kind: str) -> list[_Element]:
        """Return a style and those below it, the lowest first; an unknown name means the type's default.

        Args:
            kind: `paragraph`, `character` or `table`.
        """
        found: list[_Element] = []
        step = name if name in self._named else self._defaults.get(kind)
        while (style := self._named.get(step or "")) is not None and style not in found:
            found.append(style)
            step = value(style, "w:basedOn")
        return found[::-1]

    def is_contents(self, name: str | None) -> bool:
        """Tell whether a style is that of a table of contents; its own name is the same in every language."""
        return (value(self._named.get(name or ""), "w:name") or "").lower().startswith("toc ")

    def default(self, name: str) -> _Element | None:
        """Return the document's defaults: `w:rPr` or `w:pPr`."""
        return child(self.element, f"w:docDefaults/{name}Default/{name}")
