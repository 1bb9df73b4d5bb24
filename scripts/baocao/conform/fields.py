"""Fields: what the program fills in by itself, as page numbers and tables of contents."""

import re

from lxml.etree import _Element

from baocao.conform.oxml import attribute, descend, qualified

_SIMPLE, _PIECE = qualified("w:fldSimple"), qualified("w:instrText")


def instructions(paragraph: _Element) -> str:
    """Return what a paragraph's fields do; Word cuts instructions into pieces."""
    texts = [
        attribute(one, "w:instr") if one.tag == _SIMPLE else one.text
        for one in descend(paragraph)
        if one.tag in {_SIMPLE, _PIECE}
    ]
    return "".join(text or "" for text in texts)


def holds_field(paragraph: _Element, name: str) -> bool:
    """Tell whether a paragraph holds a field called `name`."""
    return re.search(rf"\b{name}\b", instructions(paragraph), re.IGNORECASE) is not None
