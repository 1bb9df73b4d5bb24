"""A report's headings beside the outline's: what is answered, what is absent and where it belongs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from baocao.check.heading_slips import meant_as, shadow, strays
from baocao.model import OutlineSection, Place, Report, Section, Workspace
from baocao.model.text import words_key

_OPENINGS = tuple(f"{words_key(opening)} " for opening in ("Lĩnh vực", "Công tác", "Về"))


@dataclass(frozen=True, slots=True)
class Absence:
    """A required section that a report lacks.

    Attributes:
        section: What is absent, with everything below it.
        parent: The section that it belongs under; None at the top.
        place: The heading after which it belongs, or the top of the report.
        help: The instruction to add it, or to make a heading of the line that was meant as it.
        meant: Whether a line has its words but not the form of a heading; `place` is that line.
    """

    section: OutlineSection
    parent: OutlineSection | None
    place: Place
    help: str
    meant: bool = False


def answered(report: Report) -> dict[str, Section]:
    """Return the report's sections that answer the outline, by the outline's ids."""
    return {section.outline.id: section for section in report.walk() if section.outline is not None}


def unknown(report: Report) -> Iterator[tuple[Section, Section | None]]:
    """Iterate over the topmost headings that the outline does not know, each with the section above it.

    Those that stand below a line that was meant as a heading are where they belong.
    """
    found = list(_unknown(report.sections, None))
    meant = (absence for absence in absences(report) if absence.meant) if found else ()
    below = {line for one in meant for line in shadow(report, one.place.line, one.section.level)}
    return ((section, above) for section, above in found if section.line not in below)


def _unknown(sections: Iterable[Section], above: Section | None) -> Iterator[tuple[Section, Section | None]]:
    for section in sections:
        if section.outline is not None:
            yield from _unknown(section.children, section)
        elif not section.free:
            yield section, above


def unassigned_field(section: Section, report: Report, workspace: Workspace) -> str | None:
    """Return the field that a heading names, if it is in the catalogue and not the unit's; None otherwise."""
    title = words_key(section.title)
    for opening in _OPENINGS:
        title = title.removeprefix(opening)
    named = (field for field, entry in workspace.fields.items() if words_key(entry.name) == title)
    field = next(named, None)
    is_own = field is None or workspace.has_field(report.unit, field, report.period.last_day)
    return None if is_own else field


def part_of(section: OutlineSection) -> str:
    """Return which part of a field a section of the outline is: `causes` of `nguoi-co-cong-causes`."""
    return section.id.rpartition("-")[2]


def absences(report: Report) -> Iterator[Absence]:
    """Iterate over the topmost required sections that are absent, in the outline's order."""
    found = list(_absences(report, answered(report), report.expected, None))
    stray = strays(report) if found else set()
    return (one for one in found if one.meant or (one.section.level, one.section.key) not in stray)


def _absences(
    report: Report, found: dict[str, Section], expected: Iterable[OutlineSection], parent: OutlineSection | None
) -> Iterator[Absence]:
    holder = above = found[parent.id] if parent is not None else None
    before: OutlineSection | None = None
    for section in expected:
        own = found.get(section.id)
        if own is not None:
            yield from _absences(report, found, section.children, section)
            above = own
        elif section.required:
            line = meant_as(report, section, holder)
            place = report.place() if above is None else report.place().at(above.line)
            absence = Absence(section, parent, place, _instruction(section, _after(before, parent)))
            yield absence if line is None else _meant(report, section, parent, line)
        else:
            continue
        before = section


def _meant(report: Report, section: OutlineSection, parent: OutlineSection | None, line: int) -> Absence:
    help_ = f"dòng này chưa phải đề mục, sửa thành `{section.heading}`"
    return Absence(section, parent, report.place().at(line), help_, meant=True)


def _after(before: OutlineSection | None, parent: OutlineSection | None) -> str:
    if before is not None:
        return f"sau “{_words(before)}”"
    return f"dưới “{_words(parent)}”" if parent is not None else "ở đầu báo cáo"


def _instruction(section: OutlineSection, after: str) -> str:
    below = [f"`{child.heading}`" for child in section.walk() if child is not section and child.required]
    return f"thêm `{section.heading}` {after}" + (f", kèm {', '.join(below)}" if below else "")


def _words(section: OutlineSection) -> str:
    return f"{section.numbering} {section.title}".strip()
