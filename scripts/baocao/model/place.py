"""Where something stands: a file of the repository, a line and a column."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; `path` is relative to the repository's root, with forward slashes.

    Lines and columns count from 1. A column of 0 means the whole line.
    """

    path: str
    line: int = 1
    column: int = 0

    def at(self, line: int, column: int = 0) -> Self:
        """Return another place in the same file."""
        return type(self)(self.path, line, column)

    def __str__(self) -> str:
        """Return `path:line:column` as editors and terminals understand it."""
        return f"{self.path}:{self.line}" + (f":{self.column}" if self.column else "")
