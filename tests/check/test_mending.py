"""Edits put into a text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao.check.mending import mend_text, without_overlaps
from baocao.model import Edit

TEXTS = st.text("aĐé́# \ufeff\u00a0\t\r\n", max_size=40)
WORDS = st.text("xyz", max_size=3)


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Make a text and edits that lie in its lines, in any order."""
    text = draw(TEXTS)
    edits = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        for _ in range(draw(st.integers(0, 3))):
            start, end = sorted(draw(st.tuples(*[st.integers(1, len(line) + 1)] * 2)))
            edits.append(Edit(number, start, end, draw(WORDS)))
    return text, draw(st.permutations(edits))


@pytest.mark.parametrize(
    ("text", "edits", "mended"),
    [
        pytest.param("một hai", [Edit(1, 5, 8, "ba")], "một ba", id="replace"),
        pytest.param("một hai", [Edit(1, 4, 8, "")], "một", id="remove"),
        pytest.param("một hai", [Edit(1, 8, 8, ".")], "một hai.", id="insert"),
        pytest.param("\ufeffa\r\nb\r\n", [Edit(1, 1, 2, ""), Edit(2, 1, 2, "c")], "a\r\nc\r\n", id="mark-and-crlf"),
        pytest.param("a\nbc\nd", [Edit(2, 1, 4, "")], "a\nd", id="line"),
        pytest.param("a\r\nbc\r\n", [Edit(2, 1, 4, "")], "a\r\n", id="last-line"),
        pytest.param("a\n\nb", [Edit(2, 1, 2, "")], "a\nb", id="empty-line"),
        pytest.param("a\nb", [Edit(2, 1, 3, "")], "a\n", id="line-without-end"),
        pytest.param("abc", [Edit(1, 1, 3, "x"), Edit(1, 2, 4, "y")], "xc", id="first-wins"),
        pytest.param("abc", [Edit(1, 2, 2, "x"), Edit(1, 2, 2, "y")], "axbc", id="one-insertion-a-place"),
        pytest.param("abc", [Edit(1, 3, 4, "z"), Edit(1, 1, 3, "x")], "xz", id="neighbours"),
    ],
)
def test_edits_are_made(text: str, edits: list[Edit], mended: str) -> None:
    """Lines and columns are those of the text as it was before the first edit."""
    assert mend_text(text, edits) == mended


@given(texts_with_edits())
def test_everything_else_stays(given_: tuple[str, list[Edit]]) -> None:
    """Outside of the edits that are made, every character and line end is the same, in the same order."""
    text, edits = given_
    made = without_overlaps(edits)
    holes = mend_text(text, [Edit(one.line, one.start, one.end, "") for one in edits])
    starts = {}
    at = 0
    for number, line in enumerate(re.findall(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", text), start=1):
        starts[number] = at - 1
        at += len(line)
    taken = {starts[one.line] + place for one in made for place in range(one.start, one.end)}

    assert holes == "".join(character for place, character in enumerate(text) if place not in taken)


@given(texts_with_edits())
@example(("\ra\n", [Edit(2, 1, 2, "")]))
def test_line_ends_stay(given_: tuple[str, list[Edit]]) -> None:
    """A text keeps every character that ends a line; between a CR and an LF an emptied line leaves one line end."""
    text, edits = given_

    assert re.findall(r"[\r\n]", mend_text(text, edits)) == re.findall(r"[\r\n]", text)


@given(texts_with_edits())
def test_first_wins(given_: tuple[str, list[Edit]]) -> None:
    """An edit is left out only for one that stands before it, and the first is always made."""
    text, edits = given_
    made = without_overlaps(edits)

    assert set(edits[:1]) <= made
    assert mend_text(text, edits) == mend_text(text, [edit for edit in edits if edit in made])


@given(TEXTS)
def test_without_edits_nothing_changes(text: str) -> None:
    """No edit, no change."""
    assert mend_text(text, []) == text
