"""What the registry lacks for sign-offs to be proved."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, base_text, lay_repository
from tests.repositories import ROOT

from baocao.load import load_workspace
from baocao.model import Advice
from baocao.sign import registry_gaps

DAY = date(2024, 6, 25)
GITHUB = "{kind: github, repository: so/bao-cao, office: [van-phong]}"
FORGEJO = "{kind: forgejo, url: 'https://git.example.vn/api/v1', repository: so/bao-cao, office: [van-phong]}"
UNITS = (DIVISION, DISTRICT, "trung-tam-viec-lam")
TERM = "terms: [{from: 2020-01-01}]"
KEY = "keys: [{key: ssh-ed25519 AAAA, from: 2020-01-01}]"


def gaps(root: Path, leader: str, forge: str = "{kind: none}") -> list[Advice]:
    """Return the advice about a registry with one leader."""
    people = f"leaders: {{giam-doc: {{position: Giám đốc, {leader}}}}}\n"
    department = base_text("units/department.yml") + f"forge: {forge}\n"
    accounts = "accounts: [{forge: github, id: 7}, {forge: forgejo, id: 7}]\n"
    units = {path: base_text(path) + accounts for path in (f"units/{name}/unit.yml" for name in UNITS)}
    lay_repository(root, {"units/people.yml": people, "units/department.yml": department, **units})
    return list(registry_gaps(load_workspace(root), DAY))


NO_KEY = Advice("units/people.yml: “giam-doc” không có khóa nào có hiệu lực ngày 25/6/2024", "thêm `keys`")
NO_ACCOUNT = Advice(
    "units/people.yml: “giam-doc” không có tài khoản trên kho ngày 25/6/2024",
    "thêm `accounts: [{forge: github, id: …}]`; số tài khoản xem ở `…/users/TÊN` của giao diện kho",
)
NO_LOGIN = Advice(
    "units/people.yml: tài khoản của “giam-doc” không có `login`", "thêm `login` để có tên trong CODEOWNERS"
)
NO_OFFICE = Advice(
    "units/department.yml: chưa ghi tài khoản của Văn phòng trên kho", "thêm `office: [tài-khoản]` vào `forge`"
)
OUTSIDE = Advice(
    "units/people.yml: khóa của “giam-doc” tính từ ngày 01/01/2022 nằm ngoài mọi thời gian giữ chức vụ",
    "sửa `from`, `to` của khóa, hoặc thêm `terms`",
)
PAST_TERM = "terms: [{from: 2020-01-01, to: 2021-12-31}]"


def test_instance_lacks_nothing() -> None:
    """Every leader of the sample can sign."""
    assert list(registry_gaps(load_workspace(ROOT), DAY)) == []


@pytest.mark.parametrize(
    ("leader", "forge", "advice"),
    [
        pytest.param(TERM, "{kind: none}", NO_KEY, id="no-key"),
        pytest.param(
            f"{TERM}, keys: [{{key: k, from: 2020-01-01, to: 2024-06-24}}]", "{kind: none}", NO_KEY, id="old-key"
        ),
        pytest.param(TERM, GITHUB, NO_ACCOUNT, id="no-account"),
        pytest.param(f"{TERM}, accounts: [{{forge: forgejo, id: 1}}]", GITHUB, NO_ACCOUNT, id="elsewhere"),
        pytest.param(f"{TERM}, accounts: [{{forge: github, id: 1}}]", GITHUB, NO_LOGIN, id="no-login"),
        pytest.param(
            f"{TERM}, accounts: [{{forge: github, id: 1, login: gd}}]",
            "{kind: github, repository: so/bao-cao}",
            NO_OFFICE,
            id="no-office",
        ),
        pytest.param(
            f"{PAST_TERM}, keys: [{{key: k, from: 2022-01-01}}]", "{kind: none}", OUTSIDE, id="key-after-the-term"
        ),
    ],
)
def test_gap_is_named(leader: str, forge: str, advice: Advice, tmp_path: Path) -> None:
    """One thing is missing, and it is said with what to write."""
    assert gaps(tmp_path, leader, forge) == [advice]


@pytest.mark.parametrize(
    ("leader", "forge"),
    [
        pytest.param(f"{TERM}, {KEY}", "{kind: none}", id="key"),
        pytest.param(f"{TERM}, accounts: [{{forge: github, id: 1, login: gd}}]", GITHUB, id="account"),
        pytest.param(f"{TERM}, accounts: [{{forge: forgejo, id: 1}}]", FORGEJO, id="forgejo-needs-no-login"),
        pytest.param(PAST_TERM, GITHUB, id="left-office"),
        pytest.param(
            f"{PAST_TERM}, keys: [{{key: k, from: 2021-12-31}}]", "{kind: none}", id="key-from-the-last-day-on"
        ),
        pytest.param(
            f"{PAST_TERM}, keys: [{{key: k, from: 2019-01-01, to: 2020-01-01}}]",
            "{kind: none}",
            id="key-until-the-first-day",
        ),
    ],
)
def test_whoever_can_sign_is_left_alone(leader: str, forge: str, tmp_path: Path) -> None:
    """Nothing is asked of who needs nothing."""
    assert gaps(tmp_path, leader, forge) == []


def test_without_a_department_keys_are_asked_for(tmp_path: Path) -> None:
    """No forge is known then."""
    gaps(tmp_path, TERM, GITHUB)

    assert list(registry_gaps(replace(load_workspace(tmp_path), department=None), DAY)) == [NO_KEY]


def test_units_without_an_account_are_named(tmp_path: Path) -> None:
    """On a forge nobody can be told to be the Office, or to be a unit, without one that is in force."""
    leader = f"{TERM}, accounts: [{{forge: github, id: 1, login: gd}}]"
    gaps(tmp_path, leader, GITHUB)
    for name in UNITS:
        path = tmp_path / f"units/{name}/unit.yml"
        text = path.read_text(encoding="utf-8").replace("[{forge: github, id: 7}, ", "[")
        path.write_text(text if name == DISTRICT else text.replace("id: 7", "id: 7, to: 2024-06-24"), encoding="utf-8")
    office, others = registry_gaps(load_workspace(tmp_path), DAY)

    assert office == Advice(
        f"units/{DIVISION}/unit.yml: chưa khai báo tài khoản của Văn phòng trên kho: không ai sửa được danh bạ, kỳ báo "
        "cáo, phần mềm qua yêu cầu hợp nhất",
        "thêm `accounts: [{forge: github, id: …}]`",
    )
    assert others == Advice(
        f"2 đơn vị chưa khai báo tài khoản trên kho: trung-tam-viec-lam, {DISTRICT}",
        "thêm `accounts: [{forge: github, id: …}]` vào `units/<đơn vị>/unit.yml`",
    )
