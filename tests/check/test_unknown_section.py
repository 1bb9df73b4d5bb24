"""Rule unknown-section."""

import pytest
from tests.check.builders import make_period, make_report, make_workspace

from baocao.check.rules import missing_section, unknown_section

OUTLINE = """
    # Phần I. Kết quả {#results .required}
    ## I. Công tác chỉ đạo {#direction .required}
    ### 1. Kết quả cụ thể {#achievements .required}
    # Phần II. Kiến nghị {#proposals .required}
    ## 1. Đối với Sở {#to-department .required}
"""
NOWHERE = "chuyển nội dung vào một mục của đề cương; đề mục riêng đặt bên trong mục nhỏ nhất"


@pytest.mark.parametrize(
    ("body", "help_"),
    [
        pytest.param("# Phần I. Kết quả\n### I. Công tác chỉ đạo", "sửa thành `## I. Công tác chỉ đạo`", id="level"),
        pytest.param("# Phần I. Kết quả\n## I. Công tác chỉ đao", "sửa thành `## I. Công tác chỉ đạo`", id="tone"),
        pytest.param("# Phần I. Kết quả\n## I. Cong tac chi dao", "sửa thành `## I. Công tác chỉ đạo`", id="bare"),
        pytest.param(
            "# Phần I. Kết quả\n## 1. Đối với Sở", "chuyển xuống đúng vị trí của `## 1. Đối với Sở`", id="parent"
        ),
        pytest.param("# Phần I. Kết quả\n# Phần I. Kết quả", "gộp vào mục “Phần I. Kết quả” ở dòng 9", id="twice"),
        pytest.param("# Lời cảm ơn", NOWHERE, id="far"),
    ],
)
def test_near_miss_is_offered(body: str, help_: str) -> None:
    """Right words in the wrong place, and wrong letters in the right one, are told what was meant."""
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    [finding] = unknown_section.check(report, make_workspace(report))

    assert finding.help == help_


def test_what_stands_below_is_not_told_again() -> None:
    """A misspelt part is one fault, whatever it holds."""
    body = "# Phần I. Kết quả gì\n## I. Công tác chỉ đạo\n### Tự đặt"
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    [finding] = unknown_section.check(report, make_workspace(report))

    assert finding.message == "đề cương không có mục “Phần I. Kết quả gì” ở chỗ này"


def test_headings_below_the_last_level_are_free() -> None:
    """Authors may divide the smallest sections as they like."""
    body = "# Phần I. Kết quả\n## I. Công tác chỉ đạo\n### 1. Kết quả cụ thể\n#### Về đào tạo\n##### Ở xã"

    report = make_report(body=body, period=make_period(outline=OUTLINE))

    assert list(unknown_section.check(report, make_workspace(report))) == []


LOST = "# Phần I. Kết quả\n**I. Công tác chỉ đạo**\n### 1. Kết quả cụ thể\n# Phần II. Kiến nghị\n## 1. Đối với Sở"


def test_what_belongs_to_a_line_meant_as_a_heading_is_where_it_belongs() -> None:
    """One line is wrong: missing-section names it, and nobody is told to move what stands below."""
    report = make_report(body=LOST, period=make_period(outline=OUTLINE))

    assert list(unknown_section.check(report, make_workspace(report))) == []
    assert [finding.place.line for finding in missing_section.check(report)] == [report.body_line + 1]


@pytest.mark.parametrize("rule", ["---", "-----  ", "==="])
def test_dashes_below_a_paragraph_are_named(rule: str) -> None:
    """They make a heading of it, which takes all that follows out of its place: only they are told."""
    body = f"# Phần I. Kết quả\nĐã mở 8 lớp\nở 3 xã.\n{rule}\n## I. Công tác chỉ đạo\n### 1. Kết quả cụ thể\n"
    report = make_report(body=f"{body}# Phần II. Kiến nghị\n## 1. Đối với Sở\n", period=make_period(outline=OUTLINE))

    [finding] = unknown_section.check(report, make_workspace(report))

    assert finding.message == "dòng kẻ ngay dưới đoạn văn biến đoạn “Đã mở 8 lớp ở 3 xã.” thành đề mục"
    assert finding.place.line == report.body_line + 3
    assert list(missing_section.check(report)) == []


def test_dashes_below_a_misspelt_heading_are_a_heading() -> None:
    """What is nearly one of the outline's was meant as one."""
    body = "# Phần I. Kết quả\nI. Công tác chỉ đao\n---\n# Phần II. Kiến nghị\n## 1. Đối với Sở\n"
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    [finding] = unknown_section.check(report, make_workspace(report))

    assert finding.help == "sửa thành `## I. Công tác chỉ đạo`"
