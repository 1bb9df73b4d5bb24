"""Copies: found from the extracts of reports, they are those that a plain reading of all of them finds."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from random import Random

import pytest
from tests.check.builders import make_period, make_report, make_unit, make_workspace

from baocao.check.copies import LEAST_SHARE, SHINGLE, Copy, find_copies
from baocao.model import Report, Section, Workspace
from baocao.model.extract import LEAST_WORDS

OUTLINE = "## I. Chỉ đạo {#direction .required}\n## II. Kết quả {#achievements .required}"
PERIOD = make_period(outline=OUTLINE, previous="2023-h1")
BEFORE = make_period("2023-h1", OUTLINE, **{"from": "2022-12-15", "to": "2023-06-14"})
SYLLABLES = ("phòng", "tham", "mưu", "kế", "hoạch", "giao", "chỉ", "tiêu", "việc", "từng", "kiểm", "tra", "nghèo")
UNITS = ("huyen-a", "huyen-a-b", "huyen-b", "huyen-c")

Words = tuple[str, ...]
Text = tuple[Report, Section, Words]
Found = tuple[str, int, str, int, float]


@pytest.mark.parametrize("seed", range(40))
def test_copies_are_those_of_a_plain_reading(seed: int) -> None:
    """Whatever units share with each other and with their last reports, in whatever status these are."""
    workspace = make_workspace(*draw_reports(Random(seed)), periods=(PERIOD, BEFORE))  # noqa: S311 - nobody guesses

    assert [shown(copy) for copy in find_copies(PERIOD, workspace)] == list(read_plainly(workspace))


def test_plain_reading_finds_copies_of_both_kinds() -> None:
    """Else the comparison above would say nothing."""
    drawn = (make_workspace(*draw_reports(Random(seed)), periods=(PERIOD, BEFORE)) for seed in range(40))  # noqa: S311
    found = [copy for workspace in drawn for copy in read_plainly(workspace)]

    assert {path.rpartition("/")[2] for _, _, path, _, _ in found} == {"2024-h1.md", "2023-h1.md"}


def shown(copy: Copy) -> Found:
    """Return what is told of a copy."""
    own, source = copy.passage, copy.source
    return own.extract.path, own.section.line, source.extract.path, source.section.line, copy.share


def draw_reports(draw: Random) -> Iterator[Report]:
    """Iterate over reports whose sections are put together from a few phrases, so that some are alike."""
    phrases = [" ".join(draw.choices(SYLLABLES, k=draw.randint(12, 40))) for _ in range(12)]
    for unit in UNITS:
        for period in (BEFORE, PERIOD):
            sections = ["\n\n".join(draw.choices(phrases, k=draw.randint(1, 6))) for _ in range(2)]
            body = "## I. Chỉ đạo\n{}\n\n## II. Kết quả\n{}\n".format(*sections)
            status = draw.choice(("final", "final", "draft", "withdrawn"))
            yield make_report(body=body, unit=make_unit(unit), period=period, status=status)


def read_plainly(workspace: Workspace) -> Iterator[Found]:
    """Iterate over copies as they are defined, by comparing everything with everything."""
    texts = [
        text for one in workspace.reports_of(PERIOD) if one.front.status != "withdrawn" for text in long_texts(one)
    ]
    for report, section, words in texts:
        before = workspace.previous(report)
        own = [text for text in long_texts(before) if text[1].anchor == section.anchor] if before is not None else []
        sources = own + likeliest(report, words, texts)
        shares = ((source, share_of(words, source[2])) for source in sources if is_likely(words, source[2]))
        for (source_report, source, _), share in islice((one for one in shares if one[1] >= LEAST_SHARE), 1):
            yield report.path, section.line, source_report.path, source.line, share


def long_texts(report: Report) -> list[Text]:
    """Return the sections that are long enough, with their words."""
    texts = [(report, one, tuple(" ".join(block.text for block in one.blocks).split())) for one in report.walk()]
    return [text for text in texts if len(text[2]) >= LEAST_WORDS]


def likeliest(report: Report, words: Words, texts: list[Text]) -> list[Text]:
    """Return the text of another unit that has most of the sample, of each shingle asking the first two units only."""
    holders = [text for shingle in sample_of(words) for text in first_two(shingle, texts) if text[0] is not report]
    counts = sorted((-holders.count(text), text[0].path, text[1].line) for text in holders)
    return [text for text in holders if counts and (text[0].path, text[1].line) == counts[0][1:]][:1]


def first_two(shingle: Words, texts: list[Text]) -> list[Text]:
    """Return the first text with a shingle, and the first one of another unit."""
    having = [text for text in texts if shingle in sample_of(text[2])]
    return having[:1] + [text for text in having if text[0] is not having[0][0]][:1]


@cache
def shingles_of(words: Words) -> set[Words]:
    """Return all runs of so many words."""
    return {words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)}


@cache
def sample_of(words: Words) -> set[Words]:
    """Return the runs that begin with a word of five letters."""
    return {shingle for shingle in shingles_of(words) if len(shingle[0]) == 5}


def share_of(words: Words, source: Words) -> float:
    """Return how much of a text another one has."""
    return len(shingles_of(words) & shingles_of(source)) / len(shingles_of(words))


def is_likely(words: Words, source: Words) -> bool:
    """Tell whether enough of the sample is shared for a closer look."""
    return len(sample_of(words) & sample_of(source)) >= LEAST_SHARE / 3 * len(sample_of(words))
