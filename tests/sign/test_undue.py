"""A decision is not dated later than every day that is known to have come."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.builders import DIVISION, PERIOD
from tests.sign.decisions import OTHER, edit, lay, sign

from baocao.load import load_workspace
from baocao.model import Commit, Decision, SignOffState, Verdict
from baocao.sign import VerdictsOnDemand, verify_report, verify_workspace

DAY = date(2024, 6, 13)


def judged(root: Path, today: date | None, head: str | None = None) -> Verdict:
    """Return the verdict of the division's report on a day, after a last commit."""
    commit = Commit("1", datetime.fromisoformat(head), "", "") if head is not None else None
    workspace = replace(load_workspace(root), head=commit)
    found = verify_workspace(workspace, today)[DIVISION, PERIOD]

    assert verify_report(workspace, workspace.reports[DIVISION, PERIOD], today) == found
    assert VerdictsOnDemand(workspace, today)[DIVISION, PERIOD] == found
    return found


@pytest.mark.parametrize(
    ("today", "head", "state"),
    [
        pytest.param(DAY, None, SignOffState.PROVED, id="today"),
        pytest.param(date(2024, 6, 12), None, SignOffState.ONLY_CLAIMED, id="tomorrow"),
        pytest.param(None, "2024-06-13T00:00:00+07:00", SignOffState.PROVED, id="day-of-the-last-commit"),
        pytest.param(None, "2024-06-12T17:00:00+00:00", SignOffState.PROVED, id="its-day-in-vietnam"),
        pytest.param(None, "2024-06-12T16:59:59+00:00", SignOffState.ONLY_CLAIMED, id="day-after-the-last-commit"),
        pytest.param(DAY, "2019-01-01T00:00:00+07:00", SignOffState.PROVED, id="clock-of-the-commit-is-slow"),
        pytest.param(date(1970, 1, 1), "2024-06-13T09:00:00+07:00", SignOffState.PROVED, id="our-clock-is-slow"),
        pytest.param(None, None, SignOffState.PROVED, id="no-day-is-known"),
    ],
)
def test_decision_of_a_later_day_is_none(
    today: date | None, head: str | None, state: SignOffState, tmp_path: Path
) -> None:
    """A leader's key proves who, never that a day has come."""
    sign(lay(tmp_path))

    assert judged(tmp_path, today, head).state is state


def test_later_day_is_told(tmp_path: Path) -> None:
    """With its date; who is in charge then does not matter, nor what was decided."""
    sign(lay(tmp_path), OTHER, "2031-01-01T09:00:00+07:00", decision=Decision.RETURNED)
    edit(tmp_path, "actual: 45000", "actual: 45001")
    found = judged(tmp_path, DAY)

    assert [one.state for one in found.decisions] == [SignOffState.ONLY_CLAIMED]
    assert (found.state, found.reason) == (
        SignOffState.ONLY_CLAIMED,
        "ghi quyết định ngày 01/01/2031, là ngày chưa tới",
    )


def test_day_is_vietnams(tmp_path: Path) -> None:
    """Late in the evening of London it is the next day already."""
    sign(lay(tmp_path), at="2024-06-13T18:00:00+00:00")

    assert judged(tmp_path, DAY).state is SignOffState.ONLY_CLAIMED
    assert judged(tmp_path, date(2024, 6, 14)).state is SignOffState.PROVED
