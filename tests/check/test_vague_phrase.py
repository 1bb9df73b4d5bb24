"""Rule vague-phrase."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import vague_phrase

OUTLINE = "## Kết quả {#achievements .required}\n## Hạn chế {#limits .required}\n## Nguyên nhân {#causes .required}"


def messages(text: str, title: str = "Hạn chế") -> list[str]:
    """Return what is found in a section."""
    report = make_report(body=f"## {title}\n\n{text}\n", period=make_period(outline=OUTLINE))
    return [one.message for one in vague_phrase.check(report)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("Một số xã giải ngân chậm.", "Một số", id="some"),
        pytest.param("Phối hợp ở nhiều nơi chưa tốt.", "nhiều nơi", id="places"),
        pytest.param("Đến nay cơ bản hoàn thành.", "cơ bản hoàn thành", id="nearly"),
        pytest.param("- Còn 2 hồ sơ chậm;\n- Một số xã chưa gửi.", "Một số", id="second-point"),
        pytest.param("Còn 2 hồ sơ chậm. Một số xã chưa gửi.", "Một số", id="second-sentence"),
        pytest.param("Một số xã chậm.\n\nMột số hộ khó khăn.", "Một số", id="once-a-section"),
    ],
)
def test_vague_sentence_is_quoted(text: str, phrase: str) -> None:
    """Only the first of a section is told."""
    assert messages(text) == [f"“{phrase}” không kèm số liệu"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Một số xã (Hà Linh, Điền Mỹ) chậm.", id="named"),
        pytest.param("Một số xã chậm, còn 14 hồ sơ.", id="counted"),
        pytest.param("Sửa đổi, bổ sung một số điều của Luật Việc làm.", id="title"),
        pytest.param("Một số kết quả khác:", id="lead-in"),
        pytest.param("Mỗi một sổ theo dõi đều đủ.", id="other-tone"),
        pytest.param("Hoàn thành cơ bản.", id="other-order"),
    ],
)
def test_sentence_that_says_how_many_or_who_is_exact(text: str) -> None:
    """A figure or a name is enough; titles of documents are not the author's words."""
    assert messages(text) == []


def test_causes_are_not_asked() -> None:
    """Only results and limits must say how many and where."""
    assert messages("Một số xã chưa chủ động.", "Nguyên nhân") == []
