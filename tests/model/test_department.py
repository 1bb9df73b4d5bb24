"""Who is in office and in charge, on which day."""

from datetime import date

import pytest
from tests.check.builders import make_people

from baocao.model import Department, People

UNIT = "phong-nguoi-co-cong"


def make_assignment(leader: str, start: str, end: str | None = None, unit: str = UNIT) -> dict[str, object]:
    """Return a decision that puts `unit` in a leader's charge."""
    charges = {leader: {"units": [unit]}}
    return {"decision": "1/QĐ-SLĐTBXH", "date": start, "from": start, "to": end, "charges": charges}


def test_charge_passes_on_the_day_that_the_decision_says() -> None:
    """The old leader has the last day, the new one the first."""
    first = make_assignment("pgd-lao-dong", "2021-06-15", "2024-04-21")
    people = make_people(assignments=[first, make_assignment("pgd-xa-hoi", "2024-04-22")])

    assert people.in_charge(UNIT, date(2021, 6, 14)) is None
    assert people.in_charge(UNIT, date(2024, 4, 21)) == "pgd-lao-dong"
    assert people.in_charge(UNIT, date(2024, 4, 22)) == "pgd-xa-hoi"


def test_newer_decision_rules_where_two_are_in_force() -> None:
    """A decision about one unit leaves the others where the older one put them."""
    old = [
        make_assignment("pgd-lao-dong", "2021-06-15"),
        make_assignment("pgd-lao-dong", "2021-06-15", unit="thanh-tra"),
    ]
    people = make_people(assignments=[*old, make_assignment("pgd-xa-hoi", "2024-04-22")])

    assert people.in_charge(UNIT, date(2024, 6, 1)) == "pgd-xa-hoi"
    assert people.in_charge("thanh-tra", date(2024, 6, 1)) == "pgd-lao-dong"


def test_leader_serves_inside_a_term_only() -> None:
    """Somebody who comes back has two terms, and nobody serves between them."""
    terms = [{"from": "2020-01-01", "to": "2021-12-31"}, {"from": "2024-01-01"}]
    people = make_people(leaders={"pgd-lao-dong": {"position": "Phó Giám đốc", "terms": terms}})
    days = [date(2021, 12, 31), date(2022, 1, 1), date(2024, 1, 1)]

    assert [people.serves("pgd-lao-dong", day) for day in days] == [True, False, True]
    assert not people.serves("pgd-khac", days[0])


def test_key_counts_on_its_days_only() -> None:
    """A key that comes later proves nothing earlier."""
    key = {"key": "ssh-ed25519 AAAA", "from": "2024-01-01", "to": "2024-12-31"}
    leader = {"position": "Phó Giám đốc", "terms": [{"from": "2020-01-01"}], "keys": [key]}
    people = People.model_validate({"leaders": {"pgd-lao-dong": leader}})

    assert people.keys_of("pgd-lao-dong", date(2023, 12, 31)) == ()
    assert people.keys_of("pgd-lao-dong", date(2024, 6, 1)) == ("ssh-ed25519 AAAA",)
    assert people.keys_of("pgd-khac", date(2024, 6, 1)) == ()


def test_department_without_a_name_is_none() -> None:
    """A name is what every page and document begins with."""
    with pytest.raises(ValueError, match="names"):
        Department.model_validate({"names": []})
