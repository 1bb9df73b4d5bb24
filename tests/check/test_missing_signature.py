"""Rule missing-signature."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import missing_key, missing_signature


@pytest.mark.parametrize(
    ("front", "status", "count"),
    [
        pytest.param("date: 2024-06-12", "final", 1, id="absent"),
        pytest.param("signed: {position: Trưởng phòng}", "final", 0, id="signed"),
        pytest.param("signed: {form: KT., position: Phó Trưởng phòng}", "final", 0, id="by-a-deputy"),
        pytest.param("number:", "draft", 0, id="draft"),
        pytest.param("reason: gửi nhầm", "withdrawn", 0, id="withdrawn"),
    ],
)
def test_final_report_says_who_signed(front: str, status: str, count: int) -> None:
    """Only a final report is signed."""
    assert len(list(missing_signature.check(make_report(front, status=status)))) == count


def test_help_is_the_line_of_the_units_head() -> None:
    """It can be pasted."""
    [finding] = missing_signature.check(make_report("date: 2024-06-12"))

    assert finding.message == "báo cáo chính thức chưa ghi chức vụ người ký"
    assert finding.help == "ghi `signed: {position: Trưởng phòng}`, thay chức vụ cho đúng người ký"


def test_closed_periods_keep_the_demand() -> None:
    """A demand that was made under another name holds as long as that one did."""
    assert missing_signature.SINCE == missing_key.SINCE
