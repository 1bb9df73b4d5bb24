"""The causes of a field as a report parts them: what stands under each kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.check.headings import part_of
from baocao.model import Report, Section
from baocao.model.causes import CAUSE_OPENING


@dataclass(frozen=True, slots=True)
class Cause:
    """The words about one kind of cause; `kind` is empty for those above the first opening.

    `line` is that of the opening, or of the first words.
    """

    kind: str
    line: int
    text: str


def causes_sections(report: Report) -> Iterator[Section]:
    """Iterate over the sections in which the outline asks for causes."""
    return (
        section for section in report.walk() if section.outline is not None and part_of(section.outline) == "causes"
    )


def read_causes(section: Section) -> tuple[Cause, ...]:
    """Return the causes under a section, an entry for each opening; a lower heading may be one."""
    found: list[tuple[str, int, list[str]]] = []
    for line, text in _passages(section):
        opening = CAUSE_OPENING.match(text)
        if opening is not None:
            found.append((opening[1].lower(), line, [text[opening.end() :]]))
        elif found:
            found[-1][2].append(text)
        else:
            found.append(("", line, [text]))
    return tuple(Cause(kind, line, "\n".join(texts).strip()) for kind, line, texts in found)


def _passages(section: Section) -> Iterator[tuple[int, str]]:
    for lower in section.walk():
        if lower is not section:
            yield lower.line, lower.heading
        yield from ((block.line, block.text) for block in lower.blocks)
