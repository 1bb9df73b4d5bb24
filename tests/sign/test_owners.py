"""CODEOWNERS: who must approve which file, on which day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, base_text, lay_repository
from tests.repositories import ROOT

from baocao.load import load_workspace
from baocao.sign import render_codeowners

DAY = date(2024, 6, 25)
LEADER, OTHER = "pgd-nguoi-co-cong", "pgd-lao-dong"
PEOPLE = f"""\
leaders:
  {LEADER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    heads: [{{unit: {DIVISION}, from: 2025-01-01}}]
    accounts: [{{forge: github, id: 11, login: pgd-ncc}}]
  {OTHER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    accounts: [{{forge: forgejo, id: 21, login: o-may-khac}}]
assignments:
  - decision: 1208/QĐ-SLĐTBXH
    date: 2021-06-15
    from: 2021-06-15
    to: 2024-04-21
    charges: {{{OTHER}: {{units: [{DIVISION}]}}}}
  - decision: 3365/QĐ-SLĐTBXH
    date: 2024-04-22
    from: 2024-04-22
    charges: {{{LEADER}: {{units: [{DIVISION}, {DISTRICT}]}}}}
"""

DIRECTOR = """\
  giam-doc:
    position: Giám đốc
    terms: [{from: 2019-07-01}]
    accounts: [{forge: github, id: 1}]
"""


def owners(
    root: Path, day: date = DAY, forge: str = "{kind: none, office: [so/van-phong]}", people: str = PEOPLE
) -> list[str]:
    """Return the lines for the small repository."""
    department = base_text("units/department.yml") + f"forge: {forge}\n"
    files = {"units/people.yml": people, "units/department.yml": department}
    return render_codeowners(load_workspace(lay_repository(root, files)), day).splitlines()[3:]


def test_instance_is_up_to_date() -> None:
    """The file in this repository is what the registry says."""
    text = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8")

    assert text == render_codeowners(load_workspace(ROOT), DAY)


def test_last_line_that_matches_wins(tmp_path: Path) -> None:
    """The Office owns all, the leader his divisions' reports, and the Office again what describes a unit."""
    lines = owners(tmp_path)

    assert lines[0] == "* @so/van-phong"
    assert f"/units/{DIVISION}/ @pgd-ncc" in lines
    assert lines[-1] == "/units/*/unit.yml @so/van-phong"
    assert not any(DISTRICT in line for line in lines)


@pytest.mark.parametrize(
    ("day", "line"),
    [
        pytest.param(date(2024, 4, 22), f"/units/{DIVISION}/ @pgd-ncc", id="new-assignment"),
        pytest.param(date(2024, 4, 21), f"# /units/{DIVISION}/: {OTHER} chưa có tài khoản", id="other-forge-only"),
    ],
)
def test_day_decides(day: date, line: str, tmp_path: Path) -> None:
    """Assignments have days; a leader without a login is named in a comment, and the Office owns."""
    assert line in owners(tmp_path, day)


def test_t6_nobody_owns_his_own_report(tmp_path: Path) -> None:
    """A leader who heads the division is not asked for it, nor is it said that he lacks a login."""
    assert not any(f"/units/{DIVISION}/" in line for line in owners(tmp_path, date(2025, 1, 1)))


def test_without_an_office_nobody_is_made_up(tmp_path: Path) -> None:
    """A comment stands where the owner is missing."""
    lines = owners(tmp_path, forge="{kind: none}")

    assert lines[0] == "# *: Văn phòng chưa có tài khoản"
    assert lines[-1] == "# /units/*/unit.yml: Văn phòng chưa có tài khoản"


def test_leader_who_is_not_in_the_registry_leaves_the_office(tmp_path: Path) -> None:
    """A slip in an assignment makes nobody up."""
    people = PEOPLE.replace(f"charges: {{{LEADER}:", "charges: {pgd-moi:")

    assert f"# /units/{DIVISION}/: pgd-moi chưa có tài khoản" in owners(tmp_path, people=people)


def test_all_accounts_of_the_office_own(tmp_path: Path) -> None:
    """Whoever of them is there can approve."""
    assert owners(tmp_path, forge="{kind: none, office: [so/van-phong, van-thu]}")[0] == "* @so/van-phong @van-thu"


def test_closed_division_takes_no_line_from_the_next(tmp_path: Path) -> None:
    """Each division is asked about for itself."""
    unit = base_text(f"units/{DIVISION}/unit.yml")
    closed = unit.replace("order: 1", "order: 0").replace(
        "active: [{from: 2008-03-01}]", "active: [{from: 2025-01-01}]"
    )
    lay_repository(tmp_path, {"units/phong-moi/unit.yml": closed})
    lines = owners(tmp_path)

    assert f"/units/{DIVISION}/ @pgd-ncc" in lines
    assert not any("phong-moi" in line for line in lines)


def test_broken_registry_owns_nothing(tmp_path: Path) -> None:
    """Without a department there are comments alone."""
    workspace = replace(load_workspace(lay_repository(tmp_path)), department=None)

    assert all(line.startswith("#") for line in render_codeowners(workspace, DAY).splitlines())


DELEGATED = """\
delegations:
  - {form: TUQ., for: pgd-nguoi-co-cong, by: pgd-lao-dong, document: 12/GUQ, date: 2024-06-01, from: 2024-06-10,
     to: 2024-06-20}
"""


@pytest.mark.parametrize(
    ("day", "owner"),
    [
        pytest.param(date(2024, 6, 9), "@pgd-ncc", id="before"),
        pytest.param(date(2024, 6, 10), "@pgd-ncc @pgd-ld", id="first-day"),
        pytest.param(date(2024, 6, 20), "@pgd-ncc @pgd-ld", id="last-day"),
        pytest.param(date(2024, 6, 21), "@pgd-ncc", id="after"),
    ],
)
def test_delegate_stands_beside_who_is_in_charge(day: date, owner: str, tmp_path: Path) -> None:
    """On the days of the authority, and on no other: the forge then takes the approval of either."""
    people = PEOPLE.replace("forge: forgejo, id: 21, login: o-may-khac", "forge: github, id: 21, login: pgd-ld")

    assert f"/units/{DIVISION}/ {owner}" in owners(tmp_path, day, people=people + DELEGATED)


def test_t6_delegate_stands_alone_for_who_heads_the_unit(tmp_path: Path) -> None:
    """Who may not sign his own report has given somebody else the authority."""
    people = PEOPLE.replace("forge: forgejo, id: 21, login: o-may-khac", "forge: github, id: 21, login: pgd-ld")
    later = DELEGATED.replace("2024-06-20", "2025-12-31")

    assert f"/units/{DIVISION}/ @pgd-ld" in owners(tmp_path, date(2025, 1, 1), people=people + later)


def test_pictures_and_the_unit_file(tmp_path: Path) -> None:
    """A picture is the leader's to approve, what describes the unit is the Office's, whose line is the last."""
    lines = owners(tmp_path)

    assert lines.index(f"/units/{DIVISION}/ @pgd-ncc") < lines.index("/units/*/unit.yml @so/van-phong")


def test_everybody_who_could_decide_is_named_where_nobody_has_a_login(tmp_path: Path) -> None:
    """Whoever mends it knows whose login is asked for."""
    people = PEOPLE.replace(", login: pgd-ncc", "") + DELEGATED

    assert f"# /units/{DIVISION}/: {LEADER} và {OTHER} chưa có tài khoản" in owners(
        tmp_path, date(2024, 6, 10), people=people
    )


@pytest.mark.parametrize(
    ("login", "units", "expected"),
    [
        pytest.param(", login: gd", DIVISION, "{} @gd", id="authority-for-a-division"),
        pytest.param(", login: gd", "consolidated", "{} @gd @pgd-ld", id="authority-for-it"),
        pytest.param("", DIVISION, "# {}: giam-doc chưa có tài khoản", id="no-login"),
    ],
)
def test_consolidated_report_is_the_directors(login: str, units: str, expected: str, tmp_path: Path) -> None:
    """And of whoever has his authority for it."""
    people = PEOPLE.replace("forge: forgejo, id: 21, login: o-may-khac", "forge: github, id: 21, login: pgd-ld")
    people = people.replace("leaders:\n", f"leaders:\n{DIRECTOR}").replace("id: 1}", f"id: 1{login}}}")
    authority = DELEGATED.replace("pgd-nguoi-co-cong", "giam-doc").replace(
        "2024-06-20}", f"2024-06-30, units: [{units}]}}"
    )
    department = base_text("units/department.yml") + "director: giam-doc\n"
    lay_repository(tmp_path, {"units/people.yml": people + authority, "units/department.yml": department})
    lines = render_codeowners(load_workspace(tmp_path), DAY).splitlines()

    paths = ("/periods/*/consolidated.md", "/periods/*/consolidated/")
    assert [line for line in lines if "consolidated" in line] == [expected.format(path) for path in paths]
