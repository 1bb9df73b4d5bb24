"""Rule silent-nothing."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import silent_nothing

OUTLINE = "## Hạn chế {#limits .required}\n## Nguyên nhân {#causes .required}\n## Phụ lục {#annex .optional}"


def messages(body: str) -> list[str]:
    """Return what is found in a report."""
    return [one.message for one in silent_nothing.check(make_report(body=body, period=make_period(outline=OUTLINE)))]


@pytest.mark.parametrize(
    "text",
    [
        "Không",
        "Không.",
        "- Không phát sinh;",
        "KHÔNG PHÁT SINH",
        "N/A",
        "Chưa có gì.",
        "Chưa phát sinh",
        "Không có khó khăn, vướng mắc.",
        "Trong kỳ, đơn vị không có kiến nghị, đề xuất gì.",
        "Không có nội dung",
        "Không kiến nghị ./.",
        "0",
    ],
)
def test_nothing_is_said_in_one_way(text: str) -> None:
    """Other words and marks for “Không có.” are quoted, where nothing else is said."""
    quoted = text.removeprefix("- ")

    assert messages(f"## Hạn chế\n\n{text}\n\n./.\n") == [f"mục “Hạn chế” chỉ ghi “{quoted}”"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Không có.", id="right"),
        pytest.param("- Không có;", id="right-in-a-list"),
        pytest.param("Không có ./.", id="right-at-the-end"),
        pytest.param("không có", id="right-without-capital"),
        pytest.param("Không có vụ tai nạn lao động chết người.", id="result"),
        pytest.param("Không phát sinh đơn thư vượt cấp.", id="result-of-its-own"),
        pytest.param("Không để xảy ra mất an toàn.", id="achievement"),
        pytest.param("Chưa có trụ sở.", id="lack"),
        pytest.param("Không.\n\nRiêng xã Hà Linh còn 2 hộ.", id="said-further"),
        pytest.param("Chưa có số liệu.", id="no-figures-yet"),
        pytest.param("", id="empty"),
        pytest.param("-", id="mark-of-an-empty-section"),
        pytest.param("…", id="dots"),
    ],
)
def test_what_says_more_or_less_is_not_asked(text: str) -> None:
    """The right words, true sentences, and sections that are empty altogether, are left alone."""
    assert messages(f"## Hạn chế\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("causes", "expected"),
    [
        pytest.param("a) Nguyên nhân khách quan: Không.", ["nguyên nhân khách quan chỉ ghi “Không.”"], id="said"),
        pytest.param("a) Nguyên nhân khách quan: Không có.", [], id="right"),
        pytest.param("b) Nguyên nhân chủ quan: Chưa có quy định.", [], id="cause"),
    ],
)
def test_each_kind_of_cause_is_asked(causes: str, expected: list[str]) -> None:
    """Behind the colon stands “Không có.” or a cause."""
    assert messages(f"## Nguyên nhân\n\n{causes}\n") == expected
