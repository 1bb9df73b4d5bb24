"""Rule foreign-change."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from tests.check.builders import make_department, make_period, make_unit, make_workspace

from baocao.check.rules import foreign_change
from baocao.model import Change, Fault, FaultKind, PathChange, Place, Workspace

OWN, OTHER, OFFICE = "huyen-huong-khe", "huyen-duc-tho", "van-phong"
OWNS_ACCOUNT, OFFICES_ACCOUNT, STRANGER = 11, 21, 31
DAY = date(2024, 6, 13)
REPORT = f"units/{OWN}/2024-h1.md"
DEPARTMENT = make_department(office=OFFICE, forge={"kind": "github", "repository": "so/bao-cao"})


def make_base(*, accounts: bool = True, faults: Iterable[Fault] = ()) -> Workspace:
    """Return a registry with two districts and the Office, an open and a closed period."""
    own = [{"forge": "github", "id": OWNS_ACCOUNT, "to": "2024-06-30"}] if accounts else []
    offices = [{"forge": "github", "id": OFFICES_ACCOUNT}] if accounts else []
    units = [make_unit(OWN, accounts=own), make_unit(OTHER), make_unit(OFFICE, accounts=offices)]
    periods = (make_period("2024-h1"), make_period("2023-h1", closed="2023-07-31"))
    workspace = make_workspace(periods=periods, department=DEPARTMENT, faults=tuple(faults))
    return replace(workspace, units={unit.id: unit for unit in units})


def places(
    *paths: str,
    account: int | None = None,
    base: Workspace | None = None,
    done: PathChange = PathChange.MODIFIED,
    day: date = DAY,
) -> list[str]:
    """Return the places of what is found when these paths are changed."""
    change = Change(base or make_base(), dict.fromkeys(paths, done), day, account)
    return [finding.place.path for finding in foreign_change.check(change)]


@pytest.mark.parametrize("account", [None, OWNS_ACCOUNT])
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(REPORT, id="report"),
        pytest.param(f"units/{OWN}/2024-h1/biểu đồ.png", id="picture"),
        pytest.param(normalize("NFD", f"units/{OWN}/2024-h1/biểu đồ.png"), id="t27-decomposed"),
        pytest.param(f"units/{OWN}/2024-h1/--output=x\n'\".png", id="t27-name"),
    ],
)
def test_unit_changes_its_own_report_and_pictures(path: str, account: int | None) -> None:
    """What is below the report's folder is the unit's, whatever it is called."""
    assert places(REPORT, path, account=account) == []


@pytest.mark.parametrize("account", [None, OWNS_ACCOUNT])
@pytest.mark.parametrize(
    "path",
    [
        "units/people.yml",
        "units/department.yml",
        f"units/{OWN}/unit.yml",
        f"units/{OWN}/ghi-chu.md",
        f"units/{OWN}/2025-h1.md",
        f"units/{OWN}/2024-h1",
        f"units/{OWN}/2024-h1/payload.sh",
        f"units/{OWN}/2024-h1/anh.svg",
        f"units/{OWN}/2024-h1/.gitattributes",
        f"units/{OWN}",
        "units/huyen-la/2024-h1.md",
        "periods/2024-h1/period.yml",
        "periods/2024-h1/received.yml",
        "periods/2024-h1/consolidated.md",
        "scripts/baocao/sign/reviews.py",
        ".github/workflows/sign-off.yml",
        ".gitattributes",
        "Makefile",
        "-x",
    ],
)
def test_t7_everything_else_needs_the_office(path: str, account: int | None) -> None:
    """A report cannot bring its own registry of signers, its own period or its own checks."""
    assert places(REPORT, path, account=account) == [path]


def test_closed_period_needs_the_office() -> None:
    """What was reported stays as it was, down to its pictures."""
    old = [f"units/{OWN}/2023-h1.md", f"units/{OWN}/2023-h1/anh.png"]

    assert places(*old) == old
    assert places(*old, account=OFFICES_ACCOUNT) == []


def test_report_is_withdrawn_and_not_removed() -> None:
    """A picture may go; a report keeps its place."""
    picture = f"units/{OWN}/2024-h1/anh.png"

    assert places(REPORT, picture, done=PathChange.REMOVED) == [REPORT]


def test_office_changes_everything() -> None:
    """By its account, or where only its own files are touched and no account decides."""
    assert places("units/people.yml", REPORT, "scripts/x.py", account=OFFICES_ACCOUNT) == []
    assert places("units/people.yml", "scripts/x.py") == []
    assert places("units/people.yml", account=OWNS_ACCOUNT) == ["units/people.yml"]
    assert places() == []


def test_one_unit_a_pull_request() -> None:
    """Without an account the paths tell the unit; two units are one too many."""
    other = f"units/{OTHER}/2024-h1.md"

    assert places(REPORT, other) == [other]
    assert places(REPORT, other, account=OWNS_ACCOUNT) == [other]


@pytest.mark.parametrize(
    ("account", "day"),
    [
        pytest.param(STRANGER, DAY, id="stranger"),
        pytest.param(OWNS_ACCOUNT, date(2024, 7, 1), id="removed-yesterday"),
    ],
)
def test_account_of_no_unit_is_told(account: int, day: date) -> None:
    """Whoever is not in the registry on that day speaks for nobody."""
    assert places(REPORT, account=account, day=day) == [REPORT]


def test_registry_without_accounts_asks_the_paths() -> None:
    """A department that has not written down its accounts is not locked out of its reports."""
    assert places(REPORT, account=STRANGER, base=make_base(accounts=False)) == []
    assert places(REPORT, "Makefile", account=STRANGER, base=make_base(accounts=False)) == ["Makefile"]


@pytest.mark.parametrize(
    "path", ["units/people.yml", "periods/2024-h1/period.yml", "scripts/x.py", ".github/CODEOWNERS"]
)
def test_account_that_nobody_declared_is_not_the_office(path: str) -> None:
    """On a forge nobody may change it because nobody wrote down who may; without an account the rule is silent."""
    base = make_base(accounts=False)

    [finding] = foreign_change.check(Change(base, {path: PathChange.MODIFIED}, DAY, STRANGER))

    assert "chưa khai báo tài khoản" in finding.message
    assert places(path, base=base) == []


def test_what_is_no_picture_is_called_so() -> None:
    """The unit is told what its folder takes."""
    path = f"units/{OWN}/2024-h1/payload.sh"

    [finding] = foreign_change.check(Change(make_base(), {path: PathChange.ADDED}, DAY, OWNS_ACCOUNT))

    assert finding.message == "không phải ảnh .png, .jpg, .jpeg"


def test_t26_broken_registry_says_so_with_its_line() -> None:
    """Not “not yours”, but where the registry must be mended; faults elsewhere are not told here."""
    broken = Fault(FaultKind.UNKNOWN_KEY, Place("units/people.yml", 12), "assignmnets")
    elsewhere = Fault(FaultKind.UNKNOWN_KEY, Place("periods/indicators.yml", 3), "nmae")
    base = make_base(faults=[broken, elsewhere])

    [finding] = foreign_change.check(Change(base, {REPORT: PathChange.MODIFIED}, DAY))

    assert str(finding.place) == "units/people.yml:12"
    assert "assignmnets" in finding.message


def test_t26_office_can_mend_its_registry() -> None:
    """Who repairs the registry is not held up by what is broken in it."""
    broken = Fault(FaultKind.UNREADABLE_FILE, Place("units/department.yml", 2), "hỏng")
    base = replace(make_base(faults=[broken]), department=None)

    assert places("units/department.yml", base=make_base(accounts=False, faults=[broken])) == []
    assert places(REPORT, account=OWNS_ACCOUNT, base=base)[0] == "units/department.yml"
