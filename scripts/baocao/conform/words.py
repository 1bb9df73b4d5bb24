"""Paragraphs as one reads them: their runs, their lines, and how these look."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element

from baocao.conform.effective import Letters
from baocao.conform.layout import Layout
from baocao.conform.numbering import Mark

_QUOTED = 8
"""A place is shown by so many words."""

_MOST = 60
"""And by so many letters at most."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that look alike; a line feed is a break of the line."""

    text: str
    letters: Letters


@dataclass(frozen=True, slots=True)
class Line:
    """What stands between two breaks."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Return the words, with plain spaces, without the marks of notes."""
        return _plain("".join(run.text for run in self.runs if not run.letters.raised))

    @property
    def seen(self) -> tuple[Run, ...]:
        """Return the runs whose letters count."""
        return tuple(run for run in self.runs if run.text.strip() and not run.letters.raised)

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return bool(self.seen) and all(run.letters.bold for run in self.seen)

    @property
    def has_words(self) -> bool:
        """Tell whether there are letters, not signs alone: a form has dots to write on."""
        return any(letter.isalpha() for letter in self.text)

    @property
    def is_capitals(self) -> bool:
        """Tell whether all its letters are capitals."""
        return self.text.isupper()


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A paragraph; two are never equal, whatever they say.

    Attributes:
        element: Where it stands in the document.
        runs: Its letters, without what is hidden.
        layout: How its lines lie.
        base: How letters look that nothing is said of.
        mark: The automatic number or dash before it.
        style: The identifier of its style.
        is_contents: Whether it belongs to a table of contents.
        room: How wide its page or cell is, in twips.
        section: The number of its section, from 1.
    """

    element: _Element
    runs: tuple[Run, ...]
    layout: Layout
    base: Letters
    mark: Mark | None
    style: str | None
    is_contents: bool
    room: float
    section: int

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines that breaks make, without empty ones."""
        return tuple(line for line in map(Line, _split(self.runs)) if line.text)

    @cached_property
    def text(self) -> str:
        """Return the words, one space for each break."""
        return " ".join(line.text for line in self.lines)

    @cached_property
    def shown(self) -> str:
        """Return the words with the automatic mark before them."""
        return (self.mark.sample if self.mark and self.text else "") + self.text

    @cached_property
    def shown_lines(self) -> tuple[str, ...]:
        """Return the words of each line, the automatic mark before the first."""
        first, *others = (line.text for line in self.lines) if self.lines else ("",)
        return ((self.mark.sample if self.mark and first else "") + first, *others)

    @property
    def seen(self) -> tuple[Run, ...]:
        """Return the runs whose letters count."""
        return tuple(run for line in self.lines for run in line.seen)

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return bool(self.lines) and all(line.is_bold for line in self.lines)


def quote(text: str) -> str:
    """Return a place: the first words of a text."""
    short = " ".join(text.split()[:_QUOTED])[:_MOST]
    return f"“{short}{'' if short == ' '.join(text.split()) else '…'}”"


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\t", " ").strip()


def _split(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.letters))
        for other in others:
            yield tuple(line)
            line = [Run(other, run.letters)]
    yield tuple(line)
