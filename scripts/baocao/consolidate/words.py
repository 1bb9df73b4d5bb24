"""What units write, gathered by field, each paragraph with its source."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape

from baocao.consolidate.causes import part_causes
from baocao.model import (
    Block,
    Excerpt,
    FieldWork,
    ListBlock,
    Origin,
    Place,
    Report,
    Section,
    Total,
    Workspace,
)
from baocao.model.causes import OBJECTIVE, SUBJECTIVE
from baocao.model.text import is_nothing

# `(?<!\s)`: a row of spaces is tried once, not again from each of its spaces.
_CLOSING = re.compile(r"(?:[;,.]|(?<!\s))\s*\./\.")
_NOTE = re.compile(r"<p><em>[^<]*</em></p>")

PARTS = ("achievements", "limits", "difficulties", "causes")
"""The sections of a field, by their id in the outline."""


def gather_section(reports: Iterable[Report], anchor: str) -> tuple[Excerpt, ...]:
    """Return what every report says in one section, in official order."""
    found = ((report, report.find(anchor)) for report in reports)
    excerpts = (excerpt(report, section) for report, section in found if section is not None)
    return tuple(one for one in excerpts if one.blocks)


def gather_fields(workspace: Workspace, reports: Iterable[Report], totals: Iterable[Total]) -> tuple[FieldWork, ...]:
    """Return the fields about which there are words or figures, in the catalogue's order."""
    words: dict[tuple[str, str], list[Excerpt]] = defaultdict(list)
    for report in reports:
        for section in report.walk():
            for field, part, one in _field_excerpts(report, section):
                words[field, part].append(one)
    figures: dict[str, list[Total]] = defaultdict(list)
    for total in totals:
        if total.covered:
            figures[workspace.indicators[total.indicator].field].append(total)
    known: Mapping[str, str] = {field: entry.name for field, entry in workspace.fields.items()}
    works = (_work(field, name, tuple(figures[field]), words) for field, name in known.items())
    return tuple(work for work in works if work.totals or any(getattr(work, part) for part in PARTS))


def _work(
    field: str, name: str, totals: tuple[Total, ...], words: Mapping[tuple[str, str], list[Excerpt]]
) -> FieldWork:
    said = {part: tuple(words.get((field, part), ())) for part in PARTS}
    causes = part_causes(said["causes"])
    return FieldWork(
        field,
        name,
        totals,
        **said,
        objective=causes[OBJECTIVE],
        subjective=causes[SUBJECTIVE],
        unparted=causes[""],
    )


def excerpt(report: Report, section: Section) -> Excerpt:
    """Return a section's own and lower blocks, without closing marks and without “Không có.”."""
    return Excerpt(origin_of(report, section.anchor, section.line), tuple(_said(section)))


def says_something(text: str) -> bool:
    """Tell whether a text is more than nothing or “Không có.”."""
    return not is_nothing(text)


def _said(section: Section) -> Iterator[Block]:
    """Iterate over what is said in a section and below it, a lower heading as a line of its own.

    A paragraph wholly in italics is a note to the readers of that report (how sure its figures are), not its matter.
    """
    for block in map(without_closing_mark, section.blocks):
        is_note = _NOTE.fullmatch(block.html.strip()) is not None
        if "<img" in block.html or (says_something(block.text) and not is_note):
            yield block
    for lower in section.children:
        below = list(_said(lower))
        if below:
            yield Block(lower.line, lower.heading, f"<p><strong>{escape(lower.heading, quote=False)}</strong></p>")
        yield from below


def origin_of(report: Report, anchor: str, line: int) -> Origin:
    """Return where something of a report stands."""
    return Origin(report.unit, report.name, anchor, Place(report.path, line))


def without_closing_mark(block: Block) -> Block:
    """Return the block without `./.`, which closes a document and not a paragraph of another one."""
    if "./." not in block.text:
        return block
    text = _CLOSING.sub(".", block.text)
    kept = "" if text == "." else text
    shorter = replace(block, text=kept, html=_CLOSING.sub(".", block.html))
    if isinstance(shorter, ListBlock):
        return replace(shorter, points=tuple(without_closing_mark(point) for point in shorter.points))
    return shorter


def _field_excerpts(report: Report, section: Section) -> Iterable[tuple[str, str, Excerpt]]:
    outline = section.outline
    if outline is None or not outline.fields:
        return
    field = outline.fields[0]
    own = excerpt(report, replace(section, children=tuple(child for child in section.children if child.free)))
    if own.blocks:
        yield field, PARTS[0], own
    for child in section.children:
        part = child.outline.id.removeprefix(f"{outline.id}-") if child.outline else ""
        if part in PARTS:
            one = excerpt(report, child)
            if one.blocks:
                yield field, part, one
