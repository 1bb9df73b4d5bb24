"""Rule unknown-unit."""

from dataclasses import replace

import pytest
from tests.check.builders import (
    make_department,
    make_fault,
    make_indicator,
    make_people,
    make_period,
    make_workspace,
)

from baocao.check.rules import unknown_unit
from baocao.model import FaultKind, Workspace

RECEIPT = {"at": "2024-06-13T15:20:00+07:00", "via": "email", "evidence": "thư", "digest": "0", "complete": True}
EXTENSION = {"until": {"by": "2024-06-20"}, "reason": "bão", "by": "giam-doc"}
ASSIGNMENT = {"decision": "1/QĐ", "date": "2024-01-01", "from": "2024-01-01"}
DELEGATION = {"form": "TUQ.", "for": "a", "by": "b", "document": "1/GUQ", "date": "2024-01-01", "from": "2024-01-01"}
LEADER = {"position": "Phó Giám đốc", "terms": [{"from": "2020-01-01"}]}


@pytest.mark.parametrize(
    ("workspace", "path"),
    [
        pytest.param(make_workspace(periods=(make_period(units=["x"]),)), "periods/2024-h1/period.yml", id="period"),
        pytest.param(
            make_workspace(periods=(make_period(received={"received": [RECEIPT | {"unit": "x"}]}),)),
            "periods/2024-h1/received.yml",
            id="receipt",
        ),
        pytest.param(
            make_workspace(periods=(make_period(received={"extensions": [EXTENSION | {"unit": "x"}]}),)),
            "periods/2024-h1/received.yml",
            id="extension",
        ),
        pytest.param(
            make_workspace(
                people=make_people(assignments=[ASSIGNMENT | {"charges": {"pgd-lao-dong": {"units": ["x"]}}}])
            ),
            "units/people.yml",
            id="charge",
        ),
        pytest.param(
            make_workspace(people=make_people(delegations=[DELEGATION | {"units": ["x"]}])),
            "units/people.yml",
            id="delegation",
        ),
        pytest.param(
            make_workspace(
                people=make_people(leaders={"pgd": LEADER | {"heads": [{"unit": "x", "from": "2024-01-01"}]}})
            ),
            "units/people.yml",
            id="headship",
        ),
        pytest.param(
            make_workspace(indicators={"VL-01": make_indicator(source="x")}), "periods/indicators.yml", id="source"
        ),
        pytest.param(
            make_workspace(indicators={"VL-01": make_indicator(also=["x"])}), "periods/indicators.yml", id="also"
        ),
        pytest.param(make_workspace(department=make_department(office="x")), "units/department.yml", id="office"),
    ],
)
def test_every_name_of_a_unit_is_looked_up(workspace: Workspace, path: str) -> None:
    """Wherever the registry names a unit, one bears that name."""
    [finding] = unknown_unit.check(workspace)

    assert finding.place.path == path
    assert finding.message == "không có đơn vị nào mang mã “x”"


def test_kinds_are_names_too() -> None:
    """A period and an indicator may name a whole kind."""
    workspace = make_workspace(periods=(make_period(),), indicators={"VL-01": make_indicator()})

    assert list(unknown_unit.check(workspace)) == []


def test_without_the_department_nothing_is_guessed() -> None:
    """One broken file does not make every kind unknown."""
    workspace = make_workspace(periods=(make_period(),))

    assert list(unknown_unit.check(replace(workspace, department=None))) == []


def test_report_of_nobody_is_told_the_nearest_unit() -> None:
    """The folder's name is what was misspelt."""
    fault = make_fault(FaultKind.UNKNOWN_UNIT, "huyen-huong-kh", choices=("huyen-huong-khe",))

    [finding] = unknown_unit.check(make_workspace(faults=(fault,)))

    assert finding.help == "sửa thành `huyen-huong-khe`"


def test_report_of_a_unit_whose_file_is_broken_says_so() -> None:
    """The unit is known, its file must be mended first."""
    fault = make_fault(FaultKind.UNKNOWN_UNIT, "a")

    [finding] = unknown_unit.check(replace(make_workspace(faults=(fault,)), files=("units/a/unit.yml",)))

    assert finding.help == "sửa `units/a/unit.yml` trước"
