"""Markdown to blocks: nothing lost, nothing alive, every line known."""

import html
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.load.markdown import Parsed, parse_markdown, render_markdown
from baocao.model import Block, ListBlock, Table

FIRST_LINE = 10


def parse(text: str) -> Parsed:
    """Return a body taken apart; no picture may be shown."""
    return parse_markdown(text, FIRST_LINE, lambda _source: False)


def only_block(text: str) -> Block:
    """Return the one block of a body."""
    (block,) = parse(text).before
    return block


def all_text(parsed: Parsed) -> str:
    """Return the plain text of headings and blocks, in order."""
    blocks = [*parsed.before, *(block for heading in parsed.headings for block in heading.blocks)]
    return "\n".join([*(heading.text for heading in parsed.headings), *(block.text for block in blocks)])


def test_places_count_from_the_files_first_line() -> None:
    """Headings, list points and table rows know the line on which they begin."""
    parsed = parse("# A\n\nđoạn\n\n- một\n- hai\n  ba\n\n  - bốn\n\n| a |\n| - |\n| 1 |\n| 2 |\n\nB\n=\n")
    paragraph, points, table = parsed.headings[0].blocks

    assert [heading.line for heading in parsed.headings] == [10, 25]
    assert paragraph.line == 12
    assert isinstance(points, ListBlock)
    assert [point.line for point in points.points] == [14, 15]
    assert isinstance(table, Table)
    assert (table.line, table.row_lines) == (20, (22, 23))


def test_table_keeps_its_cells() -> None:
    """Cells are plain text; a bar that is escaped, and a short row, lose nothing."""
    table = only_block("| **Nhiệm vụ** | Thời hạn |\n| --- | ---: |\n| a \\| b | 30/9 |\n| c |\n")

    assert isinstance(table, Table)
    assert table.header == ("Nhiệm vụ", "Thời hạn")
    assert table.rows == (("a | b", "30/9"), ("c", ""))


@pytest.mark.parametrize("text", ["- một\n- hai\n", "- một\n\n- hai\n", "1. một\n2. hai\n"])
def test_points_are_paragraphs_outside_their_list(text: str) -> None:
    """A point's HTML stands alone, whether its list is tight or loose."""
    points = only_block(text)

    assert isinstance(points, ListBlock)
    assert [(point.text, point.html) for point in points.points] == [
        ("một", "<p>một</p>\n"),
        ("hai", "<p>hai</p>\n"),
    ]


def test_nested_list_stays_tight() -> None:
    """Only the point's own words become a paragraph."""
    points = only_block("- một\n  - trong\n")

    assert isinstance(points, ListBlock)
    assert points.points[0].html == "<p>một</p>\n<ul>\n<li>trong</li>\n</ul>\n"


def test_point_of_many_parts_is_one_block() -> None:
    """A point that opens with a list or a table and goes on loses no word."""
    points = only_block("- - trong\n\n  sau\n- | a |\n  | - |\n  | b |\n\n  cuối\n")

    assert isinstance(points, ListBlock)
    assert [point.text.split() for point in points.points] == [["trong", "sau"], ["a", "b", "cuối"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\n---\n\nb", "a\n\nb"),
        ("Kết luận: a # b", "Kết luận: a # b"),
        ("```\n# không phải đề mục\n---\n```", "# không phải đề mục\n---"),
        ("[Ghi chú]: /xem", "[Ghi chú]: /xem"),
        ("a) Khách quan: b", "a) Khách quan: b"),
        ("một  \nhai", "một\nhai"),
        ("một\nhai", "một hai"),
    ],
)
def test_words_survive(text: str, expected: str) -> None:
    """Rules, colons, hashes, fences and what looks like a link's definition keep their words."""
    assert all_text(parse(text)) == expected


WORDS = st.lists(st.from_regex(r"\A[a-zđêư]{1,6}[0-9]{1,3}[:#,.]?\Z"), min_size=1, max_size=4).map(" ".join)
PIECES = st.one_of(
    WORDS,
    WORDS.map("# {}".format),
    WORDS.map("### 1. {}: #x0".format),
    WORDS.map("{}\n---".format),
    WORDS.map("---\n\n{}".format),
    WORDS.map("- {}\n- y1\n\n  z1".format),
    WORDS.map("1. {}\n   - y2".format),
    WORDS.map("> {}\n> > y3".format),
    WORDS.map("```yaml\n---\n# {}\n---\n```".format),
    WORDS.map("    {}".format),
    WORDS.map("| y4 | {} |\n| --- | --- |\n| --- | z4 |\n| z5 |".format),
    WORDS.map("**{}** ~~y5~~ `z6` [y7](/a) *y8*".format),
    WORDS.map("[{}]: /a 'y9'".format),
    WORDS.map("<b>{}</b> <!-- y10 -->".format),
)


@given(st.lists(PIECES, max_size=8).map("\n\n".join))
@settings(max_examples=50)
def test_no_word_of_a_body_is_lost(body: str) -> None:
    """Every word of any mixture of headings, rules, tables, lists, fences and tags is in the blocks' plain text."""
    parsed = parse(body)
    typed = re.findall(r"[a-zđêư]+[0-9]+", body.replace("](/a)", ""))

    assert sorted(re.findall(r"[a-zđêư]+[0-9]+", all_text(parsed))) == sorted(typed)


@given(st.lists(PIECES, max_size=8).map("\n\n".join))
@settings(max_examples=50)
def test_html_says_what_the_text_says(body: str) -> None:
    """Portal and document are made of the HTML, and rules look at the text: both have the same words."""
    for block in parse(body).before:
        shown = html.unescape(re.sub(r"<[^>]*>", " ", block.html))

        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", block.text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "| a |\n| - |\n| <td onclick=x> |",
        "- <!-- ẩn -->",
        "# <style>",
    ],
)
def test_tags_are_words_and_recorded(text: str) -> None:
    """Raw HTML is shown as it was typed, never as a tag, and its place is known."""
    parsed = parse(text)
    shown = "".join(block.html for block in parsed.before)

    assert parsed.tags
    assert all(FIRST_LINE <= line <= FIRST_LINE + 2 for _, line in parsed.tags)
    assert not re.search(r"<(script|img|style|!--)|<td onclick", shown)


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:x", "vbscript:x", "data:text/html,x", "file:///x"],
)
def test_link_that_runs_is_text(target: str) -> None:
    """Such a link is not one, however it is spelled."""
    assert "href" not in only_block(f"[bấm]({target})").html


def test_tag_knows_its_line_inside_a_paragraph() -> None:
    """Lines of a paragraph are counted."""
    assert parse("a\nb <b>c</b>\nd <br>\n").tags == [("<b>", 11), ("</b>", 11), ("<br>", 12)]


def test_code_may_speak_of_tags() -> None:
    """Between backticks a tag is an example."""
    assert parse("`<b>`\n\n    <i>\n").tags == []


@pytest.mark.parametrize("char", ["\x02", "\x03", "\x1b", "\uffff", "&#2;", "&#xFFFF;"])
def test_control_characters_reach_no_page(char: str) -> None:
    """Python-Markdown and XML would stumble over them; the words around them stay."""
    block = only_block(f"trước{char}sau")

    assert re.fullmatch("<p>trước\ufffd?sau</p>\n", block.html)


def test_picture_that_may_not_be_shown_is_its_words() -> None:
    """A remote picture makes no request: its alternative text stands there, and its source is recorded."""
    parsed = parse("a\n![Lễ *viếng*](https://example.vn/a.png)\n")

    assert parsed.before[0].html == "<p>a\n[hình: Lễ viếng]</p>\n"
    assert parsed.pictures == [("https://example.vn/a.png", 11)]


@pytest.mark.parametrize("opening", ["> ", "- ", "1. ", ">", "> - "])
def test_deep_nesting_is_recorded_soon(opening: str) -> None:
    """Twenty thousand levels neither crash nor take long, and the place is known."""
    started = time.perf_counter()

    assert parse(f"a\n\n{opening * 20_000}x\n").is_too_deep == FIRST_LINE + 2
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize("opening", ["[", "![", "*a ", "**", "<a ", "~~a", "_a", "`"])
def test_long_openings_take_no_longer_than_their_length(opening: str) -> None:
    """Marks that are never closed cost a bearable time."""
    started = time.perf_counter()
    parse(opening * 5_000)

    assert time.perf_counter() - started < 3


def test_bearable_nesting_is_kept() -> None:
    """Ten levels of a list are all there."""
    text = "".join(f"{'  ' * level}- cấp{level}\n" for level in range(20))
    parsed = parse(text)

    assert parsed.is_too_deep == 0
    assert "cấp19" in parsed.before[0].html


@given(st.text())
def test_any_text_is_a_body(text: str) -> None:
    """Nothing that is typed crashes the parser."""
    parse(text)
    render_markdown(text)


def test_tangle_of_brackets_is_too_deep_and_stays_text() -> None:
    """More than a hundred open ones are told with their line, and cost no minutes; none is lost."""
    started = time.perf_counter()
    parsed = parse(f"[a](b)\n\n{'[' * 100_000}\n")

    assert parsed.is_too_deep == FIRST_LINE + 2
    assert all_text(parsed).count("[") == 100_001
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("text", ["[a](b) " * 200, "[" * 100, "[\n\n" * 200, "[x] " * 200])
def test_many_brackets_are_no_tangle(text: str) -> None:
    """Those that close, or stand in other paragraphs, do not count."""
    assert parse(text).is_too_deep == 0
