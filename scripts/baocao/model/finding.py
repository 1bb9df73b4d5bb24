"""One thing wrong in one place."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Self

from baocao.model.place import Place


class Level(IntEnum):
    """How much a finding weighs; only errors make `check` fail, hints never do."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the level's Vietnamese name."""
        return {Level.HINT: "gợi ý", Level.WARNING: "cảnh báo", Level.ERROR: "lỗi"}[self]


@dataclass(frozen=True, slots=True)
class Edit:
    """A safe change of a file: on one line, the characters from column `start` up to `end` become `text`.

    Lines and columns count from 1, in the file as typed, its line ends not counted; `start` equal to `end` inserts.
    """

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact about a place, and an instruction that mends it.

    Attributes:
        rule: The rule's name.
        place: Where the author must look.
        message: The fact, with the value; Vietnamese, without a full stop.
        help: What to write instead; its quoted parts can be pasted. Empty if the fact says it.
        level: Error unless the rule says otherwise; the runner alone lowers it.
        edits: What mends it without any doubt; empty where only the author can know.
        waived: Why the Office eased it, and who did; empty if nobody did.
    """

    rule: str
    place: Place
    message: str
    help: str = ""
    level: Level = Level.ERROR
    edits: tuple[Edit, ...] = ()
    waived: str = ""

    def at(self, level: Level, waived: str = "") -> Self:
        """Return the same finding at another level."""
        return replace(self, level=level, waived=waived)


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule as the portal and `baocao rules` show it; `text` is Markdown, its first line the summary."""

    name: str
    level: Level
    since: str
    text: str

    @property
    def summary(self) -> str:
        """Return what the rule finds, in one sentence."""
        return self.text.strip().partition("\n")[0]
