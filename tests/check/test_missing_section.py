"""Rule missing-section."""

from textwrap import dedent

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import missing_section

OUTLINE = """
    # Phần I. Kết quả {#results .required}
    ## I. Chỉ đạo {#direction .required}
    ## II. Lĩnh vực {#fields .required}
    #### Hạn chế {#limits .required}
    # Phần II. Kiến nghị {#proposals .required}
    ## 1. Đối với Sở {#to-department .required}
    # Phần III. Phụ lục {#annex .optional}
    ## 1. Biểu {#table .required}
"""
COMPLETE = """
    # Phần I. Kết quả
    ## I. Chỉ đạo
    ## II. Lĩnh vực
    #### Hạn chế
    # Phần II. Kiến nghị
    ## 1. Đối với Sở
"""


@pytest.mark.parametrize(
    ("dropped", "message", "help_"),
    [
        pytest.param(
            "## I. Chỉ đạo",
            "thiếu mục “I. Chỉ đạo”",
            "thêm `## I. Chỉ đạo` dưới “Phần I. Kết quả”",
            id="first-of-a-part",
        ),
        pytest.param(
            "#### Hạn chế",
            "thiếu mục “Hạn chế” trong “II. Lĩnh vực”",
            "thêm `#### Hạn chế` dưới “II. Lĩnh vực”",
            id="unnumbered",
        ),
        pytest.param(
            "## 1. Đối với Sở",
            "thiếu mục “1. Đối với Sở”",
            "thêm `## 1. Đối với Sở` dưới “Phần II. Kiến nghị”",
            id="last",
        ),
        pytest.param(
            "# Phần II. Kiến nghị\n    ## 1. Đối với Sở",
            "thiếu mục “Phần II. Kiến nghị”",
            "thêm `# Phần II. Kiến nghị` sau “Phần I. Kết quả”, kèm `## 1. Đối với Sở`",
            id="whole-part",
        ),
    ],
)
def test_each_missing_section_is_named_once(dropped: str, message: str, help_: str) -> None:
    """The topmost absent section has the finding; what belongs below it stands in the help."""
    report = make_report(body=COMPLETE.replace(dropped, ""), period=make_period(outline=OUTLINE))

    [finding] = missing_section.check(report)

    assert (finding.message, finding.help) == (message, help_)


def test_optional_sections_are_not_asked() -> None:
    """Nor is what belongs below them."""
    report = make_report(body=COMPLETE, period=make_period(outline=OUTLINE))

    assert list(missing_section.check(report)) == []


def test_empty_report_lacks_every_part() -> None:
    """It never stops at the first, and begins at the top of the file."""
    report = make_report(period=make_period(outline=OUTLINE))

    findings = list(missing_section.check(report))

    assert [finding.message for finding in findings] == [
        "thiếu mục “Phần I. Kết quả”",
        "thiếu mục “Phần II. Kiến nghị”",
    ]
    assert findings[0].help.startswith("thêm `# Phần I. Kết quả` ở đầu báo cáo, kèm ")


def test_place_is_the_heading_before_the_gap() -> None:
    """The author lands where the section belongs."""
    report = make_report(body=COMPLETE.replace("## II. Lĩnh vực", ""), period=make_period(outline=OUTLINE))

    [finding] = missing_section.check(report)

    assert report.body.split("\n")[finding.place.line - report.body_line] == "## I. Chỉ đạo"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("##II. Lĩnh vực", id="no-space"),
        pytest.param("**II. Lĩnh vực**", id="bold"),
        pytest.param("**Lĩnh vực:**", id="bold-without-number"),
        pytest.param("II. LĨNH VỰC", id="bare"),
    ],
)
def test_line_that_was_meant_as_a_heading_is_named(typed: str) -> None:
    """The finding stands on the line itself and says how to write it."""
    report = make_report(body=COMPLETE.replace("## II. Lĩnh vực", typed), period=make_period(outline=OUTLINE))

    [finding] = missing_section.check(report)

    assert report.raw.split("\n")[finding.place.line - 1].strip() == typed
    assert finding.message == "thiếu mục “II. Lĩnh vực”"
    assert finding.help == "dòng này chưa đúng dạng đề mục, sửa thành `## II. Lĩnh vực`"


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        pytest.param("Đã triển khai lĩnh vực khác.", "", id="sentence"),
        pytest.param("| Lĩnh vực |\n| --- |", "", id="table"),
        pytest.param("", "Lĩnh vực", id="under-another-part"),
    ],
)
def test_words_elsewhere_are_no_heading(typed: str, where: str) -> None:
    """Only a line of its own, below the section's parent, was meant."""
    body = dedent(COMPLETE).replace("## II. Lĩnh vực", typed) + f"\n{where}\n"
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    [finding] = missing_section.check(report)

    assert str(finding.help).startswith("thêm `## II. Lĩnh vực` sau “I. Chỉ đạo”")
