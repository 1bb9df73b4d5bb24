"""Rule missing-sign-off."""

import pytest
from tests.check.builders import make_report, make_workspace

from baocao.check.rules import missing_sign_off
from baocao.model import SignOffState, Verdict

LEADER = "pgd-lao-dong"
COMMAND = f"lãnh đạo phụ trách chạy `baocao sign huyen-huong-khe 2024-h1 --by {LEADER} --key TỆP_KHÓA`"


@pytest.mark.parametrize(
    ("verdict", "message", "help_"),
    [
        pytest.param(
            Verdict(SignOffState.MISSING, "0", in_charge=LEADER), "chờ Phó Giám đốc ký xác nhận", COMMAND, id="waiting"
        ),
        pytest.param(
            Verdict(SignOffState.MISSING, "0"),
            "chưa phân công lãnh đạo Sở nào ký xác nhận",
            "phân công một lãnh đạo Sở đương chức phụ trách `huyen-huong-khe` trong `units/people.yml`",
            id="nobody-in-charge",
        ),
        pytest.param(
            Verdict(SignOffState.ONLY_CLAIMED, "0", LEADER, LEADER, "không có chữ ký bằng khóa"),
            "ghi Phó Giám đốc đã ký xác nhận, không có chữ ký bằng khóa",
            COMMAND,
            id="only-claimed",
        ),
        pytest.param(
            Verdict(SignOffState.RETURNED, "0", LEADER, LEADER, "Bổ sung số liệu xã Hòa Hải"),
            "Phó Giám đốc trả lại: “Bổ sung số liệu xã Hòa Hải”",
            "sửa theo ý kiến rồi trình ký lại",
            id="returned",
        ),
    ],
)
def test_what_is_waited_for_is_said(verdict: Verdict, message: str, help_: str) -> None:
    """By whom, and what that person does."""
    report = make_report()

    [finding] = missing_sign_off.check(report, verdict, make_workspace(report))

    assert (finding.message, finding.help) == (message, help_)


@pytest.mark.parametrize("state", [SignOffState.NOT_REQUIRED, SignOffState.PROVED, SignOffState.ON_THE_FORGE])
def test_valid_sign_off_passes(state: SignOffState) -> None:
    """Nothing more is needed."""
    report = make_report()

    assert list(missing_sign_off.check(report, Verdict(state, "0"), make_workspace(report))) == []


def test_draft_waits_for_nobody() -> None:
    """Only a final report is put up for sign-off."""
    report = make_report(status="draft")

    assert list(missing_sign_off.check(report, Verdict(SignOffState.MISSING, "0"), make_workspace(report))) == []
