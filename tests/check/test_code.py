"""Code in Markdown, and its absence."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.check.code import without_code


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("một", "một", id="none"),
        pytest.param("a `b` c", "a     c", id="span"),
        pytest.param("a ``b ` c`` d", "a           d", id="two-ticks"),
        pytest.param("a `b\nc` d", "a   \n   d", id="over-lines"),
        pytest.param("a `b\n\nc` d", "a `b\n\nc` d", id="not-over-paragraphs"),
        pytest.param("a `b", "a `b", id="open"),
        pytest.param("a\n```\nb\n```\nc", "a\n   \n \n   \nc", id="fence"),
        pytest.param("~~~ x\nb `c", "     \n    ", id="open-fence"),
        pytest.param("```a``` b\nc", "        b\nc", id="three-ticks"),
        pytest.param("a `` b `c`", "a `` b    ", id="other-length"),
    ],
)
def test_code_is_blank(text: str, left: str) -> None:
    """Code becomes blanks; everything else stays in its place."""
    assert without_code(text) == left


@given(st.text("`~ \nab"))
def test_places_stay(text: str) -> None:
    """Lines and columns are those of the text."""
    assert [len(line) for line in without_code(text).split("\n")] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" ".join("`" * length for length in range(1, 1000)), id="runs"),
        pytest.param("` " * 100_000, id="spans"),
        pytest.param("```\n" * 120_000, id="fences"),
        pytest.param("a `\n\n" * 100_000, id="paragraphs"),
        pytest.param("\n" * 500_000 + "`", id="blank-lines"),
    ],
)
def test_any_text_is_quick(text: str) -> None:
    """Half a megabyte of anything takes no longer than half a megabyte of words."""
    start = time.process_time()
    without_code(text)

    assert time.process_time() - start < 2
