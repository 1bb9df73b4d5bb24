"""Rule overlapping-terms."""

from dataclasses import replace

import pytest
from tests.check.builders import make_department, make_people, make_unit, make_workspace

from baocao.check.rules import overlapping_terms
from baocao.model import People, Unit
from baocao.model.unit import UnitField

Span = dict[str, str]

OPEN, UNTIL_MAY = {"from": "2020-01-01"}, {"from": "2020-01-01", "to": "2024-05-31"}
FROM_MAY, FROM_JUNE = {"from": "2024-05-01"}, {"from": "2024-06-01"}
SPANS = pytest.mark.parametrize(
    ("spans", "shared", "help_"),
    [
        pytest.param([OPEN], "", "", id="one"),
        pytest.param([UNTIL_MAY, FROM_JUNE], "", "", id="next"),
        pytest.param([FROM_JUNE, UNTIL_MAY], "", "", id="next-in-any-order"),
        pytest.param([OPEN, FROM_JUNE], "từ ngày 01/6/2024", "ghi `to: 2024-05-31`", id="not-ended"),
        pytest.param(
            [UNTIL_MAY, FROM_MAY], "từ ngày 01/5/2024 đến ngày 31/5/2024", "ghi `to: 2024-04-30`", id="a-month"
        ),
        pytest.param([OPEN, OPEN], "từ ngày 01/01/2020", "sửa `from`, `to` cho đúng quyết định", id="same"),
    ],
)


def make_leaders(terms: list[Span]) -> People:
    """Return a registry with one leader."""
    return make_people(leaders={"giam-doc": {"position": "Giám đốc", "terms": terms}})


def make_charges(*decisions: tuple[Span, dict[str, list[str]]]) -> People:
    """Return a registry with decisions: their days, and the units that each leader has by them."""
    return make_people(
        assignments=[
            {
                "decision": f"{number}/QĐ",
                "date": "2024-01-01",
                **span,
                "charges": {leader: {"units": units} for leader, units in charges.items()},
            }
            for number, (span, charges) in enumerate(decisions, start=1)
        ]
    )


def expect(people: People, what: str, shared: str, help_: str) -> None:
    """Hold that two of `what` share some days, or none if `shared` is empty."""
    findings = list(overlapping_terms.check(make_workspace(people=people)))

    assert [finding.message for finding in findings] == ([f"hai {what} trùng nhau {shared}"] if shared else [])
    assert all(finding.help.startswith(help_) for finding in findings)


@SPANS
def test_terms_of_one_leader_follow_each_other(spans: list[Span], shared: str, help_: str) -> None:
    """Nobody holds one office twice."""
    expect(make_leaders(spans), "nhiệm kỳ của “giam-doc”", shared, help_)


@SPANS
def test_names_of_one_unit_follow_each_other(spans: list[Span], shared: str, help_: str) -> None:
    """On every day a unit has one name."""
    name = make_unit().shape.names[0].model_dump(by_alias=True)
    unit = make_unit(names=[name | {"to": None} | span for span in spans])

    findings = list(overlapping_terms.check(replace(make_workspace(), units={unit.id: unit})))

    what = "hai tên gọi của “huyen-huong-khe” trùng nhau"
    assert [finding.message for finding in findings] == ([f"{what} {shared}"] if shared else [])
    assert all(finding.help.startswith(help_) for finding in findings)


def test_the_departments_names_follow_each_other() -> None:
    """As a unit's do."""
    name = make_department().names[0].model_dump(by_alias=True)

    [finding] = overlapping_terms.check(make_workspace(department=make_department(names=[name, name | FROM_JUNE])))

    assert finding.message == "hai tên gọi của Sở trùng nhau từ ngày 01/6/2024"


@pytest.mark.parametrize(
    ("people", "count"),
    [
        pytest.param(make_charges((UNTIL_MAY, {"a": ["u"]}), (FROM_JUNE, {"b": ["u"]})), 0, id="passed-on"),
        pytest.param(make_charges((OPEN, {"a": ["u"]}), (FROM_JUNE, {"a": ["u"]})), 0, id="same-leader"),
        pytest.param(make_charges((OPEN, {"a": ["u"]}), (FROM_JUNE, {"b": ["v"]})), 0, id="other-units"),
        pytest.param(make_charges((OPEN, {"a": ["u"]}), (FROM_JUNE, {"b": ["u"]})), 1, id="two-decisions"),
        pytest.param(make_charges((OPEN, {"a": ["u"], "b": ["u"]})), 1, id="one-decision"),
        pytest.param(make_charges((OPEN, {"a": ["u", "v"]}), (FROM_MAY, {"b": ["u", "v"]})), 2, id="two-units"),
    ],
)
def test_a_unit_is_in_one_leaders_charge(people: People, count: int) -> None:
    """Decisions may hold together as long as they do not give one unit to two."""
    assert len(list(overlapping_terms.check(make_workspace(people=people)))) == count


def test_both_leaders_and_decisions_are_named() -> None:
    """The older decision is the one to end."""
    people = make_charges((FROM_JUNE, {"b": ["thanh-tra"]}), (OPEN, {"a": ["thanh-tra"]}))

    [finding] = overlapping_terms.check(make_workspace(people=people))

    both = "“b” (theo 1/QĐ) và “a” (theo 2/QĐ)"
    assert finding.message == f"“thanh-tra” do cả {both} phụ trách từ ngày 01/6/2024"
    mend = "ghi `to: 2024-05-31` cho 2/QĐ"
    assert finding.help == f"{mend}, hoặc chỉ để `thanh-tra` trong phân công của một lãnh đạo"


@pytest.mark.parametrize(
    ("what", "entries"),
    [
        pytest.param(
            "khóa “ssh-ed25519 AAAA”",
            [{"keys": [{"key": f"ssh-ed25519 AAAA {comment}", **OPEN}]} for comment in ("a@x", "b@y")],
            id="key",
        ),
        pytest.param(
            "tài khoản “github 11”", [{"accounts": [{"forge": "github", "id": 11, **OPEN}]}] * 2, id="account"
        ),
    ],
)
def test_proof_is_one_leaders(what: str, entries: list[dict[str, object]]) -> None:
    """Whose signature it was must have one answer."""
    leaders = {name: {"position": "Phó", "terms": [OPEN], **entry} for name, entry in zip("ab", entries, strict=True)}

    [finding] = overlapping_terms.check(make_workspace(people=make_people(leaders=leaders)))

    assert finding.message == f"{what} là của cả “a” và “b” từ ngày 01/01/2020"


def test_account_changes_hands() -> None:
    """One after the other is no fault, nor are an account of another forge and a leader's own two terms with a key."""
    accounts = (
        [{"forge": "github", "id": 11, **UNTIL_MAY}, {"forge": "github", "id": 11, **FROM_MAY}],
        [{"forge": "github", "id": 11, **FROM_JUNE}, {"forge": "forgejo", "id": 11, **OPEN}],
    )
    people = {
        name: {"position": "Phó", "terms": [OPEN], "accounts": held} for name, held in zip("ab", accounts, strict=True)
    }
    people["a"]["accounts"] = accounts[0][:1]

    assert list(overlapping_terms.check(make_workspace(people=make_people(leaders=people)))) == []


@SPANS
def test_days_on_which_a_unit_works_are_told_once(spans: list[Span], shared: str, help_: str) -> None:
    """Overlapping spans contradict each other when one of them is ended."""
    unit = make_unit(active=spans)
    findings = list(overlapping_terms.check(replace(make_workspace(), units={unit.id: unit})))

    told = [f"hai thời gian hoạt động của “{unit.id}” trùng nhau {shared}"] if shared else []
    assert [finding.message for finding in findings] == told
    assert all(finding.help.startswith(help_) for finding in findings)


@SPANS
def test_field_is_given_once_on_a_day(spans: list[Span], shared: str, help_: str) -> None:
    """Another field has days of its own."""
    unit = make_unit()
    fields = [UnitField.model_validate({"field": "viec-lam"} | span) for span in spans]
    other = UnitField.model_validate({"field": "nguoi-co-cong"} | OPEN)
    unit = Unit(unit.id, unit.shape.model_copy(update={"fields": (other, *fields)}))
    findings = list(overlapping_terms.check(replace(make_workspace(), units={unit.id: unit})))

    told = [f"hai khoảng có lĩnh vực “viec-lam” của “{unit.id}” trùng nhau {shared}"] if shared else []
    assert [finding.message for finding in findings] == told
    assert all(finding.help.startswith(help_) for finding in findings)
