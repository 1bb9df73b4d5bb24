"""What the registry lacks for sign-offs to be proved."""

from datetime import date
from pathlib import Path

import pytest
from tests.builders import base_text, lay_repository
from tests.repositories import ROOT

from baocao.load import load_workspace
from baocao.sign import registry_gaps

DAY = date(2024, 6, 25)
GITHUB = "{kind: github, repository: so/bao-cao, office: [van-phong]}"
FORGEJO = "{kind: forgejo, url: 'https://git.example.vn/api/v1', repository: so/bao-cao, office: [van-phong]}"
TERM = "terms: [{from: 2020-01-01}]"
KEY = "keys: [{key: ssh-ed25519 AAAA, from: 2020-01-01}]"


def gaps(root: Path, leader: str, forge: str = "{kind: none}") -> list[str]:
    """Return the facts about a registry with one leader."""
    people = f"leaders: {{giam-doc: {{position: Giám đốc, {leader}}}}}\n"
    department = base_text("units/department.yml") + f"forge: {forge}\n"
    lay_repository(root, {"units/people.yml": people, "units/department.yml": department})
    return [advice.fact for advice in registry_gaps(load_workspace(root), DAY)]


def test_instance_lacks_nothing() -> None:
    """Every leader of the sample can sign."""
    assert list(registry_gaps(load_workspace(ROOT), DAY)) == []


@pytest.mark.parametrize(
    ("leader", "forge", "fact"),
    [
        pytest.param(TERM, "{kind: none}", "không có khóa nào có hiệu lực", id="no-key"),
        pytest.param(
            f"{TERM}, keys: [{{key: k, from: 2020-01-01, to: 2024-06-24}}]",
            "{kind: none}",
            "không có khóa",
            id="old-key",
        ),
        pytest.param(TERM, GITHUB, "không có tài khoản trên kho", id="no-account"),
        pytest.param(
            f"{TERM}, accounts: [{{forge: forgejo, id: 1}}]", GITHUB, "không có tài khoản trên kho", id="elsewhere"
        ),
        pytest.param(f"{TERM}, accounts: [{{forge: github, id: 1}}]", GITHUB, "không có `login`", id="no-login"),
        pytest.param(
            f"{TERM}, accounts: [{{forge: github, id: 1, login: gd}}]",
            "{kind: github, repository: so/bao-cao}",
            "tài khoản của Văn phòng",
            id="no-office",
        ),
        pytest.param(
            "terms: [{from: 2020-01-01, to: 2021-12-31}], keys: [{key: k, from: 2022-01-01}]",
            "{kind: none}",
            "nằm ngoài mọi thời gian giữ chức vụ",
            id="key-after-the-term",
        ),
    ],
)
def test_gap_is_named(leader: str, forge: str, fact: str, tmp_path: Path) -> None:
    """One thing is missing, and it is said."""
    assert [fact in gap for gap in gaps(tmp_path, leader, forge)] == [True]


@pytest.mark.parametrize(
    ("leader", "forge"),
    [
        pytest.param(f"{TERM}, {KEY}", "{kind: none}", id="key"),
        pytest.param(f"{TERM}, accounts: [{{forge: github, id: 1, login: gd}}]", GITHUB, id="account"),
        pytest.param(f"{TERM}, accounts: [{{forge: forgejo, id: 1}}]", FORGEJO, id="forgejo-needs-no-login"),
        pytest.param("terms: [{from: 2020-01-01, to: 2021-12-31}]", GITHUB, id="left-office"),
    ],
)
def test_whoever_can_sign_is_left_alone(leader: str, forge: str, tmp_path: Path) -> None:
    """Nothing is asked of who needs nothing."""
    assert gaps(tmp_path, leader, forge) == []
