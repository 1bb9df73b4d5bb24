"""Rule gap-in-charge."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import BASE, base_text, read_repository
from tests.check.builders import make_department, make_people, make_period, make_unit, make_workspace

from baocao.check import check_workspace
from baocao.check.rules import gap_in_charge
from baocao.model import Unit, Workspace

UNIT = "phong-nguoi-co-cong"
PEOPLE = "units/people.yml"
GAP = (BASE.parent / "cases/gap-in-charge" / PEOPLE).read_text(encoding="utf-8")
"""From 16 to 21 April nobody is in charge."""
KIND = {"name": "Phòng", "plural": "Các phòng"}


def make_assignment(start: str, end: str | None = None, leader: str = "pgd-xa-hoi") -> dict[str, object]:
    """Return a decision that gives the units to a leader."""
    charges = {leader: {"units": [UNIT, "thanh-tra"]}}
    span = {"from": start, "to": end} if end else {"from": start}
    return {"decision": "1/QĐ", "date": start, **span, "charges": charges}


def make_office(people: dict[str, object], *units: Unit, signed_by: str = "leader") -> Workspace:
    """Return a workspace of divisions, which `people` are in charge of."""
    divisions = units or (make_unit(UNIT, "division"),)
    department = make_department(kinds={"division": {**KIND, "signed_by": signed_by}})
    workspace = make_workspace(department=department, people=make_people(**people))
    return replace(workspace, units={unit.id: unit for unit in divisions})


def gaps(workspace: Workspace) -> list[str]:
    """Return the facts about the first half of 2024: 15/12/2023 to 14/6/2024."""
    period = make_period(units=["division"])
    return [finding.message for finding in gap_in_charge.check(period, workspace)]


def fact(first: str, last: str, days: int, whom: str = f"“{UNIT}”") -> str:
    """Return the fact that nobody is in charge."""
    return f"không lãnh đạo Sở nào phụ trách {whom} từ ngày {first} đến ngày {last} ({days} ngày trong kỳ 2024-h1)"


@pytest.mark.parametrize(
    ("assignments", "messages"),
    [
        pytest.param([make_assignment("2021-06-15")], [], id="all-the-time"),
        pytest.param([make_assignment("2021-06-15", "2024-04-21"), make_assignment("2024-04-22")], [], id="passed-on"),
        pytest.param([make_assignment("2021-06-15"), make_assignment("2024-04-22")], [], id="two-at-once"),
        pytest.param(
            [make_assignment("2021-06-15", "2024-04-15"), make_assignment("2024-04-22")],
            [fact("16/4/2024", "21/4/2024", 6)],
            id="six-days",
        ),
        pytest.param([make_assignment("2023-12-16")], [fact("15/12/2023", "15/12/2023", 1)], id="first-day"),
        pytest.param([make_assignment("2021-06-15", "2024-06-13")], [fact("14/6/2024", "14/6/2024", 1)], id="last-day"),
        pytest.param([make_assignment("2021-06-15", "2024-06-14")], [], id="until-the-last-day"),
        pytest.param([make_assignment("2021-06-15", "2023-01-31")], [fact("15/12/2023", "14/6/2024", 183)], id="all"),
        pytest.param(
            [make_assignment("2024-01-01", "2024-01-31"), make_assignment("2024-03-01")],
            [fact("15/12/2023", "31/12/2023", 17), fact("01/02/2024", "29/02/2024", 29)],
            id="twice",
        ),
        pytest.param([make_assignment("2021-06-15", leader="pgd-la")], [], id="unknown-leader-has-its-own-rule"),
        pytest.param([], [], id="no-registry"),
    ],
)
def test_somebody_is_in_charge_every_day(assignments: list[object], messages: list[str]) -> None:
    """The first day and the span are named."""
    assert gaps(make_office({"assignments": assignments})) == messages


@pytest.mark.parametrize("start", ["2024-01-01", "2024-06-01"])
def test_who_left_is_in_charge_no_more(start: str) -> None:
    """Nor does an authority that he gave outlast him."""
    gone = {"position": "Phó Giám đốc", "terms": [{"from": "2020-01-01", "to": "2024-05-31"}]}
    stays = {"position": "Giám đốc", "terms": [{"from": "2020-01-01"}]}
    authority = {
        "form": "TUQ.",
        "for": "pgd-xa-hoi",
        "by": "giam-doc",
        "document": "1/GUQ",
        "date": start,
        "from": start,
    }
    people: dict[str, object] = {
        "leaders": {"pgd-xa-hoi": gone, "giam-doc": stays},
        "assignments": [make_assignment("2021-06-15")],
        "delegations": [authority],
    }

    assert gaps(make_office(people)) == [fact("01/6/2024", "14/6/2024", 14)]


def test_units_with_the_same_gap_are_told_together() -> None:
    """A late decision is one fault, not eleven."""
    units = (make_unit(UNIT, "division"), make_unit("thanh-tra", "division", order=2))

    workspace = make_office({"assignments": [make_assignment("2023-12-20")]}, *units)

    assert gaps(workspace) == [fact("15/12/2023", "19/12/2023", 5, f"“{UNIT}”, “thanh-tra”")]


def test_unit_is_led_only_while_it_is_there() -> None:
    """A unit that began in the middle owes nobody for the days before."""
    unit = make_unit(UNIT, "division", active=[{"from": "2024-03-01"}])

    assert gaps(make_office({"assignments": [make_assignment("2024-03-01")]}, unit)) == []


def test_units_that_their_heads_sign_for_need_no_leader() -> None:
    """Only a leader's sign-off waits for one."""
    assert gaps(make_office({"assignments": [make_assignment("2024-04-22")]}, signed_by="head")) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param("", "", "    to: 2024-04-15", id="ended-too-early"),
        pytest.param("to: 2024-04-15", "to: 2023-04-15", "    from: 2024-04-22", id="ended-long-before"),
        pytest.param(
            "    from: 2021-06-15\n    to: 2024-04-15",
            "    from: 2024-04-20",
            "    from: 2024-04-20",
            id="began-too-late",
        ),
        pytest.param(
            "    terms: [{from: 2019-07-01}]\n",
            "    terms: [{from: 2019-07-01, to: 2024-04-10}]\n",
            "    terms: [{from: 2019-07-01, to: 2024-04-10}]",
            id="left-office",
        ),
    ],
)
def test_it_is_told_where_the_days_are_written(old: str, new: str, line: str, tmp_path: Path) -> None:
    """Whoever edits the registry sees it there."""
    assert old in GAP
    people = GAP.replace(old, new, 1)
    workspace = read_repository(tmp_path, {PEOPLE: people})
    [finding] = [one for one in check_workspace(workspace, {}).findings if one.rule == "gap-in-charge"]

    assert finding.place.path == PEOPLE
    assert people.split("\n")[finding.place.line - 1] == line


def test_waiver_of_the_period_eases_it(tmp_path: Path) -> None:
    """Though it is told in the registry."""
    period = "periods/2024-h1/period.yml"
    waiver = "{rule: gap-in-charge, reason: Chờ điều động, by: Chánh Văn phòng, until: 2024-12-31}"
    files = {PEOPLE: GAP, period: f"{base_text(period)}waivers:\n  - {waiver}\n"}
    found = check_workspace(read_repository(tmp_path, files), {}).findings

    assert [(one.rule, one.level.name, one.waived) for one in found] == [
        ("gap-in-charge", "HINT", "Chờ điều động (Chánh Văn phòng)")
    ]
