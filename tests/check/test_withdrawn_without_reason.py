"""Rule withdrawn-without-reason."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import withdrawn_without_reason


@pytest.mark.parametrize(
    ("front", "status", "lines"),
    [
        pytest.param("number:", "withdrawn", [4], id="absent"),
        pytest.param("reason: …", "withdrawn", [5], id="dots"),
        pytest.param("reason: Gửi nhầm bản", "withdrawn", [], id="given"),
        pytest.param("reason: Gửi nhầm bản\nsuccessor: báo cáo số 52/BC-LĐTBXH", "withdrawn", [], id="successor"),
        pytest.param("number:", "final", [], id="final"),
        pytest.param("number:", "draft", [], id="draft"),
    ],
)
def test_withdrawing_needs_a_reason(front: str, status: str, lines: list[int]) -> None:
    """A successor may be named; there need not be one."""
    findings = withdrawn_without_reason.check(make_report(front, status=status))

    assert [finding.place.line for finding in findings] == lines
