"""YAML as it was written: untyped text with the place of every key and value.

Types come from the shapes that read these nodes, never from YAML 1.1, which turns `12:30` into 750.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""Nested lists, dicts and strings, as `json` takes them."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text with its place; `quoted` tells a plain `12` from `"12"`."""

    text: str
    line: int
    column: int
    quoted: bool = False
    last_line: int = field(default=0, repr=False, compare=False)
    """The line on which it ends, its closing quote or bracket included; 0 if it was not read from a file."""

    def plain(self) -> "Plain":
        """Return the text itself."""
        return self.text


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    column: int
    nodes: "tuple[Node, ...]" = ()
    last_line: int = field(default=0, repr=False, compare=False)

    def plain(self) -> "Plain":
        """Return nested lists, dicts and strings."""
        return [node.plain() for node in self.nodes]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file."""

    line: int
    column: int
    entries: "tuple[tuple[Scalar, Node], ...]" = ()
    last_line: int = field(default=0, repr=False, compare=False)
    _by_key: "dict[str, tuple[Scalar, Node]]" = field(default_factory=dict, init=False, repr=False, compare=False)
    """Filled when it is first asked for: twenty thousand keys are looked up as fast as ten."""

    def plain(self) -> "Plain":
        """Return nested lists, dicts and strings."""
        return {key.text: value.plain() for key, value in self.entries}

    def __iter__(self) -> Iterator["tuple[Scalar, Node]"]:
        """Iterate over keys and values."""
        return iter(self.entries)

    def key(self, text: str) -> Scalar | None:
        """Return the key that reads `text`."""
        found = self._found(text)
        return found[0] if found else None

    def value(self, text: str) -> "Node | None":
        """Return the value under the key that reads `text`."""
        found = self._found(text)
        return found[1] if found else None

    def _found(self, text: str) -> "tuple[Scalar, Node] | None":
        if not self._by_key:
            self._by_key.update((entry[0].text, entry) for entry in reversed(self.entries))
        return self._by_key.get(text)


Node: TypeAlias = Scalar | Sequence | Mapping


def find_node(root: Node, *path: str | int) -> Node | None:
    """Return the value at `path` (keys and positions), or None."""
    node: Node | None = root
    for step in path:
        node = _step(node, step)
    return node


class Step(Enum):
    """A step of a path that many nodes answer."""

    EACH = "each"
    """Every value of a list or of a mapping."""
    KEYS = "keys"
    """Every key of a mapping."""


def find_scalars(root: Node | None, *path: str | Step) -> Iterator[Scalar]:
    """Iterate over the scalars at `path`, in the order of the file; whatever is no scalar there is passed over."""
    if not path:
        if isinstance(root, Scalar):
            yield root
        return
    step, *rest = path
    for node in _steps(root, step):
        yield from find_scalars(node, *rest)


def _steps(node: Node | None, step: str | Step) -> Iterator[Node]:
    if isinstance(node, Sequence) and step is Step.EACH:
        yield from node.nodes
    elif isinstance(node, Mapping):
        entries = (entry for entry in node if isinstance(step, Step) or entry[0].text == step)
        yield from (key if step is Step.KEYS else value for key, value in entries)


def find_place(root: Node, *path: str | int) -> tuple[int, int]:
    """Return line and column of the key at `path`, or of the deepest part of it that exists."""
    node, line, column = root, root.line, root.column
    for step in path:
        key = node.key(str(step)) if isinstance(node, Mapping) else None
        below = _step(node, step)
        if below is None:
            break
        node = below
        line, column = (key.line, key.column) if key else (node.line, node.column)
    return line, column


def _step(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.value(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.nodes):
        return node.nodes[step]
    return None
