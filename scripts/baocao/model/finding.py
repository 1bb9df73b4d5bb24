"""One thing wrong in one place."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Self

from baocao.model.place import Place
from baocao.model.text import sentence_start

_CITED = re.compile(
    r"(?:(?:điểm|khoản|điều|mục|phần|phụ lục) [\w.]+ )*"
    r"(?:nghị định|luật|thông tư|quyết định|nghị quyết)[^.;:()]{0,60}? \d+/\d{4}/[\w-]*\w",
    re.IGNORECASE,
)


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

    Lines and columns count from 1, in the file as typed, its line ends not counted; `start` equal to `end` inserts. An
    `end` two columns behind the line's last character takes the line's end too: from column 1, the whole line goes.
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
    fixes: bool = False

    @property
    def summary(self) -> str:
        """Return what the rule finds, in one sentence."""
        return self.text.strip().partition("\n")[0]

    @property
    def why(self) -> str:
        """Return why the rule is there, on one line."""
        return " ".join(self.text.partition("## Vì sao")[2].partition("\n## ")[0].split())

    @property
    def source(self) -> str:
        """Return the first legal document that the page cites before its examples, with its article; empty if none."""
        cited = _CITED.search(" ".join(self.text.partition("## Sai")[0].split()))
        return sentence_start(cited.group()) if cited else ""
