"""Headings find their sections of the outline by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.check.builders import make_outline

from baocao.load.markdown import parse_markdown
from baocao.load.sections import match_sections
from baocao.model import Section

EXPECTED = make_outline("""\
# Phần I. Kết quả {#results .required}
## I. Chỉ đạo, điều hành {#direction .required}
## II. Hòa giải {#peace .required}
# Phần II. Kiến nghị {#proposals .required}
""").sections


def match(body: str) -> dict[str, Section]:
    """Return the sections of a body by anchor."""
    parsed = parse_markdown(body, 1, lambda _source: False)
    found = [one for top in match_sections(parsed.headings, EXPECTED) for one in top.walk()]
    sections = {one.anchor: one for one in found}
    assert len(sections) == len(found), "anchors are unique"
    return sections


@pytest.mark.parametrize(
    "heading", ["II. Hòa giải", "II. Hoà giải", "3) HÒA GIẢI.", "hòa   giải", "II.Hòa giải", "**Hòa** giải"]
)
def test_words_decide(heading: str) -> None:
    """Number, case, punctuation, emphasis and the place of a tone do not."""
    assert match(f"# Kết quả\n## {heading}\n")["peace"].outline is not None


def test_title_and_numbering_stay_as_typed() -> None:
    """What the author wrote is what is shown."""
    section = match("# phần I: kết quả\n")["results"]

    assert (section.numbering, section.title, section.level) == ("phần I:", "kết quả", 1)


def test_level_and_parent_decide_too() -> None:
    """The right words in the wrong place are another section."""
    sections = match("# Kết quả\n# Kiến nghị\n## Hòa giải\n# Hòa giải\n")

    assert "peace" not in sections
    assert [one.outline for one in sections.values()].count(None) == 2


def test_first_of_two_equal_headings_answers() -> None:
    """The second one has an anchor of its own, and its text is there."""
    sections = match("# Kết quả\nmột\n# Kết quả\nhai\n")

    assert sections["results"].blocks[0].text == "một"
    assert sections["ket-qua"].blocks[0].text == "hai"


def test_headings_below_the_outline_are_free() -> None:
    """Below the last level an author may write any heading; beside a section of the outline none."""
    sections = match("# Kết quả\n## Chỉ đạo điều hành\n### Họp\n#### Giao ban\n## Lạ\n")

    assert [one.free for one in sections.values()] == [False, False, True, True, False]


def test_own_heading_never_takes_an_outlines_anchor() -> None:
    """A heading whose slug reads like an identifier does not stand in the way of the real section."""
    sections = match("# Peace\nbịa\n# Kết quả\n## Hòa giải\nthật\n")

    assert sections["peace"].blocks[0].text == "thật"


@given(
    st.lists(st.sampled_from(["# Kết quả", "## Peace", "## Hòa giải", "# …", "### a-2", "### a", "## a"]), max_size=9)
)
def test_anchors_are_unique(headings: list[str]) -> None:
    """Whatever repeats, every section has its own address."""
    match("\n\n".join(headings))


def test_like_headings_are_numbered() -> None:
    """Each of ten thousand equal headings gets an anchor, in no time."""
    sections = match("# a\n" * 10_000)

    assert list(sections)[1:3] == ["a-2", "a-3"]
    assert len(sections) == 10_000
