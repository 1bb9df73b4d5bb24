"""Rule proposal-without-addressee."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import proposal_without_addressee

HEADINGS = "# Phần III. Kiến nghị, đề xuất {#proposals .required}"
OUTLINE = f"{HEADINGS}\n## 1. Đối với Sở {{#to-department .required}}\n## 2. Đối với tỉnh {{#to-province}}"


def messages(text: str, outline: str = OUTLINE) -> list[str]:
    """Return what is found in a report that holds proposals only."""
    report = make_report(body=f"# Phần III. Kiến nghị, đề xuất\n\n{text}\n", period=make_period(outline=outline))
    return [one.message for one in proposal_without_addressee.check(report)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("## 1. Đối với Sở\n\n- Tập huấn phần mềm.", id="addressed"),
        pytest.param("## 1. Đối với Sở\n\n### Về người có công\n\n- Tập huấn.", id="divided-below"),
        pytest.param("Phòng kiến nghị, đề xuất:\n\n## 1. Đối với Sở\n\n- Tập huấn.", id="lead-in"),
        pytest.param("Phòng xin kiến nghị như sau.\n\n## 1. Đối với Sở\n\n- Tập huấn.", id="lead-in-with-stop"),
        pytest.param("*Nêu lại 2 kiến nghị của kỳ trước.*\n\n## 1. Đối với Sở\n\n- Tập huấn.", id="note"),
        pytest.param("*Hướng dẫn: Đúng nơi có thẩm quyền.*\n\n## 1. Đối với Sở\n\nKhông có.", id="guidance"),
        pytest.param("Không có.", id="none"),
        pytest.param("Không kiến nghị.", id="none-in-other-words"),
        pytest.param("./.", id="closing-mark"),
        pytest.param("## 3. Kiến nghị khác\n\n- Tập huấn.", id="heading-that-the-outline-does-not-know"),
    ],
)
def test_what_is_addressed_or_no_proposal_is_left_alone(text: str) -> None:
    """What leads in, says nothing, or stands under a heading that another rule tells is no fault."""
    assert messages(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- Tập huấn phần mềm;\n- Bổ sung biên chế.", id="list"),
        pytest.param("Đề nghị tập huấn phần mềm.", id="paragraph"),
    ],
)
def test_proposal_above_the_first_addressee_is_told(text: str) -> None:
    """A list is told once; the help names where it may go."""
    [message] = messages(f"{text}\n\n## 1. Đối với Sở\n\nKhông có.")

    assert message.startswith("kiến nghị “")
    assert message.endswith("” không ghi nơi nhận")


@pytest.mark.parametrize(
    ("heading", "is_told"),
    [
        pytest.param("## 1. Đối với Ngân hàng Chính sách xã hội", False, id="addressee"),
        pytest.param("## Kiến nghị Bộ, ngành", False, id="ministries"),
        pytest.param("## Với tỉnh", False, id="province"),
        pytest.param("## UBND huyện", False, id="abbreviation"),
        pytest.param("## Kiến nghị chung", True, id="general"),
        pytest.param("## Nội dung khác", True, id="other"),
    ],
)
def test_own_heading_must_name_somebody(heading: str, *, is_told: bool) -> None:
    """Where the outline leaves the headings to the author, each one says who is meant."""
    assert bool(messages(f"{heading}\n\n- Tập huấn phần mềm.", HEADINGS)) is is_told
