"""Lists of findings that somebody can read to the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model import Finding, Level, Place
from baocao.model.shortlist import Shortlist, rest_sentence, shorten, shorten_each

FINDINGS = st.lists(
    st.builds(
        Finding,
        st.just("fake"),
        st.builds(Place, st.sampled_from(["a.md", "b.md", "c.md"]), st.integers(1, 99)),
        st.just("sai"),
        level=st.sampled_from(list(Level)),
    ),
    unique=True,
    max_size=30,
)


def make_finding(line: int, level: Level = Level.ERROR) -> Finding:
    """Return a finding on a line."""
    return Finding("fake", Place("a.md", line), "sai", level=level)


def by_file(findings: list[Finding]) -> dict[str, list[Finding]]:
    """Return findings by their files."""
    paths = {finding.place.path for finding in findings}
    return {path: [finding for finding in findings if finding.place.path == path] for path in paths}


def test_errors_come_first() -> None:
    """What is left out weighs no more than what is shown."""
    hint, warning = make_finding(1, Level.HINT), make_finding(2, Level.WARNING)
    first, second = make_finding(3), make_finding(4)

    assert shorten([hint, second, warning, first], 3) == Shortlist((first, second, warning), 1)


@given(FINDINGS, st.integers(0, 9))
def test_nothing_is_lost(findings: list[Finding], most: int) -> None:
    """What is shown and what is left out are all of them, file by file."""
    files = by_file(findings)
    lists = shorten_each(files, most)

    assert sum(len(one.shown) for one in lists.values()) == min(len(findings), most)
    for path, one in lists.items():
        assert set(one.shown) <= set(files[path])
        assert len(one.shown) + one.left_out == len(files[path])


@given(FINDINGS, st.integers(0, 9))
def test_no_hint_takes_the_place_of_an_error(findings: list[Finding], most: int) -> None:
    """In another file neither."""
    shown = {finding for one in shorten_each(by_file(findings), most).values() for finding in one.shown}
    lightest = min((finding.level for finding in shown), default=Level.ERROR)

    assert all(finding.level <= lightest for finding in findings if finding not in shown)


@pytest.mark.parametrize(
    ("left_out", "where", "sentence"),
    [
        (0, "", ""),
        (0, " ở 0 tệp khác", ""),
        (99_900, "", "Còn 99.900 điểm nữa; chạy `baocao check` để xem hết."),
        (5, " ở 2 tệp khác", "Còn 5 điểm nữa ở 2 tệp khác; chạy `baocao check` để xem hết."),
    ],
)
def test_rest_is_said(left_out: int, where: str, sentence: str) -> None:
    """How many, where, and how to see them; nothing where nothing is left out."""
    assert rest_sentence(left_out, where) == sentence
