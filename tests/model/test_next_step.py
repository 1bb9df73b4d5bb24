"""Who must do what next about a sign-off."""

from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD, read_repository

from baocao.model import SignOffState, Verdict, next_step

LEADER = "pgd-nguoi-co-cong"
LOOK_AND_SIGN = "Phó Giám đốc phụ trách người có công xem và ký xác nhận"
STEPS = {
    SignOffState.NOT_REQUIRED: "",
    SignOffState.PROVED: "",
    SignOffState.FORGE_PROVED: "",
    SignOffState.ON_THE_FORGE: "chạy `baocao verify` khi có mạng để hỏi lại kho",
    SignOffState.UNCONFIRMED: "xem lý do, rồi chạy lại `baocao verify`",
    SignOffState.UNJUDGED: "Văn phòng sửa lỗi của danh bạ mà `baocao check` nêu",
    SignOffState.RETURNED: "Trưởng phòng bổ sung theo ý kiến và gửi lại",
    SignOffState.MISSING: LOOK_AND_SIGN,
    SignOffState.ACCEPTED_WITHOUT: LOOK_AND_SIGN,
    SignOffState.WRONG_PERSON: LOOK_AND_SIGN,
    SignOffState.OUT_OF_TERM: LOOK_AND_SIGN,
    SignOffState.CHANGED: "Phó Giám đốc phụ trách người có công xem nội dung thay đổi và ký xác nhận lại",
    SignOffState.ONLY_CLAIMED: "Phó Giám đốc phụ trách người có công ký lại bằng khóa, hoặc duyệt trên kho",
    SignOffState.OWN_REPORT: "Phó Giám đốc phụ trách người có công ủy quyền bằng văn bản cho lãnh đạo khác ký xác nhận",
}


def step(root: Path, state: SignOffState, in_charge: str | None = LEADER) -> str:
    """Return the next step about the division's report."""
    workspace = read_repository(root)
    return next_step(workspace, workspace.reports[DIVISION, PERIOD], Verdict(state, "sha256:0", in_charge=in_charge))


@pytest.mark.parametrize("state", SignOffState)
def test_t22_every_state_says_who_acts_and_how(state: SignOffState, tmp_path: Path) -> None:
    """Nothing is left to do, or somebody is named with what to do."""
    assert step(tmp_path, state) == STEPS[state]


def test_t22_without_anybody_in_charge_the_office_acts(tmp_path: Path) -> None:
    """Nobody can be asked to sign."""
    assert step(tmp_path, SignOffState.MISSING, None) == "Văn phòng ghi lãnh đạo phụ trách vào units/people.yml"


def test_t22_leader_who_is_not_in_the_registry_is_named(tmp_path: Path) -> None:
    """By the id alone: nobody knows a position."""
    assert step(tmp_path, SignOffState.MISSING, "pgd-moi") == "lãnh đạo phụ trách (pgd-moi) xem và ký xác nhận"
