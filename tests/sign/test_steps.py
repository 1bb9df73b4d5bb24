"""Who must do what next about a sign-off."""

from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD, read_repository

from baocao.model import SignOffState, Verdict
from baocao.sign import next_step

LEADER = "pgd-nguoi-co-cong"
NOTHING = {SignOffState.NOT_REQUIRED, SignOffState.PROVED, SignOffState.FORGE_PROVED}


@pytest.mark.parametrize("state", SignOffState)
def test_every_state_says_who_acts(state: SignOffState, tmp_path: Path) -> None:
    """Nothing is left to do, or somebody is named."""
    workspace = read_repository(tmp_path)
    step = next_step(workspace, workspace.reports[DIVISION, PERIOD], Verdict(state, "sha256:0", in_charge=LEADER))
    named = ("baocao verify", workspace.units[DIVISION].shape.contact, LEADER)

    assert (step == "") is (state in NOTHING)
    assert step == "" or any(who in step for who in named)


def test_without_anybody_in_charge_the_office_acts(tmp_path: Path) -> None:
    """Nobody can be asked to sign."""
    workspace = read_repository(tmp_path)
    step = next_step(workspace, workspace.reports[DIVISION, PERIOD], Verdict(SignOffState.MISSING, "sha256:0"))

    assert step == "Văn phòng ghi lãnh đạo phụ trách vào units/people.yml"
