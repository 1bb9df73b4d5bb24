"""Reports: front matter, sections and pictures of `units/<unit>/<period>.md`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from baocao.load.fences import FENCE, find_lost_fence, holds_body
from baocao.load.files import Source, exists, list_files, read_source
from baocao.load.gallery import Gallery
from baocao.load.markdown import Heading, Parsed, parse_markdown
from baocao.load.registry import Registry, Shelf
from baocao.load.sections import match_sections
from baocao.load.shapes import shape_node
from baocao.load.yaml_nodes import Composer
from baocao.model import (
    CONSOLIDATED,
    ConsolidatedFrontMatter,
    Fault,
    FaultKind,
    FrontMatter,
    OutlineSection,
    Period,
    Place,
    Report,
    Unit,
)
from baocao.model.node import Mapping as MappingNode

BEFORE_HEADINGS = "(nội dung trước đề mục đầu tiên)"


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report's file before it is read, by its unit and period."""

    path: str
    unit: Unit
    period: Period

    @property
    def is_consolidated(self) -> bool:
        """Tell whether it is the Office's report of all units, by its place."""
        return self.path.startswith("periods/")


def list_reports(shelf: Shelf, registry: Registry, periods: Mapping[str, Period]) -> Iterator[ListedReport]:
    """Iterate over the units' reports, then the consolidated ones; a file of no unit or period is recorded."""
    for path in list_files(shelf.root, "units/*/*.md"):
        shelf.files.append(path)
        file = PurePosixPath(path)
        unit, period = registry.units.get(file.parent.name), periods.get(file.stem)
        if unit is None:
            shelf.faults.append(
                Fault(FaultKind.UNKNOWN_UNIT, Place(path), file.parent.name, choices=tuple(registry.units))
            )
        if period is None:
            shelf.faults.append(Fault(FaultKind.UNKNOWN_PERIOD, Place(path), file.stem, choices=tuple(periods)))
        if unit is not None and period is not None:
            yield ListedReport(path, unit, period)
    yield from _list_consolidated(shelf, registry, periods)


def _list_consolidated(shelf: Shelf, registry: Registry, periods: Mapping[str, Period]) -> Iterator[ListedReport]:
    office = registry.units.get(registry.department.office) if registry.department else None
    if office is None:
        return
    unit = Unit(CONSOLIDATED, office.shape.model_copy(update={"kind": CONSOLIDATED}))
    for period in periods.values():
        path = f"periods/{period.id}/consolidated.md"
        if exists(shelf.root, path):
            shelf.files.append(path)
            yield ListedReport(path, unit, period)


def read_report(shelf: Shelf, registry: Registry, path: str, unit: Unit, period: Period) -> Report | None:
    """Return the report at `path`; None if it cannot be read, which is recorded."""
    parts = _read_parts(shelf, path, period.shape.size_limit)
    if parts is None:
        return None
    node, body, body_line, raw = parts
    fallback = {"unit": unit.id, "period": period.id, "status": "draft"}
    is_consolidated = unit.id == CONSOLIDATED
    shape = ConsolidatedFrontMatter if is_consolidated else FrontMatter
    front, faults = shape_node(node, shape, path, fallback)
    shelf.faults += faults
    if front is None:
        return None
    gallery = Gallery(shelf.root, path)
    parsed = parse_markdown(body, body_line, gallery.has)
    shelf.faults += _body_faults(parsed, path)
    fields = tuple(registry.fields) if is_consolidated else unit.fields_on(period.last_day)
    # A consolidated report without a text of its own is woven, and owes no section.
    is_woven = is_consolidated and not parsed.headings
    expected = () if is_woven else _expected(shelf, registry, period, unit.kind, fields)
    return Report(
        path=path,
        unit=unit,
        period=period,
        front=front,
        node=node,
        body=body,
        body_line=body_line,
        expected=expected,
        sections=match_sections(_headings(parsed, body_line), expected),
        pictures=tuple(gallery.shown.values()),
        picture_sources=tuple(parsed.pictures),
        refused=gallery.refused,
        links=tuple(parsed.links),
        raw=raw,
    )


def _expected(
    shelf: Shelf, registry: Registry, period: Period, kind: str, fields: tuple[str, ...]
) -> tuple[OutlineSection, ...]:
    """Return what the outline asks of units of a kind with the same fields, spelled out once."""
    key = (period.id, kind, fields)
    if key not in shelf.asked:
        shelf.asked[key] = period.outline(kind).for_fields(fields, registry.fields)
    return shelf.asked[key]


def _read_parts(shelf: Shelf, path: str, limit: int) -> tuple[MappingNode, str, int, str] | None:
    """Return front matter, body, its first line, and the file as typed; None if unreadable, which is recorded."""
    source = read_source(shelf.root, path, limit)
    if not isinstance(source, Source):
        shelf.faults.append(source)
        return None
    parts = split_fences(source)
    if isinstance(parts, Fault):
        shelf.faults.append(parts)
        return None
    front_text, body, body_line = parts
    composer = Composer(path, first_line=2)
    node = composer.compose(front_text)
    front_lines = source.text.split("\n")[: body_line - 2]
    if node is None and holds_body(front_lines[1:]):
        # The fence was found in the body: what libyaml stumbled over is no front matter.
        shelf.faults.append(_lost_fence(path, front_lines))
        return None
    shelf.faults += composer.faults
    return None if node is None else (node, body, body_line, source.raw)


def split_fences(source: Source) -> tuple[str, str, int] | Fault:
    """Return front matter, body and the body's first line; a fence is a line equal to `---`, the first at line 1."""
    lines = source.text.split("\n")
    if lines[0] != FENCE:
        reason = "thiếu phần đầu; dòng 1 phải là `---`"
        return Fault(FaultKind.UNREADABLE_FILE, Place(source.path), reason)
    try:
        end = lines.index(FENCE, 1)
    except ValueError:
        return _lost_fence(source.path, lines)
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :]), end + 2


def _lost_fence(path: str, lines: list[str]) -> Fault:
    line, remedy = find_lost_fence(lines)
    return Fault(FaultKind.UNREADABLE_FILE, Place(path, line), f"phần đầu không có dòng kết thúc `---`; {remedy}")


def _headings(parsed: Parsed, body_line: int) -> list[Heading]:
    """Return the headings; words above the first one get a heading of ours, so that they are shown and found."""
    lost = [Heading(1, BEFORE_HEADINGS, body_line, blocks=parsed.before)] if parsed.before else []
    return lost + parsed.headings


def _body_faults(parsed: Parsed, path: str) -> list[Fault]:
    faults = [Fault(FaultKind.RAW_HTML, Place(path, line), tag) for tag, line in parsed.tags]
    if parsed.is_too_deep:
        faults.append(Fault(FaultKind.TOO_DEEP, Place(path, parsed.is_too_deep), "nội dung"))
    return faults
