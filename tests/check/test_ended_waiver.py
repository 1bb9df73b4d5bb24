"""Rule ended-waiver, and what a waiver must have to ease anything."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import BASE, read_repository
from tests.check.builders import make_period, make_workspace

from baocao.check import check_workspace
from baocao.check.rules import ended_waiver
from baocao.model import Commit
from baocao.model.dates import VIETNAM

WAIVER = {"rule": "tight-deadline", "reason": "Cấp trên ấn định", "by": "Chánh Văn phòng", "until": "2024-06-24"}
PERIOD = "periods/2024-h1/period.yml"


@pytest.mark.parametrize(
    ("until", "closed", "told"),
    [
        pytest.param("2024-06-24", None, True, id="yesterday"),
        pytest.param("2024-06-25", None, False, id="last-day"),
        pytest.param("2024-06-24", "2024-06-20", False, id="closed-period"),
    ],
)
def test_end_is_told_on_the_day_after(until: str, closed: str | None, told: bool) -> None:  # noqa: FBT001 - a case of the table
    """The last commit's day stands for today; a closed period is left as it was."""
    period = make_period(waivers=[WAIVER | {"until": until}], **({"closed": closed} if closed else {}))
    head = Commit("0", datetime(2024, 6, 25, 0, 10, tzinfo=VIETNAM), "Văn phòng", "Ghi")
    workspace = replace(make_workspace(periods=(period,)), head=head)

    assert [one.message for one in ended_waiver.check(period, workspace)] == [
        "miễn trừ quy tắc “tight-deadline” đã hết hạn ngày 24/6/2024"
    ] * told


def test_without_a_history_no_waiver_ends() -> None:
    """Nobody knows what day it is."""
    period = make_period(waivers=[WAIVER])

    assert not list(ended_waiver.check(period, make_workspace(periods=(period,))))


@pytest.mark.parametrize("key", ["reason", "by", "until"])
def test_t11_incomplete_waiver_eases_nothing(key: str, tmp_path: Path) -> None:
    """Reason, person and end: without one of them it is an error, and the deadline is told as without a waiver."""
    written = ", ".join(f'{name}: "{value}"' for name, value in WAIVER.items() if name != key)
    text = (BASE.parent / "cases/tight-deadline" / PERIOD).read_text(encoding="utf-8")
    workspace = read_repository(tmp_path, {PERIOD: f"{text}waivers:\n  - {{{written}}}\n"})
    found = [(one.rule, one.level.name, one.place.path) for one in check_workspace(workspace, {}).findings]

    assert ("missing-key", "ERROR", PERIOD) in found
    assert ("tight-deadline", "WARNING", PERIOD) in found
