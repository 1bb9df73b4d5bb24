"""The sections that a period asks of a kind of unit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from baocao.model.catalogue import Field
from baocao.model.node import Scalar
from baocao.model.text import words_key

GUIDANCE = "Hướng dẫn:"
"""What the guidance in outlines begins with."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return a Roman numeral of up to 39."""
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section of an outline.

    Attributes:
        id: Its permanent identifier; below a field it starts with the field's id (`nguoi-co-cong-limits`).
        title: The heading's words, without numbering.
        numbering: The numbering as the outline types it (`Phần I.`, `II.`, `1.`), or empty.
        level: Heading level, from 1.
        required: Whether a report must have it.
        each_field: Whether it stands once for every field of the unit.
        short: Whether the fields named in `fields` stand together in it as text.
        fields: The ids of the fields that it is about.
        guidance: What the outline tells the author, as Markdown.
        children: The sections below it.
    """

    id: str
    title: str
    numbering: str
    level: int
    required: bool = False
    each_field: bool = False
    short: bool = False
    fields: tuple[str, ...] = ()
    guidance: str = ""
    children: tuple["OutlineSection", ...] = ()

    @property
    def key(self) -> str:
        """Return what a heading's words must equal."""
        return words_key(self.title)

    @property
    def heading(self) -> str:
        """Return the heading as Markdown, ready to paste."""
        return " ".join(part for part in ("#" * self.level, self.numbering, self.title) if part)

    def walk(self) -> Iterator["OutlineSection"]:
        """Iterate over the section and everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of a period for a kind of unit, before it is spelled out for one unit.

    Attributes:
        sections: Its sections, in order.
        named_fields: The ids of fields that its headings name, as written.
    """

    sections: tuple[OutlineSection, ...] = ()
    named_fields: tuple[Scalar, ...] = ()

    def for_fields(self, fields: Iterable[str], catalogue: Mapping[str, Field]) -> tuple[OutlineSection, ...]:
        """Return the sections that a unit in charge of `fields` must write, numbered as they stand.

        Common fields belong to every unit; a section about fields that the unit does not have is left out. A field
        that is the unit's own work is written at length, even where other units write it in short.
        """
        asked = set(fields)
        own = [field for field, entry in catalogue.items() if entry.common or field in asked]
        in_short = {field for section in self.walk() if section.short for field in section.fields} - asked
        grouped = {field for section in self.walk() if not section.short for field in section.fields} | in_short
        single = [field for field in own if field not in grouped]
        return _numbered(_spell_out(self.sections, own, single, catalogue))

    def walk(self) -> Iterator[OutlineSection]:
        """Iterate over all sections, in order."""
        for section in self.sections:
            yield from section.walk()


def _spell_out(
    sections: Iterable[OutlineSection], own: list[str], single: list[str], catalogue: Mapping[str, Field]
) -> tuple[OutlineSection, ...]:
    spelled: list[OutlineSection] = []
    for section in sections:
        if section.each_field:
            spelled += [_for_field(section, field, catalogue[field].name) for field in single]
        elif section.fields:
            of_group = [field for field in section.fields if field in own and not (section.short and field in single)]
            spelled += _for_group(section, of_group, catalogue)
        else:
            spelled.append(replace(section, children=_spell_out(section.children, own, single, catalogue)))
    return tuple(spelled)


def _for_field(section: OutlineSection, field: str, name: str) -> OutlineSection:
    return replace(section, id=field, title=name, fields=(field,), children=_under(section.children, field))


def _under(children: Iterable[OutlineSection], prefix: str) -> tuple[OutlineSection, ...]:
    return tuple(
        replace(child, id=f"{prefix}-{child.id}", children=_under(child.children, prefix)) for child in children
    )


def _for_group(section: OutlineSection, fields: list[str], catalogue: Mapping[str, Field]) -> list[OutlineSection]:
    if not fields:
        return []
    children = _under(section.children, section.id)
    if section.short:
        children = tuple(
            OutlineSection(field, catalogue[field].name, "", section.level + 1, required=True, fields=(field,))
            for field in fields
        )
    return [replace(section, fields=tuple(fields), children=children)]


def _numbered(sections: tuple[OutlineSection, ...]) -> tuple[OutlineSection, ...]:
    return tuple(
        replace(section, numbering=numbering_at(section.numbering, position), children=_numbered(section.children))
        for position, section in enumerate(sections, start=1)
    )


def numbering_at(style: str, position: int) -> str:
    """Return the numbering that a heading at `position` has, in the style of another one (`Phần I.`, `I.`, `1.`)."""
    if not style:
        return ""
    prefix = "Phần " if style.lower().startswith("phần") else ""
    own = style[len(prefix) :].strip()
    end = own[-1] if own[-1] in ".:)" else ""
    return f"{prefix}{position if own[0].isdigit() else roman(position)}{end}"
