"""Where the elements of a document stand: found by their words and by their order, never by the names of styles."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from baocao.conform.document import Block, Document, Table, paragraphs_of
from baocao.conform.landmarks import NEAR, addressees_from, columns_of, find_block, foot_start, subject_below
from baocao.conform.recognition import is_addressee, is_annex, is_state, is_type
from baocao.conform.words import Line, Paragraph


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its heading, and all blocks up to the next one, the heading first."""

    heading: Paragraph
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of a document; each is empty if it was not found.

    Attributes:
        left: The left column of the letterhead.
        right: The right one; without columns, all of the letterhead.
        title: The paragraph that names the type of document.
        subject: The paragraphs below it.
        below_title: The paragraphs from the title on, which hold the subject and its rule.
        addressees: “Kính gửi” and the names below it.
        body: The blocks between these and the foot.
        foot: The blocks of the signatures and of the recipients.
        annexes: The annexes.
    """

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]
    title: Paragraph | None
    subject: tuple[Paragraph, ...]
    below_title: tuple[Paragraph, ...]
    addressees: tuple[Paragraph, ...]
    body: tuple[Block, ...]
    foot: tuple[Block, ...]
    annexes: tuple[Annex, ...]

    @property
    def head(self) -> tuple[Paragraph, ...]:
        """Return both columns of the letterhead."""
        return (*self.left, *self.right)

    @property
    def subject_lines(self) -> list[tuple[Paragraph, Line]]:
        """Return the subject's lines, those included that stand in the title's own paragraph."""
        own = [(self.title, line) for line in self.title.lines[1:]] if self.title else []
        return own + [(one, line) for one in self.subject for line in one.lines]


def dissect(document: Document) -> Anatomy:
    """Find the parts of a document."""
    blocks = document.blocks
    openings = {_first_text(section.paragraphs) for section in document.sections}
    starts = [
        position
        for position, block in enumerate(blocks)
        if isinstance(block, Paragraph) and position and is_annex(block, opens_section=block in openings)
    ]
    annexes = [blocks[start:end] for start, end in pairwise([*starts, len(blocks)])]
    return _dissect_main(
        blocks[: starts[0]] if starts else blocks,
        tuple(Annex(part[0], part) for part in annexes if isinstance(part[0], Paragraph)),
    )


def _dissect_main(main: Sequence[Block], annexes: tuple[Annex, ...]) -> Anatomy:
    state = find_block(main, is_state, range(len(main))) or 0
    foot = foot_start(main)
    near = range(state, min(foot, state + NEAR))
    title = find_block([one if isinstance(one, Paragraph) else Table(()) for one in main], is_type, near)
    addressee = find_block(main, is_addressee, near)
    opening = next(one for one in (title, addressee, state + 1) if one is not None)
    left, right = columns_of(main[state:opening])
    subject = [] if title is None else subject_below(main[title + 1 : foot])
    addressees = [] if addressee is None else addressees_from(main[addressee:foot])
    named = None if title is None else main[title]
    starts = [opening if title is None else title + 1, *_after(main, (*subject, *addressees))]
    return Anatomy(
        left=left,
        right=right,
        title=named if isinstance(named, Paragraph) else None,
        subject=tuple(subject),
        below_title=tuple(one for one in main[title or 0 : foot] if isinstance(one, Paragraph)),
        addressees=tuple(addressees),
        body=tuple(main[max(starts) : foot]),
        foot=tuple(main[foot:]),
        annexes=annexes,
    )


def _after(main: Sequence[Block], paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return the positions behind the blocks that hold `paragraphs`."""
    return [position + 1 for position, block in enumerate(main) if not set(paragraphs).isdisjoint(paragraphs_of(block))]


def _first_text(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    return next((one for one in paragraphs if one.text), None)
