"""Findings at a terminal: the line, a mark under the value, the page of the rule."""

import re

import click
import pytest
from tests.check.formats.sheets import FINDINGS, HOSTILE, HOSTILE_SHEET, SHEET, lines_of, make_sheet

from baocao.check import render_terminal
from baocao.model import Finding, Level, Place

PATH = "units/a/2024-h1.md"


def excerpt(line: str, message: str, column: int = 0) -> list[str]:
    """Return what is shown of a second line that a message is about."""
    sheet = make_sheet(Finding("fake", Place(PATH, 2, column), message))
    return render_terminal(sheet, lambda _: ("---", line), colour=False).splitlines()[1:-2]


@pytest.mark.parametrize(
    ("line", "message", "column", "marked"),
    [
        pytest.param("a: {actual: 98,5}", "“98,5” là hai giá trị", 5, "98,5", id="value-behind-its-key"),
        pytest.param("unit: huyen-a", "khóa “unit” ghi “huyen-a”", 1, "huyen-a", id="key-and-value"),
        pytest.param("signd: x", "mẫu không có khóa “signd”", 1, "signd", id="key"),
        pytest.param("number: 12", "thiếu ký hiệu", 1, "number", id="word-at-the-column"),
        pytest.param("Số hộ nghèo 12", "“hộ” không rõ", 0, "hộ", id="without-column"),
        pytest.param("nhà không chính", "“nh” không rõ", 5, "không", id="never-inside-a-word"),
    ],
)
def test_value_is_marked(line: str, message: str, column: int, marked: str) -> None:
    """Carets stand under what the message quotes, else under the word at the column."""
    source, carets = excerpt(line, message, column)

    at = carets.index("^")
    assert source == f"  2 | {line}"
    assert source[at : at + carets.count("^")] == marked


def test_marks_take_no_column() -> None:
    """Under decomposed and wide letters the carets still stand under the value."""
    source, carets = excerpt("e\u0302\u0301 統計 9", "“9” không rõ")

    assert source.endswith("9")
    assert carets == "    | " + " " * 7 + "^"


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param(Place(PATH), [], id="whole-file"),
        pytest.param(Place(PATH, 3), [], id="behind-the-end"),
        pytest.param(Place(PATH, 2), ["  2 | b"], id="whole-line"),
        pytest.param(Place(PATH, 2, 9), ["  2 | b", "    |  ^"], id="behind-the-line"),
    ],
)
def test_lines_that_are_not_there_are_not_shown(place: Place, shown: list[str]) -> None:
    """A finding about the whole file shows no line, one about a line no caret."""
    written = render_terminal(make_sheet(Finding("fake", place, "sai")), lambda _: ("---", "b"), colour=False)

    assert written.splitlines()[1:-2] == shown


@pytest.mark.parametrize("at", [0, 300, 596])
def test_long_line_is_cut_around_the_value(at: int) -> None:
    """Of a paragraph a hundred characters are shown, with the value and its carets among them."""
    line = "x " * (at // 2) + "9999" + " y" * 300

    source, carets = excerpt(line, "“9999” không rõ")

    assert len(source) <= 108
    assert source[carets.index("^") : carets.index("^") + 4] == "9999"
    assert carets.count("^") == 4


def test_page_is_told_once_a_rule_and_the_count_last() -> None:
    """A hundred findings of one rule do not repeat where it is explained."""
    lines = render_terminal(SHEET, lines_of, colour=False).splitlines()

    assert lines.count("  giải thích: baocao rules ambiguous-number") == 1
    assert lines[-1] == "2 lỗi, 1 cảnh báo, 1 gợi ý trong 2 tệp"


def test_page_is_an_address_where_the_site_has_one() -> None:
    """A terminal makes a link of it."""
    written = render_terminal(make_sheet(*FINDINGS, rules_page="https://x.vn/rules.html"), lines_of, colour=False)

    assert "giải thích: https://x.vn/rules.html#tight-deadline\n" in written


def test_colours_change_no_word() -> None:
    """With and without colours the same is said."""
    coloured = render_terminal(SHEET, lines_of, colour=True)

    assert "\x1b[31m" in coloured
    assert click.unstyle(coloured) == render_terminal(SHEET, lines_of, colour=False)


def test_nothing_found_prints_nothing() -> None:
    """No finding, no word."""
    assert render_terminal(make_sheet(), lines_of, colour=True) == ""


def test_report_cannot_steer_the_screen() -> None:
    """Escapes, overrides and line ends of a report and of a file's name are shown, not obeyed."""
    written = render_terminal(HOSTILE_SHEET, lines_of, colour=False)

    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ufffe]", written) is None
    assert "<U+001B>[31m" in written
    assert not any(line.startswith("b ]]>") for line in written.splitlines())
    assert HOSTILE not in written


def test_levels_have_colours() -> None:
    """Each level is told by its word and its colour."""
    for level, code in ((Level.ERROR, "31"), (Level.WARNING, "33"), (Level.HINT, "36")):
        sheet = make_sheet(Finding("fake", Place(PATH), "sai", level=level))

        assert f"\x1b[{code}m\x1b[1m{level.word}" in render_terminal(sheet, lines_of, colour=True)
