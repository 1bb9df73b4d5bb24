"""A report's headings beside the outline's: what is answered, what is absent and where it belongs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from baocao.model import OutlineSection, Place, Report, Section


@dataclass(frozen=True, slots=True)
class Absence:
    """A required section that a report lacks.

    Attributes:
        section: What is absent, with everything below it.
        parent: The section that it belongs under; None at the top.
        place: The heading after which it belongs, or the top of the report.
        help: The instruction to add it.
    """

    section: OutlineSection
    parent: OutlineSection | None
    place: Place
    help: str


def answered(report: Report) -> dict[str, Section]:
    """Return the report's sections that answer the outline, by the outline's ids."""
    return {section.outline.id: section for section in report.walk() if section.outline is not None}


def absences(report: Report) -> Iterator[Absence]:
    """Iterate over the topmost required sections that are absent, in the outline's order."""
    return _absences(report, answered(report), report.expected, None)


def _absences(
    report: Report, found: dict[str, Section], expected: Iterable[OutlineSection], parent: OutlineSection | None
) -> Iterator[Absence]:
    place, after = _start(report, found, parent)
    for section in expected:
        own = found.get(section.id)
        if own is not None:
            yield from _absences(report, found, section.children, section)
            place = report.place().at(own.line)
        elif section.required:
            yield Absence(section, parent, place, _instruction(section, after))
        else:
            continue
        after = f"sau “{_words(section)}”"


def _start(report: Report, found: dict[str, Section], parent: OutlineSection | None) -> tuple[Place, str]:
    if parent is None:
        return report.place(), "ở đầu báo cáo"
    return report.place().at(found[parent.id].line), f"dưới “{_words(parent)}”"


def _instruction(section: OutlineSection, after: str) -> str:
    below = [f"`{child.heading}`" for child in section.walk() if child is not section and child.required]
    return f"thêm `{section.heading}` {after}" + (f", kèm {', '.join(below)}" if below else "")


def _words(section: OutlineSection) -> str:
    return f"{section.numbering} {section.title}".strip()
