"""Words of WordprocessingML: names with their namespace, and values as Word reads them."""

from collections.abc import Iterator
from functools import cache
from math import isfinite

from lxml.etree import _Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = {
    "w": _W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
}
_OFF = {"0", "false", "off", "none"}
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0, "pi": 240.0, "px": 15.0}

TWIPS_PER_MM = 144 / 2.54


@cache
def qualified(name: str) -> str:
    """Return `w:p` as lxml names it."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def child(element: _Element | None, path: str) -> _Element | None:
    """Return the first element below `element` at `w:a/w:b`, or None."""
    return None if element is None else element.find(_qualified_path(path))


@cache
def _qualified_path(path: str) -> str:
    return "/".join(qualified(step) for step in path.split("/"))


def children(element: _Element | None, name: str) -> list[_Element]:
    """Return the children called `name`."""
    return [] if element is None else element.findall(qualified(name))


def attribute(element: _Element | None, *names: str) -> str | None:
    """Return the first of the attributes that is there: `w:start` is the newer word for `w:left`."""
    if element is None:
        return None
    return next((found for name in names if (found := element.get(qualified(name))) is not None), None)


def value(element: _Element | None, path: str) -> str | None:
    """Return `w:val` of the element at `path`."""
    return attribute(child(element, path), "w:val")


def is_on(element: _Element | None, name: str) -> bool | None:
    """Return a property that is on or off; None if it is not said."""
    found = child(element, name)
    return None if found is None else (attribute(found, "w:val") or "1").lower() not in _OFF


def number(text: str | None) -> float | None:
    """Return a number; None for anything else, since files come from anywhere."""
    try:
        found = float(text or "")
    except ValueError:
        return None
    return found if isfinite(found) else None


def twips(text: str | None) -> float | None:
    """Return a length in twips, written as a number or with a unit (`2.5cm`)."""
    if text is None:
        return None
    unit = text.strip()[-2:].lower()
    if unit in _TWIPS:
        length = number(text.strip()[:-2])
        return None if length is None else length * _TWIPS[unit]
    return number(text)


def descend(element: _Element, *stop: str) -> Iterator[_Element]:
    """Iterate over the descendants in their order, without the second copies that older programs read.

    Args:
        stop: Elements that are given, but not entered.
    """
    ends = {qualified(name) for name in stop}
    hidden = qualified("mc:Fallback")
    waiting = list(reversed(element))
    while waiting:
        found = waiting.pop()
        if not isinstance(found.tag, str) or found.tag == hidden:
            continue
        yield found
        if found.tag not in ends:
            waiting.extend(reversed(found))
