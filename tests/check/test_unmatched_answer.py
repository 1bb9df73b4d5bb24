"""Rule unmatched-answer."""

from dataclasses import replace

import pytest
from tests.check.builders import make_period, make_report, make_workspace

from baocao.check.rules import unmatched_answer
from baocao.model import AnswersShape

OUTLINE = """
    # Phần I. Kiến nghị {#proposals .required}
    ## 1. Đối với Sở {#to-department .required}
"""
BODY = """
    # Phần I. Kiến nghị

    ## 1. Đối với Sở

    - Đề nghị Sở hỗ trợ phần mềm quản lý hồ sơ.

    Đề nghị tập huấn cho công chức xã.
"""


@pytest.mark.parametrize(
    ("proposal", "helps"),
    [
        pytest.param("Đề nghị Sở hỗ trợ phần mềm quản lý hồ sơ", [], id="without-stop"),
        pytest.param("đề nghị tập huấn cho công chức xã.", [], id="a-paragraph"),
        pytest.param(
            "Đề nghị Sở hỗ trợ phần mềm quản lý hồ sơ mới",
            ["có phải: “Đề nghị Sở hỗ trợ phần mềm quản lý hồ sơ.”?"],
            id="near",
        ),
        pytest.param("Tăng biên chế", ["chép nguyên văn kiến nghị từ Phần III của báo cáo"], id="far"),
    ],
)
def test_answer_names_a_proposal_by_its_words(proposal: str, helps: list[str]) -> None:
    """Case, stops and the placement of tones do not count."""
    report = make_report(body=BODY, period=make_period(outline=OUTLINE))
    answer = {"unit": report.unit.id, "proposal": proposal, "state": "done", "answer": "Đã làm", "by": "Văn phòng"}
    period = replace(report.period, answers=AnswersShape.model_validate({"answers": [answer]}).answers)

    assert [one.help for one in unmatched_answer.check(period, make_workspace(report))] == helps


def test_unit_without_a_report_has_no_proposal() -> None:
    """An answer to nobody is told."""
    answer = {"unit": "huyen-a", "proposal": "Đề nghị", "state": "declined", "answer": "Trái luật", "by": "Sở"}
    period = replace(make_period(), answers=AnswersShape.model_validate({"answers": [answer]}).answers)

    assert len(list(unmatched_answer.check(period, make_workspace()))) == 1
