"""Headings to sections: each heading finds the section of the outline that has its words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from baocao.load.markdown import Heading
from baocao.model import OutlineSection, Section
from baocao.model.text import slug, split_numbering, words_key


@dataclass(slots=True)
class _Branch:
    heading: Heading
    children: list["_Branch"] = field(default_factory=list)


def match_sections(headings: Iterable[Heading], expected: tuple[OutlineSection, ...]) -> tuple[Section, ...]:
    """Return the headings as a tree, each with the section of the outline that it answers.

    Words decide, not numbering, case, punctuation or the placement of tones. Where two headings have the same words
    under one parent, the first answers. Below the outline's last level headings are the author's own.
    """
    taken = {section.id: _SECOND for top in expected for section in top.walk()}
    return _matched(_tree(headings), expected, "", taken, is_free=False)


def _tree(headings: Iterable[Heading]) -> list[_Branch]:
    top: list[_Branch] = []
    path: list[_Branch] = []
    for heading in headings:
        while path and path[-1].heading.level >= heading.level:
            path.pop()
        branch = _Branch(heading)
        (path[-1].children if path else top).append(branch)
        path.append(branch)
    return top


def _matched(
    branches: list[_Branch], expected: tuple[OutlineSection, ...], parent: str, taken: dict[str, int], *, is_free: bool
) -> tuple[Section, ...]:
    waiting = {(section.level, section.key): section for section in reversed(expected)}
    sections = []
    for branch in branches:
        numbering, title = split_numbering(branch.heading.text)
        answered = waiting.pop((branch.heading.level, words_key(title)), None)
        anchor = answered.id if answered else _own_anchor(parent, title, taken)
        below = answered.children if answered else ()
        is_leaf = is_free or (answered is not None and not answered.children)
        sections.append(
            Section(
                anchor=anchor,
                title=title,
                numbering=numbering,
                level=branch.heading.level,
                line=branch.heading.line,
                outline=answered,
                free=is_free,
                blocks=tuple(branch.heading.blocks),
                children=_matched(branch.children, below, anchor, taken, is_free=is_leaf),
            )
        )
    return tuple(sections)


def _own_anchor(parent: str, title: str, taken: dict[str, int]) -> str:
    """Return an anchor that nothing in the report and its outline has, and take it.

    `taken` remembers for every anchor the number to try next, so that ten thousand like headings take no time.
    """
    base = "-".join(part for part in (parent, slug(title)) if part) or "muc"
    anchor = base
    while anchor in taken:
        anchor, taken[base] = f"{base}-{taken[base]}", taken[base] + 1
    taken[anchor] = _SECOND
    return anchor


_SECOND = 2
