"""The body of a report: headings and what stands under them."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.model.outline import OutlineSection
from baocao.model.text import words_key


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, quotation, code or picture: its line, its plain text and the parser's escaped HTML."""

    line: int
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class ListBlock(Block):
    """A list; `points` are its outermost entries, each a block of its own."""

    points: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table; header and rows hold the cells' plain text, `row_lines` the line of each row."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    row_lines: tuple[int, ...] = ()

    def column(self, words: str) -> int | None:
        """Return the position of the first column whose head has these words, from 0; None if none has."""
        heads = [head.lower() for head in self.header]
        if words in heads:
            return heads.index(words)
        wanted = words_key(words)
        return next((number for number, head in enumerate(heads) if wanted in words_key(head)), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    Attributes:
        anchor: The identifier that links use; the outline's where the outline knows the section.
        title: The heading's words, without numbering.
        numbering: The numbering as typed.
        level: Heading level, from 1.
        line: The heading's line in the file.
        outline: The section of the outline that it answers; None below the outline and where it is unknown.
        free: Whether it stands below the outline's last level, where headings are the author's own.
        blocks: What stands between this heading and the next.
        children: The sections below it.
    """

    anchor: str
    title: str
    numbering: str
    level: int
    line: int
    outline: OutlineSection | None = None
    free: bool = False
    blocks: tuple[Block, ...] = ()
    children: tuple["Section", ...] = ()

    @property
    def heading(self) -> str:
        """Return numbering and words, as one reads them."""
        return f"{self.numbering} {self.title}".strip()

    def walk(self) -> Iterator["Section"]:
        """Iterate over the section and everything below it, in order."""
        waiting = [self]
        while waiting:
            section = waiting.pop()
            yield section
            waiting += reversed(section.children)

    def all_blocks(self) -> Iterator[Block]:
        """Iterate over the blocks of the section and of everything below it."""
        for section in self.walk():
            yield from section.blocks
