"""Rule inactive-unit."""

from dataclasses import replace

import pytest
from tests.check.builders import ask, make_period, make_report, make_unit, make_workspace

from baocao.check.rules import inactive_unit

FACT = "“huyen-huong-khe” không hoạt động vào ngày 14/6/2024, ngày cuối kỳ"


@pytest.mark.parametrize(
    ("active", "messages"),
    [
        pytest.param([{"from": "2008-03-01"}], [], id="active"),
        pytest.param([{"from": "2008-03-01", "to": "2024-06-14"}], [], id="until-the-last-day"),
        pytest.param([{"from": "2008-03-01", "to": "2024-06-13"}], [FACT], id="closed-the-day-before"),
        pytest.param([{"from": "2024-06-15"}], [FACT], id="not-yet"),
        pytest.param(
            [{"from": "2008-03-01", "to": "2019-12-31"}, {"from": "2024-06-14"}], [], id="closed-and-opened-again"
        ),
        pytest.param([], [FACT], id="never"),
    ],
)
@pytest.mark.parametrize("status", ["draft", "final"])
def test_report_of_a_unit_that_is_not_there(active: list[dict[str, str]], messages: list[str], status: str) -> None:
    """The period's last day decides, as it does for who owes a report."""
    report = make_report(unit=make_unit(active=active), status=status)

    findings = list(ask(inactive_unit, make_workspace(report)))

    assert [(finding.message, finding.place.line) for finding in findings] == [(message, 2) for message in messages]


def test_withdrawn_report_is_left_alone() -> None:
    """Withdrawing is what one does about it."""
    report = make_report("reason: đơn vị đã sáp nhập", unit=make_unit(active=[]), status="withdrawn")

    assert list(ask(inactive_unit, make_workspace(report))) == []


@pytest.mark.parametrize(
    ("named", "count"),
    [
        pytest.param(["huyen-huong-khe"], 1, id="by-its-id"),
        pytest.param(["district"], 0, id="by-its-kind"),
        pytest.param(["huyen-huong-kh"], 0, id="unknown"),
    ],
)
def test_period_names_only_units_that_are_there(named: list[str], count: int) -> None:
    """A kind may hold units that have closed; a unit named by its id must be there."""
    unit = make_unit(active=[{"from": "2008-03-01", "to": "2023-12-31"}])
    workspace = replace(make_workspace(periods=(make_period(units=named),)), units={unit.id: unit})

    assert len(list(ask(inactive_unit, workspace))) == count
