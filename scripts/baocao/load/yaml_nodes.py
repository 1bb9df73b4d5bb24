"""YAML text to nodes, by libyaml's events.

Events instead of a composed document: aliases are seen before anything could expand them, and depth costs no recursion.
"""

from dataclasses import dataclass, field

import yaml

from baocao.load.files import without_control
from baocao.load.yaml_problems import find_problem
from baocao.model import Fault, FaultKind, Place
from baocao.model.node import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 100

_LINE_ENDS = ("\x85", "\u2028", "\u2029")
"""YAML ends a line at these, nothing else does: line numbers would be off and words torn apart."""

_QUOTED = frozenset({"'", '"'})


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end has not come yet."""

    line: int
    column: int
    is_mapping: bool
    is_flow: bool
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Composer:
    """Builds the nodes of one YAML text; `first_line` is the file's line on which the text begins."""

    path: str
    first_line: int = 1
    faults: list[Fault] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _root: Node | None = None
    _documents: int = 0
    _last_line: int = 0
    """Where the latest scalar or bracket ended: a block of lines ends with what stands last in it."""

    def compose(self, text: str) -> Mapping | None:
        """Return the mapping that `text` holds, or None; whatever is wrong is added to `faults`."""
        for end in _LINE_ENDS:
            text = text.replace(end, " ")
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                self._take(event)
                if len(self._open) > MAX_DEPTH:
                    self._fault(FaultKind.TOO_DEEP, event, "YAML")
                    return None
        except yaml.YAMLError as error:
            self.faults.append(self._syntax_fault(error, text))
            return None
        if self._root is None:
            return Mapping(self.first_line, 1)
        if not isinstance(self._root, Mapping) or self._documents > 1:
            reason = "phải là các dòng `khóa: giá trị`, chỉ một tài liệu YAML trong một tệp"
            self.faults.append(Fault(FaultKind.UNREADABLE_FILE, Place(self.path, self.first_line), reason))
            return None
        return self._root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._fault(FaultKind.ALIAS_IN_YAML, event, f"{sign}{event.anchor}")
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            is_flow = bool(event.flow_style)
            self._open.append(_Open(*self._position(event), is_mapping=is_mapping, is_flow=is_flow))
        elif isinstance(event, yaml.CollectionEndEvent):
            if self._open[-1].is_flow:
                self._last_line = self._end(event)
            self._add(self._closed(self._open.pop()))
        elif isinstance(event, yaml.AliasEvent):
            self._last_line = self._end(event)
            self._add(Scalar("", *self._position(event), last_line=self._last_line))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        # Control characters get past libyaml as escapes alone, which only these quotes read.
        text = without_control(event.value) if event.style == '"' else event.value
        line, column = self._position(event)
        self._last_line = self._end(event)
        if text != event.value:
            place = Place(self.path, line, column)
            self.faults.append(Fault(FaultKind.WRONG_TYPE, place, text or "…", "chữ không có ký tự điều khiển"))
        return Scalar(text, line, column, event.style in _QUOTED, self._last_line)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        elif self._root is None:
            self._root = node

    def _closed(self, done: _Open) -> Node:
        if not done.is_mapping:
            return Sequence(done.line, done.column, tuple(done.nodes), self._last_line)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(done.nodes[::2], done.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._report(FaultKind.WRONG_TYPE, key, "…", "tên khóa là một từ")
            elif key.text in entries:
                first = str(entries[key.text][0].line)
                self._report(FaultKind.DUPLICATE_KEY, key, key.text, first)
            else:
                entries[key.text] = (key, value)
        return Mapping(done.line, done.column, tuple(entries.values()), self._last_line)

    def _position(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 1)

    def _end(self, event: yaml.Event) -> int:
        """Return the last line of what an event tells; a text below `|` is said to end where the next line begins."""
        first, end = event.start_mark, event.end_mark
        if first is None or end is None:
            return self.first_line
        is_before = end.column == 0 and end.line > first.line
        return int(end.line) - is_before + self.first_line

    def _fault(self, kind: FaultKind, event: yaml.Event, subject: str) -> None:
        self.faults.append(Fault(kind, Place(self.path, *self._position(event)), subject))

    def _report(self, kind: FaultKind, node: Node, subject: str, expected: str) -> None:
        self.faults.append(Fault(kind, Place(self.path, node.line, node.column), subject, expected))

    def _syntax_fault(self, error: yaml.YAMLError, text: str) -> Fault:
        problem = find_problem(error, text)
        place = Place(self.path, problem.line + self.first_line, problem.column + 1)
        return Fault(FaultKind.UNREADABLE_FILE, place, problem.reason)
