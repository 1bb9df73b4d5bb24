"""Outlines: Markdown whose headings carry attributes in braces.

`{#limits .required}` · `.optional` · `.each-field` · `.short` · `fields="…"`; anything else in braces is a fault.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from baocao.load.files import Source
from baocao.model import Fault, FaultKind, Outline, OutlineSection, Place
from baocao.model.node import Scalar
from baocao.model.text import split_numbering

_HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
_BRACES = re.compile(r"\{([^{}]*)\}$")
_ATTRIBUTE = re.compile(r'#(?P<id>[\w-]+)|\.(?P<name>[\w-]+)|(?P<key>[\w-]+)="(?P<value>[^"]*)"|(?P<other>\S+)')
_WORD = re.compile(r"\S+")
_CLASSES = ("required", "optional", "each-field", "short")
_ATTRIBUTES = (*(f".{name}" for name in _CLASSES), "fields=")


@dataclass(slots=True)
class _Draft:
    """An outline section whose children are still being read."""

    level: int
    text: str
    id: str = ""
    classes: set[str] = field(default_factory=set)
    fields: tuple[Scalar, ...] = ()
    guidance: list[str] = field(default_factory=list)
    children: list["_Draft"] = field(default_factory=list)

    def finished(self) -> OutlineSection:
        numbering, title = split_numbering(self.text)
        return OutlineSection(
            id=self.id,
            title=title,
            numbering=numbering,
            level=self.level,
            required="required" in self.classes,
            each_field="each-field" in self.classes,
            short="short" in self.classes,
            fields=tuple(field.text for field in self.fields),
            guidance="\n".join(self.guidance).strip(),
            children=tuple(child.finished() for child in self.children),
        )


def read_outline(source: Source, faults: list[Fault]) -> Outline:
    """Return the outline that a file holds; what its braces should not hold is added to `faults`."""
    top = _Draft(0, "")
    path = [top]
    named: list[Scalar] = []
    for number, line in enumerate(source.text.split("\n"), start=1):
        found = _HEADING.match(line)
        if found is None:
            path[-1].guidance.append(line)
            continue
        text = found[2].rstrip()
        braces = _BRACES.search(text)
        draft = _Draft(len(found[1]), (text[: braces.start()] if braces else text).rstrip())
        column = found.start(2) + (braces.start(1) if braces else 0) + 1
        _take_attributes(braces[1] if braces else "", draft, Place(source.path, number, column), faults)
        named += draft.fields
        while path[-1].level >= draft.level:
            path.pop()
        path[-1].children.append(draft)
        path.append(draft)
    return Outline(tuple(child.finished() for child in top.children), tuple(named))


def _take_attributes(text: str, draft: _Draft, place: Place, faults: list[Fault]) -> None:
    for found in _ATTRIBUTE.finditer(text):
        if found["id"]:
            draft.id = found["id"]
        elif found["name"] in _CLASSES:
            draft.classes.add(found["name"])
        elif found["key"] == "fields":
            draft.fields = tuple(_words(found["value"], place.line, place.column + found.start("value")))
        else:
            faults.append(Fault(FaultKind.UNKNOWN_KEY, place.at(place.line), found.group(), choices=_ATTRIBUTES))
    if not draft.id:
        faults.append(Fault(FaultKind.MISSING_KEY, place.at(place.line), "#id"))


def _words(text: str, line: int, column: int) -> Iterator[Scalar]:
    return (Scalar(word.group(), line, column + word.start()) for word in _WORD.finditer(text))
