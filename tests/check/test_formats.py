"""Findings as text and as GitHub's workflow commands."""

import pytest

from baocao.check import render_github, render_text
from baocao.model import Finding, Level, Place


def make_finding(
    path: str = "units/a/2024-h1.md", line: int = 7, message: str = "thiếu mục “I”", level: Level = Level.ERROR
) -> Finding:
    """Return a finding with a help."""
    return Finding("missing-section", Place(path, line), message, "thêm `## I`", level)


def test_nothing_found_prints_nothing() -> None:
    """No finding, no word."""
    assert render_text([]) == ""
    assert render_github([]) == ""


def test_text_shows_the_fact_and_then_the_help() -> None:
    """A line that editors can jump to, and the help below it."""
    assert render_text([make_finding()]) == (
        "units/a/2024-h1.md:7: lỗi[missing-section]: thiếu mục “I”\n  gợi ý: thêm `## I`\n"
    )


def test_text_without_help_has_one_line() -> None:
    """A fact that says it all stands alone."""
    finding = Finding("unreadable-file", Place("units/a/unit.yml", 3, 9), "không đọc được tệp: thiếu dấu phẩy")

    assert render_text([finding]).splitlines() == [
        "units/a/unit.yml:3:9: lỗi[unreadable-file]: không đọc được tệp: thiếu dấu phẩy"
    ]


@pytest.mark.parametrize(
    ("level", "word", "command"),
    [
        pytest.param(Level.ERROR, "lỗi", "error", id="error"),
        pytest.param(Level.WARNING, "cảnh báo", "warning", id="warning"),
        pytest.param(Level.HINT, "gợi ý", "notice", id="hint"),
    ],
)
def test_levels_have_their_words(level: Level, word: str, command: str) -> None:
    """Vietnamese for people, GitHub's own for GitHub."""
    finding = make_finding(level=level)

    assert f": {word}[missing-section]: " in render_text([finding])
    assert render_github([finding]).startswith(f"::{command} ")


def test_github_escapes_what_would_end_a_property_or_a_message() -> None:
    """Percent signs, line ends, colons, commas and escapes of a report never become part of a command."""
    finding = make_finding("units/a,b:c/100%\n.md", message="đạt 98,5%:\r\n::error::x\x1b[31m")

    assert render_github([finding]) == (
        "::error file=units/a%2Cb%3Ac/100%25%0A.md,line=7,title=missing-section::"
        "đạt 98,5%25:<U+000D><U+000A>::error::x<U+001B>[31m%0Agợi ý: thêm `## I`\n"
    )


def test_github_gives_the_column_if_there_is_one() -> None:
    """A column of 0 means the whole line."""
    finding = Finding("wrong-type", Place("a.md", 3, 9), "đang để trống")

    assert render_github([finding]) == "::error file=a.md,line=3,col=9,title=wrong-type::đang để trống\n"


def test_github_shows_every_file_before_the_second_finding_of_one() -> None:
    """GitHub shows about ten: a file with many faults does not hide the others."""
    findings = [make_finding("a.md", 1), make_finding("a.md", 2), make_finding("b.md", 1), make_finding("a.md", 3)]

    files = [line.partition(",title")[0].partition("file=")[2] for line in render_github(findings).splitlines()]
    assert files == ["a.md,line=1", "b.md,line=1", "a.md,line=2", "a.md,line=3"]
