"""Rule causes-not-separated."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import causes_not_separated

OUTLINE = "## Nguyên nhân {#causes .required}"
MIXED_BOTH = ["nguyên nhân khách quan chưa viết thành đoạn riêng", "nguyên nhân chủ quan chưa viết thành đoạn riêng"]


def messages(text: str) -> list[str]:
    """Return what is found under causes."""
    report = make_report(body=f"## Nguyên nhân\n\n{text}\n", period=make_period(outline=OUTLINE))
    return [one.message for one in causes_not_separated.check(report)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a) Nguyên nhân khách quan: Lũ.\n\nb) Nguyên nhân chủ quan: Chậm.", id="outline"),
        pytest.param("a) Nguyên nhân khách quan: Lũ.\n\nb) Nguyên nhân chủ quan: Không có.", id="none-of-one"),
        pytest.param("Khách quan: Lũ.\n\nChủ quan: Chậm.", id="short"),
        pytest.param("**a) Nguyên nhân khách quan:** Lũ.\n\n**b) Nguyên nhân chủ quan:** Chậm.", id="bold"),
        pytest.param("a) Nguyên nhân khách quan:\n\n- Lũ.\n\nb) Nguyên nhân chủ quan:\n\n- Chậm.", id="lists"),
        pytest.param("### a) Nguyên nhân khách quan\nLũ.\n### b) Nguyên nhân chủ quan\nChậm.", id="headings"),
        pytest.param("b) Nguyên nhân chủ quan: Chậm.\n\na) Nguyên nhân khách quan: Lũ.", id="other-order"),
        pytest.param("a) Nguyên nhân khách quan: Tư tưởng chủ quan của hộ dân.\n\nb) Chủ quan: Chậm.", id="word"),
        pytest.param("Không có.", id="none-at-all"),
        pytest.param("Không.", id="none-in-other-words"),
        pytest.param("", id="empty"),
        pytest.param("a) Nguyên nhân khách quan: …\n\nb) Nguyên nhân chủ quan: …", id="skeleton"),
    ],
)
def test_both_kinds_stand_apart(text: str) -> None:
    """Each kind opens a paragraph of its own; a section that says nothing is told elsewhere."""
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Do lũ; chậm.", ["chưa nêu nguyên nhân khách quan", "chưa nêu nguyên nhân chủ quan"], id="none"),
        pytest.param("a) Nguyên nhân khách quan: Lũ.", ["chưa nêu nguyên nhân chủ quan"], id="one"),
        pytest.param(
            "a) Nguyên nhân khách quan: Tư tưởng chủ quan của hộ dân.", ["chưa nêu nguyên nhân chủ quan"], id="word"
        ),
        pytest.param(
            "a) Nguyên nhân khách quan: Lũ.\nb) Nguyên nhân chủ quan: Chậm.", MIXED_BOTH[1:], id="one-paragraph"
        ),
        pytest.param("- Khách quan: Lũ.\n- Chủ quan: Chậm.", MIXED_BOTH[1:], id="one-list"),
        pytest.param("Nguyên nhân khách quan và chủ quan: Lũ.", MIXED_BOTH, id="both-at-once"),
        pytest.param(
            "a) Nguyên nhân khách quan: Lũ.\n\nb) Nguyên nhân chủ quan:",
            ["nguyên nhân chủ quan chưa có nội dung"],
            id="wordless",
        ),
    ],
)
def test_kind_that_is_not_told_apart_is_named(text: str, expected: list[str]) -> None:
    """Absent, mixed with the other, and named without a word are three faults."""
    assert messages(text) == expected
