"""Rule empty-section."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import empty_section

OUTLINE = "## Hạn chế {#limits .required}\n## Phụ lục {#annex .optional}"
TABLE = "| Nhiệm vụ | Chủ trì |\n| --- | --- |\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="nothing"),
        pytest.param("…", id="dots"),
        pytest.param("./.", id="end-mark"),
        pytest.param("*Hướng dẫn: Mỗi hạn chế một gạch đầu dòng.*", id="guidance"),
        pytest.param("a) Nguyên nhân khách quan: …", id="unfinished"),
        pytest.param(TABLE, id="table-without-rows"),
        pytest.param(f"{TABLE}|  |  |", id="table-with-blank-row"),
    ],
)
def test_skeleton_is_no_content(content: str) -> None:
    """What the draft came with does not count as written."""
    body = f"## Hạn chế\n\n{content}\n\n## Phụ lục\n\nKèm 2 biểu.\n"
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    assert [finding.message for finding in empty_section.check(report)] == ["mục “Hạn chế” chưa có nội dung"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Không có.", id="nothing-to-say"),
        pytest.param("Các xã A, B, C…", id="ends-in-dots"),
        pytest.param("- Hồ sơ: chậm", id="list"),
        pytest.param(f"{TABLE}| Rà soát | Phòng |", id="row"),
        pytest.param("### Về hồ sơ", id="headings-of-its-own"),
    ],
)
def test_words_are_content(content: str) -> None:
    """Three words are enough, if they are the author's."""
    report = make_report(body=f"## Hạn chế\n\n{content}\n", period=make_period(outline=OUTLINE))

    assert list(empty_section.check(report)) == []


def test_optional_section_may_stay_empty() -> None:
    """Nobody asked for it."""
    report = make_report(body="## Phụ lục", period=make_period(outline=OUTLINE))

    assert list(empty_section.check(report)) == []
