"""Reports: front matter, sections and pictures of `units/<unit>/<period>.md`."""

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from urllib.parse import unquote

from baocao.load.files import Source, list_files, read_bytes, read_source
from baocao.load.markdown import Heading, Parsed, parse_markdown
from baocao.load.registry import Registry, Shelf
from baocao.load.sections import match_sections
from baocao.load.shapes import shape_node
from baocao.load.yaml_nodes import Composer
from baocao.model import Fault, FaultKind, FrontMatter, Period, Picture, Place, Report, Unit

ReportKey: TypeAlias = tuple[str, str]

FENCE = "---"
BEFORE_HEADINGS = "(nội dung trước đề mục đầu tiên)"
PICTURE_LIMIT = 4 * 1024
"""Pictures of more KB than this are refused."""

_PICTURE_KINDS = {".png", ".jpg", ".jpeg"}


def read_reports(
    shelf: Shelf, registry: Registry, periods: Mapping[str, Period]
) -> tuple[dict[ReportKey, Report], dict[ReportKey, str]]:
    """Return the reports that could be read and the paths of those that could not, by unit and period."""
    reports: dict[ReportKey, Report] = {}
    unreadable: dict[ReportKey, str] = {}
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
        if unit is None or period is None:
            continue
        report = _read_report(shelf, registry, path, unit, period)
        if report is None:
            unreadable[unit.id, period.id] = path
        else:
            reports[report.key] = report
    return reports, unreadable


def _read_report(shelf: Shelf, registry: Registry, path: str, unit: Unit, period: Period) -> Report | None:
    source = read_source(shelf.root, path, period.shape.size_limit)
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
    shelf.faults += composer.faults
    if node is None:
        return None
    fallback = {"unit": unit.id, "period": period.id, "status": "draft"}
    front, faults = shape_node(node, FrontMatter, path, fallback)
    shelf.faults += faults
    if front is None:
        return None
    gallery = _Gallery(shelf.root, path)
    parsed = parse_markdown(body, body_line, gallery.has)
    shelf.faults += _body_faults(parsed, path)
    expected = period.outline(unit.kind).for_fields(unit.fields_on(period.last_day), registry.fields)
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
    )


def split_fences(source: Source) -> tuple[str, str, int] | Fault:
    """Return front matter, body and the body's first line; a fence is a line equal to `---`, the first at line 1."""
    lines = source.text.split("\n")
    if lines[0] != FENCE:
        reason = "thiếu phần đầu; dòng 1 phải là `---`"
        return Fault(FaultKind.UNREADABLE_FILE, Place(source.path), reason)
    try:
        end = lines.index(FENCE, 1)
    except ValueError:
        reason = "phần đầu không có dòng kết thúc `---`"
        return Fault(FaultKind.UNREADABLE_FILE, Place(source.path), reason)
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :]), end + 2


def _headings(parsed: Parsed, body_line: int) -> list[Heading]:
    """Return the headings; words above the first one get a heading of ours, so that they are shown and found."""
    lost = [Heading(1, BEFORE_HEADINGS, body_line, blocks=parsed.before)] if parsed.before else []
    return lost + parsed.headings


def _body_faults(parsed: Parsed, path: str) -> list[Fault]:
    faults = [Fault(FaultKind.RAW_HTML, Place(path, line), tag) for tag, line in parsed.tags]
    if parsed.is_too_deep:
        faults.append(Fault(FaultKind.TOO_DEEP, Place(path, parsed.is_too_deep), "nội dung"))
    return faults


class _Gallery:
    """The pictures of one report that may be shown: regular files in its own folder of the period."""

    def __init__(self, root: Path, report: str) -> None:
        self._root = root
        self._folder = PurePosixPath(report).parent
        self._own = PurePosixPath(report).with_suffix("")
        self.shown: dict[str, Picture] = {}

    def has(self, source: str) -> bool:
        """Tell whether the picture may be shown, and keep it."""
        if source not in self.shown:
            picture = self._read(source)
            if picture is not None:
                self.shown[source] = picture
        return source in self.shown

    def _read(self, source: str) -> Picture | None:
        path = self._folder / unquote(source)
        is_own = path.is_relative_to(self._own) and not {"..", "\0"} & {*path.parts, *path.name}
        if not is_own or path.suffix.lower() not in _PICTURE_KINDS:
            return None
        content = read_bytes(self._root, path.as_posix(), PICTURE_LIMIT)
        if isinstance(content, Fault):
            return None
        return Picture(source, path.as_posix(), content, hashlib.sha256(content).hexdigest())
