"""Questions to everything that was read."""

from dataclasses import replace
from datetime import date

import pytest
from tests.check.builders import make_indicator, make_node, make_period, make_report, make_unit, make_workspace

from baocao.model import Unit, UnitShape


def make_reopened_unit() -> Unit:
    """Return a district that closed at the end of June 2025 and opened again in 2026."""
    unit = make_unit()
    active = [{"from": "2008-03-01", "to": "2025-06-30"}, {"from": "2026-01-01"}]
    return Unit(unit.id, UnitShape.model_validate(unit.shape.model_dump(by_alias=True) | {"active": active}))


@pytest.mark.parametrize(("last_day", "owes"), [("2025-06-14", True), ("2025-12-14", False), ("2026-06-14", True)])
def test_unit_owes_reports_while_it_exists(last_day: str, *, owes: bool) -> None:
    """A unit that closes and reopens counts only inside its intervals."""
    period = make_period(to=last_day)
    workspace = make_workspace(make_report(unit=make_reopened_unit(), period=period))

    assert bool(workspace.reporting_units(period)) is owes
    assert bool(workspace.sources(make_indicator(), date.fromisoformat(last_day))) is owes


def test_source_kind_means_the_units_that_have_the_field() -> None:
    """A district without the field is not asked; a unit named by its id always is."""
    workspace = make_workspace(make_report(unit=make_unit(fields=["nguoi-co-cong"])))
    day = date(2024, 6, 14)

    assert workspace.sources(make_indicator(), day) == ()
    assert [unit.id for unit in workspace.sources(make_indicator(source="huyen-huong-khe"), day)] == ["huyen-huong-khe"]


def test_period_is_compared_with_an_earlier_one_only() -> None:
    """A period that names itself, or two that name each other, lead nowhere instead of round in circles."""
    early = make_period("2023-h1", previous="2024-h1", **{"from": "2022-12-15", "to": "2023-06-14"})
    past, now = make_report(period=early), make_report(period=make_period(previous="2023-h1"))
    workspace = make_workspace(past, now)

    assert workspace.previous(now) == past
    assert workspace.previous(past) is None
    own = make_report(period=make_period(previous="2024-h1"))
    assert make_workspace(own).previous(own) is None


def test_draft_of_the_last_period_is_not_compared_with() -> None:
    """Only a final report gives figures of the same period."""
    early = make_period("2023-h1", **{"from": "2022-12-15", "to": "2023-06-14"})
    draft, now = make_report(period=early, status="draft"), make_report(period=make_period(previous="2023-h1"))

    assert make_workspace(draft, now).previous(now) is None


@pytest.mark.parametrize(
    ("file", "path", "place"),
    [
        pytest.param("units/people.yml", ("leaders", "giam-doc"), (2, 3), id="key"),
        pytest.param("units/people.yml", ("leaders", "pgd-xa-hoi"), (1, 1), id="deepest-that-exists"),
        pytest.param("units/department.yml", ("office",), (1, 0), id="unread"),
    ],
)
def test_places_in_yaml_files_are_known(file: str, path: tuple[str, ...], place: tuple[int, int]) -> None:
    """As precisely as the file was read."""
    nodes = {"units/people.yml": make_node("leaders:\n  giam-doc: {position: Giám đốc}\n")}

    found = replace(make_workspace(), nodes=nodes).place(file, *path)

    assert (found.path, found.line, found.column) == (file, *place)
