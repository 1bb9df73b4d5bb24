"""Causes parted into objective and subjective ones."""

import pytest
from tests.check.builders import make_unit

from baocao.consolidate.causes import part_causes
from baocao.load.markdown import parse_markdown
from baocao.model import Excerpt, Origin, Place


def make_excerpt(text: str) -> Excerpt:
    """Return what a unit writes under “Nguyên nhân”."""
    parsed = parse_markdown(f"# Nguyên nhân\n\n{text}", 1, lambda _source: False)
    origin = Origin(make_unit(), "Phòng", "causes", Place("units/a/2024-h1.md"))
    return Excerpt(origin, tuple(parsed.headings[0].blocks))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a) Nguyên nhân khách quan: mưa lũ.\n\nb) Nguyên nhân chủ quan: chậm đôn đốc.",
            {"": [], "khách quan": ["Mưa lũ."], "chủ quan": ["Chậm đôn đốc."]},
            id="as-the-outline-has-it",
        ),
        pytest.param(
            "Nguyên nhân chủ quan: chậm.\n\nThiếu người.",
            {"": [], "khách quan": [], "chủ quan": ["Chậm.", "Thiếu người."]},
            id="further-paragraphs-go-along",
        ),
        pytest.param(
            "a) Khách quan:\n\n- Mưa.\n- Hạn.\n\nb) Chủ quan: chậm.",
            {"": [], "khách quan": ["Mưa.\nHạn."], "chủ quan": ["Chậm."]},
            id="a-list-below",
        ),
        pytest.param("Do thiếu vốn.", {"": ["Do thiếu vốn."], "khách quan": [], "chủ quan": []}, id="unnamed"),
    ],
)
def test_causes_are_parted(text: str, expected: dict[str, list[str]]) -> None:
    """The words that name the kind are left out; nothing else is lost."""
    parted = part_causes([make_excerpt(text)])

    assert {kind: [block.text for one in found for block in one.blocks] for kind, found in parted.items()} == expected


def test_html_follows_the_text() -> None:
    """What is shown is what was read, with its emphasis."""
    parted = part_causes([make_excerpt("a) Nguyên nhân khách quan: mưa **lũ**.")])

    assert parted["khách quan"][0].blocks[0].html.strip() == "<p>Mưa <strong>lũ</strong>.</p>"
