"""One slip in a heading is one finding, of whichever rule, at its line."""

import pytest
from tests.check.builders import make_period, make_report, make_workspace

from baocao.check.headings import unknown
from baocao.check.rules import missing_field, missing_section, section_out_of_order, unknown_section
from baocao.model import Finding, Report

OUTLINE = """
    # Phần I. Kết quả {#results .required}
    ## I. Chỉ đạo {#direction .required}
    ## II. Lĩnh vực {#fields .required}
    ### 1. Việc làm {#jobs .required}
    #### Kết quả {#jobs-achievements .required}
    #### Hạn chế {#jobs-limits .required}
    ### 2. Trẻ em {#children .required}
    #### Kết quả {#children-achievements .required}
    #### Hạn chế {#children-limits .required}
    ### 3. Người có công {#merit .required}
    #### Kết quả {#merit-achievements .required}
    #### Hạn chế {#merit-limits .required}
    # Phần II. Kiến nghị {#proposals .required}
    ## 1. Đối với Sở {#to-department .required}
"""
BODY = "\n".join(line.strip().partition(" {")[0] for line in OUTLINE.splitlines())


def findings(report: Report) -> list[Finding]:
    """Return what all rules about headings find."""
    workspace = make_workspace(report)
    return [
        *unknown_section.check(report, workspace),
        *missing_section.check(report),
        *missing_field.check(report),
        *section_out_of_order.check(report),
    ]


@pytest.mark.parametrize(
    ("right", "typed", "help_"),
    [
        pytest.param("### 2. Trẻ em", "## 2. Trẻ em", "sửa thành `### 2. Trẻ em`", id="too-high"),
        pytest.param("### 2. Trẻ em", "#### 2. Trẻ em", "sửa thành `### 2. Trẻ em`", id="too-deep"),
        pytest.param("### 2. Trẻ em", "### 2. Trẻ êm", "sửa thành `### 2. Trẻ em`", id="misspelt"),
        pytest.param("### 2. Trẻ em", "### 2. Thiếu nhi", "sửa thành `### 2. Trẻ em`", id="other-words"),
        pytest.param(
            "### 2. Trẻ em", "**2. Trẻ em**", "dòng này chưa đúng dạng đề mục, sửa thành `### 2. Trẻ em`", id="bold"
        ),
        pytest.param("# Phần II. Kiến nghị", "## Phần II. Kiến nghị", "sửa thành `# Phần II. Kiến nghị`", id="part"),
        pytest.param(
            "## II. Lĩnh vực",
            "### II. Lĩnh vực",
            "dòng này chưa đúng dạng đề mục, sửa thành `## II. Lĩnh vực`",
            id="below-a-leaf",
        ),
        pytest.param(
            "## II. Lĩnh vực",
            "### 2. Lĩnh vực",
            "dòng này chưa đúng dạng đề mục, sửa thành `## II. Lĩnh vực`",
            id="other-number",
        ),
    ],
)
def test_one_slip_is_told_once_at_its_line(right: str, typed: str, help_: str) -> None:
    """What loses its place by it is told by nothing else."""
    report = make_report(body=BODY.replace(f"\n{right}\n", f"\n{typed}\n"), period=make_period(outline=OUTLINE))
    [finding] = findings(report)

    assert report.raw.split("\n")[finding.place.line - 1] == typed
    assert finding.help == help_


def test_heading_that_is_gone_is_asked_for_without_what_is_there() -> None:
    """The sections below it still stand in the report."""
    report = make_report(body=BODY.replace("\n## II. Lĩnh vực\n", "\n"), period=make_period(outline=OUTLINE))

    assert [one.help for one in findings(report)] == ["thêm `## II. Lĩnh vực` sau “I. Chỉ đạo”"]


def test_many_absent_headings_are_counted() -> None:
    """Six of them are named."""
    [part, *_] = missing_section.check(make_report(period=make_period(outline=OUTLINE)))

    assert part.help.endswith("`#### Hạn chế`, `### 2. Trẻ em` và 5 đề mục nữa theo đề cương")


def test_two_slips_are_two_findings() -> None:
    """One hides no other that stands on its own."""
    body = BODY.replace("### 1. Việc làm", "### 1. Việc lam gì").replace("### 3. Người", "## 3. Người")
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    assert [one.help for one in findings(report)] == [
        "sửa thành `### 1. Việc làm`",
        "sửa thành `### 3. Người có công`",
    ]


def test_own_heading_between_fields_hides_none_that_is_absent() -> None:
    """A field that stands nowhere is asked for, whatever else stands there."""
    gone = BODY.replace("### 3. Người có công\n#### Kết quả\n#### Hạn chế\n", "### Lời cảm ơn\n")
    report = make_report(body=gone, period=make_period(outline=OUTLINE))

    assert [one.message for one in findings(report)] == [
        "đề cương không có mục “Lời cảm ơn” ở chỗ này",
        "thiếu mục “3. Người có công”",
    ]
    assert [section.heading for section, _ in unknown(report)] == ["Lời cảm ơn"]
