"""Sections that say what another one says: found by the eight-word shingles that they share.

One pass over the reports of a period, linear in their number: of each shingle in the index only the first two units
that have it are kept, and only a part of the shingles is. What the index finds is then compared in full. All of it is
seen from the extracts of the reports.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from baocao.model import Period, Status, Workspace
from baocao.model.extract import Extract, LongSection

SHINGLE = 8
LEAST_SHARE = 0.4

_SAMPLED_LENGTH = 5
"""In the index are the shingles whose first word has this many letters: about a seventh, the same in every text."""

_LIKELY = LEAST_SHARE / 3
"""A sample that shares less than this is not worth comparing in full."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a long section, and whose it is."""

    unit: str
    extract: Extract
    section: LongSection
    words: tuple[str, ...]
    sample: frozenset[int]


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage, the one that it is like, and how much of its shingles that one has, from 0 to 1."""

    passage: Passage
    source: Passage
    share: float


def find_copies(period: Period, workspace: Workspace) -> Iterator[Copy]:
    """Iterate over passages that are like one of another unit, or like the same section of the unit's last report."""
    current = list(_passages(period, workspace, set(Status) - {Status.WITHDRAWN}))
    before = workspace.period_before(period)
    earlier = _passages(before, workspace, {Status.FINAL}) if before is not None else ()
    previous = {(passage.unit, passage.section.anchor): passage for passage in earlier}
    index = _index(current)
    for passage in current:
        own = previous.get((passage.unit, passage.section.anchor))
        for source in (own, _likeliest(passage, index)):
            copy = _compare(passage, source) if source is not None else None
            if copy is not None:
                yield copy
                break


def _passages(period: Period, workspace: Workspace, statuses: set[Status]) -> Iterator[Passage]:
    """Iterate over the long sections of the reports of a period that have one of some statuses, by the unit's id."""
    for unit in sorted(workspace.units):
        extract = workspace.extracts.get((unit, period.id))
        if extract is not None and extract.status in statuses:
            for section in extract.sections:
                words = tuple(section.text.split())
                yield Passage(unit, extract, section, words, _sample(words))


def _sample(words: tuple[str, ...]) -> frozenset[int]:
    lengths = enumerate(map(len, words[: len(words) - SHINGLE + 1]))
    return frozenset([hash(words[at : at + SHINGLE]) for at, length in lengths if length == _SAMPLED_LENGTH])


def _index(passages: Iterable[Passage]) -> dict[int, tuple[Passage, ...]]:
    index: dict[int, tuple[Passage, ...]] = {}
    for passage in passages:
        for shingle in passage.sample:
            known = index.get(shingle, ())
            if not known or (len(known) == 1 and known[0].unit != passage.unit):
                index[shingle] = (*known, passage)
    return index


def _likeliest(passage: Passage, index: Mapping[int, tuple[Passage, ...]]) -> Passage | None:
    """Return the passage of another unit that has the most of the sample; the first one of equals."""
    shared: Counter[int] = Counter()
    found: dict[int, Passage] = {}
    for shingle in passage.sample:
        for other in index[shingle]:
            if other.unit != passage.unit:
                shared[id(other)] += 1
                found[id(other)] = other
    if not shared:
        return None
    most = max(shared.values())
    return min(
        (found[one] for one in shared if shared[one] == most), key=lambda one: (one.extract.path, one.section.line)
    )


def _compare(passage: Passage, source: Passage) -> Copy | None:
    if len(passage.sample & source.sample) < _LIKELY * len(passage.sample):
        return None
    own, theirs = _shingles(passage.words), _shingles(source.words)
    share = len(own & theirs) / len(own)
    return Copy(passage, source, share) if share >= LEAST_SHARE else None


def _shingles(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return set(zip(*(words[at:] for at in range(SHINGLE)), strict=False))
