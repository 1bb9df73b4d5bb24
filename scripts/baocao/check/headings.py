"""A report's headings beside the outline's: what is answered, what is absent and where it belongs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from baocao.check.heading_slips import meant_as, shadow
from baocao.check.suggestion import closest
from baocao.model import OutlineSection, Place, Report, Section, Workspace
from baocao.model.text import words_key

_MANY = 100
"""Among more headings of an author's own nobody is helped by a guess."""

_MOST = 6
"""So many headings are named that belong below one that is absent."""

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

    Those that stand below a line that was meant as a heading are where they belong, and so are the parts of a section
    whose own heading is typed a level too deep.
    """
    found = list(_unknown(report.sections, None))
    meant = (absence for absence in absences(report) if absence.meant) if found else ()
    below = {line for one in meant for line in shadow(report, one.place.line, one.section.level)}
    torn = {line for section, meant in _slips(report, found) for line in _torn(section, meant, report)}
    return ((section, above) for section, above in found if section.line not in below | torn)


def _slips(
    report: Report, unknown_ones: Sequence[tuple[Section, Section | None]]
) -> Iterator[tuple[Section, OutlineSection]]:
    """Iterate over the unknown headings that were meant as an absent section of the outline, with that section."""
    found = answered(report)
    for section, above in unknown_ones[:_MANY]:
        meant = meant_by(section, above, report, found)
        if meant is not None:
            yield section, meant


def _torn(section: Section, meant: OutlineSection, report: Report) -> Iterator[int]:
    """Iterate over the lines of headings that would stand below one that is typed too deep."""
    if meant.level >= section.level:
        return
    parts = {(one.level, one.key) for one in meant.children}
    lines = shadow(report, section.line, meant.level)
    for one in report.walk():
        if one.line in lines and (one.level, words_key(one.title)) in parts:
            yield one.line


def meant_by(
    section: Section, above: Section | None, report: Report, found: Mapping[str, Section]
) -> OutlineSection | None:
    """Return the absent section of the outline that an unknown heading was meant as, by its words or its number.

    Args:
        section: The heading.
        above: The one that it stands under; None at the top.
        report: The report.
        found: What it has of the outline, as `answered` gives it.
    """
    nearby = [child for child in asked_below(above, report) if child.id not in found]
    waiting = nearby + [child for top in report.expected for child in top.walk() if child.id not in found]
    same = next((one for one in waiting if one.key == words_key(section.title)), None)
    title = None if same else closest(section.title, [one.title for one in waiting])
    if title is not None:
        same = next(one for one in waiting if one.title == title)
    number = (section.level, section.numbering)
    return same or next((one for one in nearby if one.numbering and (one.level, one.numbering) == number), None)


def asked_below(above: Section | None, report: Report) -> tuple[OutlineSection, ...]:
    """Return what the outline asks for under a heading; at the top without one."""
    return above.outline.children if above is not None and above.outline is not None else report.expected


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
    """Iterate over the topmost required sections that are absent, in the outline's order.

    What stands below an unknown heading has lost its place by it, and what such a heading was meant as is there: both
    are told with that heading.
    """
    found = list(_absences(report, answered(report), report.expected, None))
    unknown_ones = list(_unknown(report.sections, None)) if found else []
    there = {meant.id for _, meant in _slips(report, unknown_ones)}
    stray = {
        (one.level, words_key(one.title))
        for section, _ in unknown_ones
        for child in section.children
        for one in child.walk()
    }
    return (
        one
        for one in found
        if one.meant or (one.section.id not in there and (one.section.level, one.section.key) not in stray)
    )


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
            absence = Absence(section, parent, place, _instruction(report, section, _after(before, parent)))
            yield absence if line is None else _meant(report, section, parent, line)
        else:
            continue
        before = section


def _meant(report: Report, section: OutlineSection, parent: OutlineSection | None, line: int) -> Absence:
    help_ = f"dòng này chưa đúng dạng đề mục, sửa thành `{section.heading}`"
    return Absence(section, parent, report.place().at(line), help_, meant=True)


def _after(before: OutlineSection | None, parent: OutlineSection | None) -> str:
    if before is not None:
        return f"sau “{_words(before)}”"
    return f"dưới “{_words(parent)}”" if parent is not None else "ở đầu báo cáo"


def _instruction(report: Report, section: OutlineSection, after: str) -> str:
    # What stood below it has lost its place, not its words.
    there = {(one.level, words_key(one.title)) for one in report.walk() if one.outline is None}
    asked = (child for child in section.walk() if child is not section and child.required)
    below = [f"`{child.heading}`" for child in asked if (child.level, child.key) not in there]
    more = f" và {len(below) - _MOST} đề mục nữa theo đề cương" if len(below) > _MOST else ""
    return f"thêm `{section.heading}` {after}" + (f", kèm {', '.join(below[:_MOST])}{more}" if below else "")


def _words(section: OutlineSection) -> str:
    return f"{section.numbering} {section.title}".strip()
