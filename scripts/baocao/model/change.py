"""What changed between two versions of a report: values of the front matter, sentences of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from baocao.model.node import Mapping, Node, Scalar
from baocao.model.report import Report
from baocao.model.section import Section

_SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+|\n")
_MOST_TOLD = 3
"""Of each kind; whoever wants all of them looks at the report's page."""

_LONGEST = 40
_MARKS = ".,;:!?()“”\"'"
_MOST_COMPARED = 100_000
"""Pairs of words in one run of changed sentences: 300 against 300 take some milliseconds."""

_NOT_READ = frozenset({"sign_off", "number", "date"})
"""What the văn thư and the leader add; the digest leaves it out too."""


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value of the front matter under its key (`indicators.NC-01.actual`); "" where there was or is none."""

    key: str
    old: str
    new: str

    @property
    def told(self) -> str:
        """Return both versions in Vietnamese; long ones are cut."""
        if not self.old:
            return f"{self.key} thêm {_short(self.new)}"
        return f"{self.key} từ {_short(self.old)} thành {_short(self.new)}" if self.new else f"{self.key} bỏ"


@dataclass(frozen=True, slots=True)
class TextChange:
    """The sentences that left a section and those that came, in order, and how many of their words are not in both."""

    anchor: str
    heading: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class ReportChange:
    """Everything in which two versions of a report differ, pictures by their paths."""

    values: tuple[ValueChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    pictures: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.values or self.texts or self.pictures)

    @property
    def words(self) -> int:
        """Return how many words changed: of a word in another's place both are one."""
        return sum(one.words for one in self.texts)

    @property
    def told(self) -> str:
        """Return what changed in Vietnamese: which values, how many words and where, which pictures; "" if nothing."""
        values = _enumerate([one.told for one in self.values], "giá trị")
        headings = _enumerate([f"“{_short(one.heading)}”" for one in self.texts], "mục")
        texts = f"{self.words} chữ ở {headings}" if headings else ""
        pictures = _enumerate([f"hình {path}" for path in self.pictures], "hình")
        return "; ".join(part for part in (values, texts, pictures) if part)


def compare_reports(old: Report, new: Report) -> ReportChange:
    """Return what changed from `old` to `new`; what is added after signing is not compared."""
    before, after = dict(_values(old.node)), dict(_values(new.node))
    keys = [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]
    drawn = [{picture.path: picture.sha256 for picture in report.pictures} for report in (old, new)]
    paths = dict.fromkeys((*drawn[0], *drawn[1]))
    return ReportChange(
        values=tuple(ValueChange(key, before.get(key, ""), after.get(key, "")) for key in keys),
        texts=tuple(_texts(old, new)),
        pictures=tuple(path for path in paths if drawn[0].get(path) != drawn[1].get(path)),
    )


def _enumerate(told: list[str], kind: str) -> str:
    more = f" và {len(told) - _MOST_TOLD} {kind} khác" if len(told) > _MOST_TOLD else ""
    return ", ".join(told[:_MOST_TOLD]) + more


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _values(node: Node, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield path, node.text
    elif isinstance(node, Mapping):
        for key, value in node:
            if path or key.text not in _NOT_READ:
                yield from _values(value, f"{path}.{key.text}" if path else key.text)
    else:
        for position, entry in enumerate(node.nodes, start=1):
            yield from _values(entry, f"{path}.{position}")


def _texts(old: Report, new: Report) -> Iterator[TextChange]:
    before = {section.anchor: section for section in old.walk()}
    after = {section.anchor: section for section in new.walk()}
    for anchor in dict.fromkeys((*after, *before)):
        removed, added, words = _sentence_changes(_sentences(before.get(anchor)), _sentences(after.get(anchor)))
        if removed or added:
            shown = after.get(anchor) or before[anchor]
            yield TextChange(anchor, shown.heading, removed, added, words)


def _sentences(section: Section | None) -> list[str]:
    blocks = section.blocks if section is not None else ()
    parts = (part.strip() for block in blocks for part in _SENTENCE_END.split(block.text))
    return [part for part in parts if part]


def _sentence_changes(old: list[str], new: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    removed: list[str] = []
    added: list[str] = []
    words = 0
    for kind, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            removed += old[start:end]
            added += new[other_start:other_end]
            words += _words_changed(old[start:end], new[other_start:other_end])
    return tuple(removed), tuple(added), words


def _words_changed(old: list[str], new: list[str]) -> int:
    """Count the words that left, came or took another's place within the sentences that changed.

    Of long runs each sentence is held against the one in its place; where there is none, each word counts.
    """
    before, after = _words(old), _words(new)
    if len(before) * len(after) <= _MOST_COMPARED:
        changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        found = sum(max(end - start, to - from_) for kind, start, end, from_, to in changes if kind != "equal")
        # Where nothing but a mark changed, it is told with the word that it stands at.
        return found or 1
    if len(old) == len(new) > 1:
        return sum(_words_changed([one], [other]) for one, other in zip(old, new, strict=True))
    return max(len(before), len(after))


def _words(sentences: list[str]) -> list[str]:
    """Return the words without the marks around them: one that ends a sentence no more is the same word."""
    return [word.strip(_MARKS) or word for word in " ".join(sentences).split()]
