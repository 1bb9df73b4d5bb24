"""How a leader is called."""

from pathlib import Path

import pytest
from tests.builders import base_text, read_repository

from baocao.model.leader_name import name_leader

_PEOPLE = "units/people.yml"


@pytest.mark.parametrize(
    ("leader", "name"),
    [
        pytest.param("giam-doc", "Giám đốc", id="only-one"),
        pytest.param("pgd-nguoi-co-cong", "Phó Giám đốc phụ trách người có công", id="shared-position"),
        pytest.param("pgd-lao-dong", "Phó Giám đốc", id="shared-position-without-charge"),
        pytest.param("pgd-moi", "pgd-moi", id="unknown"),
    ],
)
def test_leader_is_called_by_position_and_charge(leader: str, name: str, tmp_path: Path) -> None:
    """Two who share a position are told apart by what they are in charge of; only an unknown one by the id."""
    assert name_leader(read_repository(tmp_path), leader) == name


def test_published_name_is_used(tmp_path: Path) -> None:
    """With a name nothing else sets a leader apart."""
    people = base_text(_PEOPLE).replace("position: Giám đốc", "position: Giám đốc\n    name: Nguyễn Văn A")

    assert name_leader(read_repository(tmp_path, {_PEOPLE: people}), "giam-doc") == "Giám đốc Nguyễn Văn A"
