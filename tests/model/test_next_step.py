"""Who must do what next about a sign-off."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD, base_text, lay_repository, read_repository
from tests.repositories import commit_all

from baocao.load import load_workspace
from baocao.model import SignOffState, Verdict, next_step
from baocao.model.next_step import who_signs

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


@pytest.mark.parametrize(
    ("day", "signer"),
    [
        pytest.param("2024-06-25", LEADER, id="in-office"),
        pytest.param("2024-07-01", None, id="left-office"),
        pytest.param("2024-08-01", "giam-doc", id="passed-on"),
    ],
)
def test_whoever_is_in_charge_today_signs(day: str, signer: str | None, tmp_path: Path) -> None:
    """Not who was when somebody decided; without a history that is all that is known."""
    people = base_text("units/people.yml").replace("[{from: 2019-07-01}]", "[{from: 2019-07-01, to: 2024-06-30}]")
    later = (
        f"  - {{decision: 2/QĐ, date: 2024-08-01, from: 2024-08-01, charges: {{giam-doc: {{units: [{DIVISION}]}}}}}}\n"
    )
    lay_repository(tmp_path, {"units/people.yml": people + later})
    decided = Verdict(SignOffState.OUT_OF_TERM, "sha256:0", LEADER, LEADER)
    without = load_workspace(tmp_path)
    commit_all(tmp_path, at=f"{day}T08:00:00+07:00")
    workspace = load_workspace(tmp_path)

    assert who_signs(workspace, workspace.reports[DIVISION, PERIOD], decided) == signer
    assert who_signs(without, without.reports[DIVISION, PERIOD], decided) is None
    assert who_signs(without, without.reports[DIVISION, PERIOD], replace(decided, by="giam-doc")) == LEADER
