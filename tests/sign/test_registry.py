"""A registry that cannot be read as it stands judges nobody, and what it does not describe needs a leader."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, PERIOD
from tests.sign.decisions import LEADER, edit, lay, sign, verdict

from baocao.load import load_workspace
from baocao.model import SignedBy, SignOffState, UnitKind
from baocao.sign import needs_leader


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        pytest.param("people.yml", "leaders:", "leaders: [", "units/people.yml:1:10", id="yaml"),
        pytest.param("people.yml", "to: 2024-06-30", "to: 2024-06-31", "units/people.yml:4:32", id="end-of-a-term"),
        pytest.param("people.yml", "keys:", "key:", "units/people.yml:5:5", id="unknown-key"),
        pytest.param("department.yml", "names:", "names: [", "units/department.yml:2:3", id="yaml-of-the-department"),
        pytest.param(
            "department.yml", "signed_by: leader", "signed_by: nobody", "units/department.yml:13:64", id="kind"
        ),
    ],
)
def test_t26_broken_registry_says_so_with_its_line(file: str, old: str, new: str, place: str, tmp_path: Path) -> None:
    """What cannot be read might be the end of a term: nothing is judged, and nobody is called unauthorised."""
    sign(lay(tmp_path))
    digest = verdict(tmp_path).digest
    edit(tmp_path, old, new, f"units/{file}")
    found = verdict(tmp_path)

    assert (found.state, found.digest, found.reason) == (SignOffState.UNJUDGED, digest, f"{place} viết sai")
    assert not found.state.is_valid


@pytest.mark.parametrize(
    ("file", "state"),
    [("people.yml", SignOffState.NOT_REQUIRED), ("department.yml", SignOffState.UNJUDGED)],
)
def test_t26_report_that_needs_no_leader_needs_no_registry_of_leaders(
    file: str, state: SignOffState, tmp_path: Path
) -> None:
    """But who needs one is read from the department."""
    path = lay(tmp_path) / "units" / file
    path.write_text(path.read_text(encoding="utf-8") + "unknown: x\n", encoding="utf-8")

    assert verdict(tmp_path, DISTRICT).state is state


def test_t26_fault_of_another_file_breaks_no_verdict(tmp_path: Path) -> None:
    """A report's own faults and another unit's are told by the checks."""
    sign(lay(tmp_path))
    edit(tmp_path, "kind: district", "kind: district\nunknown: x", f"units/{DISTRICT}/unit.yml")

    assert verdict(tmp_path).state is SignOffState.PROVED


def test_kind_that_nobody_describes_needs_a_leader(tmp_path: Path) -> None:
    """A slip in a unit's kind frees nobody from the sign-off."""
    lay(tmp_path)
    edit(tmp_path, "kind: district", "kind: distric", f"units/{DISTRICT}/unit.yml")

    assert not verdict(tmp_path, DISTRICT).state.is_valid


def test_consolidated_report_needs_the_director_always(tmp_path: Path) -> None:
    """Also where somebody describes a kind of that name."""
    workspace = load_workspace(lay(tmp_path))
    assert workspace.department is not None
    kind = UnitKind(name="Báo cáo chung", plural="Báo cáo chung", signed_by=SignedBy.HEAD)
    kinds = {**workspace.department.kinds, "consolidated": kind}
    department = workspace.department.model_copy(update={"kinds": kinds, "director": LEADER})
    report = workspace.reports[DIVISION, PERIOD]
    consolidated = replace(report, unit=replace(report.unit, id="consolidated"))

    assert needs_leader(replace(workspace, department=department), consolidated)
