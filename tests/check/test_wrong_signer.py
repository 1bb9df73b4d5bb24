"""Rule wrong-signer."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import wrong_signer
from baocao.model import SignOffState, Verdict


@pytest.mark.parametrize(
    ("state", "reason", "messages"),
    [
        pytest.param(
            SignOffState.WRONG_PERSON,
            "ngày 13/6/2024 người phụ trách là “pgd-lao-dong”",
            ["“pgd-xa-hoi” ký xác nhận, ngày 13/6/2024 người phụ trách là “pgd-lao-dong”"],
            id="not-in-charge",
        ),
        pytest.param(
            SignOffState.OUT_OF_TERM,
            "“pgd-xa-hoi” không giữ chức vụ nào ngày 13/6/2024",
            ["“pgd-xa-hoi” không giữ chức vụ nào ngày 13/6/2024 nhưng đã ký xác nhận"],
            id="not-in-office",
        ),
        pytest.param(SignOffState.PROVED, "", [], id="right-person"),
        pytest.param(SignOffState.MISSING, "", [], id="nobody"),
    ],
)
def test_signer_is_named(state: SignOffState, reason: str, messages: list[str]) -> None:
    """Who signed, and why that does not count."""
    verdict = Verdict(state, "0", "pgd-xa-hoi", "pgd-lao-dong", reason)

    findings = list(wrong_signer.check(make_report(), verdict))

    assert [finding.message for finding in findings] == messages
    assert all(finding.help.endswith("--by pgd-lao-dong`") for finding in findings)
