"""YAML text to nodes, by libyaml's events.

Events instead of a composed document: aliases are seen before anything could expand them, and depth costs no recursion.
"""

from dataclasses import dataclass, field

import yaml
from yaml.reader import ReaderError

from baocao.load.files import without_control
from baocao.model import Fault, FaultKind, Place
from baocao.model.node import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 100

_LINE_ENDS = ("\x85", "\u2028", "\u2029")
"""YAML ends a line at these, nothing else does: line numbers would be off and words torn apart."""

_QUOTED = frozenset({"'", '"'})

_PROBLEMS = (
    ("mapping values are not allowed", "có dấu hai chấm trong giá trị; đặt cả giá trị trong ngoặc kép"),
    ("cannot start any token", "có ký tự tab hoặc ký tự lạ ở đầu giá trị; thụt dòng bằng dấu cách"),
    ("while scanning a simple key", "thiếu dấu hai chấm sau tên khóa"),
    ("did not find expected key", "thụt dòng không thẳng hàng với khóa ở trên"),
    ("did not find expected '-'", "thụt dòng của danh sách không thẳng hàng"),
    ("did not find expected ',' or", "thiếu dấu phẩy hoặc dấu đóng ngoặc"),
    ("unexpected end of stream", "thiếu dấu đóng ngoặc kép"),
    ("control characters are not allowed", "có ký tự điều khiển"),
    ("maximum nesting level", "lồng quá sâu"),
)


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end has not come yet."""

    line: int
    column: int
    is_mapping: bool
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
            self._open.append(_Open(*self._position(event), is_mapping=is_mapping))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._closed(self._open.pop()))
        elif isinstance(event, yaml.AliasEvent):
            self._add(Scalar("", *self._position(event)))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text = without_control(event.value)
        line, column = self._position(event)
        if text != event.value:
            place = Place(self.path, line, column)
            self.faults.append(Fault(FaultKind.WRONG_TYPE, place, text or "…", "chữ không có ký tự điều khiển"))
        return Scalar(text, line, column, event.style in _QUOTED)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        elif self._root is None:
            self._root = node

    def _closed(self, done: _Open) -> Node:
        if not done.is_mapping:
            return Sequence(done.line, done.column, tuple(done.nodes))
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(done.nodes[::2], done.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._report(FaultKind.WRONG_TYPE, key, "…", "tên khóa là một từ")
            elif key.text in entries:
                first = str(entries[key.text][0].line)
                self._report(FaultKind.DUPLICATE_KEY, key, key.text, first)
            else:
                entries[key.text] = (key, value)
        return Mapping(done.line, done.column, tuple(entries.values()))

    def _position(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 1)

    def _fault(self, kind: FaultKind, event: yaml.Event, subject: str) -> None:
        self.faults.append(Fault(kind, Place(self.path, *self._position(event)), subject))

    def _report(self, kind: FaultKind, node: Node, subject: str, expected: str) -> None:
        self.faults.append(Fault(kind, Place(self.path, node.line, node.column), subject, expected))

    def _syntax_fault(self, error: yaml.YAMLError, text: str) -> Fault:
        said = f"{getattr(error, 'problem', '') or ''} {getattr(error, 'context', '') or ''} {error}"
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 0)
        if isinstance(error, ReaderError):
            line += text.encode()[: error.position].count(b"\n")
        reason = next((words for sign, words in _PROBLEMS if sign in said), "YAML viết sai cú pháp")
        return Fault(FaultKind.UNREADABLE_FILE, Place(self.path, line, column), reason)
