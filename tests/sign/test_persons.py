"""Who could decide about a report on a day: terms, charges, keys and written authority have their days."""

from datetime import date
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION
from tests.repositories import commit_all
from tests.sign.decisions import LEADER, ON_TIME, OTHER, PEOPLE, lay, sign, verdict

from baocao.model import SignOffState


@pytest.mark.parametrize(
    ("by", "at", "state"),
    [
        pytest.param(LEADER, "2024-06-30T23:59:59+07:00", SignOffState.PROVED, id="last-day"),
        pytest.param(LEADER, "2024-07-01T00:00:00+07:00", SignOffState.OUT_OF_TERM, id="term-ended-yesterday"),
        pytest.param(LEADER, "2024-06-30T18:00:00+00:00", SignOffState.OUT_OF_TERM, id="ended-in-vietnam"),
        pytest.param("nguoi-la", ON_TIME, SignOffState.OUT_OF_TERM, id="nobody-known"),
        pytest.param(OTHER, ON_TIME, SignOffState.WRONG_PERSON, id="other-leader"),
        pytest.param(OTHER, "2024-04-21T23:00:00+07:00", SignOffState.PROVED, id="in-charge-until-then"),
        pytest.param(OTHER, "2024-04-22T00:00:00+07:00", SignOffState.WRONG_PERSON, id="charge-passed-on"),
        pytest.param(LEADER, "2024-04-30T09:00:00+07:00", SignOffState.ONLY_CLAIMED, id="key-not-yet-valid"),
        pytest.param(LEADER, "2024-04-30T17:30:00+00:00", SignOffState.PROVED, id="key-valid-in-vietnam"),
        pytest.param(LEADER, "2020-01-01T09:00:00+07:00", SignOffState.WRONG_PERSON, id="nobody-in-charge-yet"),
    ],
)
def test_t6_person_and_day_decide(by: str, at: str, state: SignOffState, tmp_path: Path) -> None:
    """Terms, charges and keys count on the day of the decision, in Vietnam."""
    sign(lay(tmp_path), by, at)

    assert verdict(tmp_path).state is state


DELEGATION = f"""\
delegations:
  - form: KT.
    for: {LEADER}
    by: {OTHER}
    document: 14/GUQ-SLĐTBXH
    date: 2024-06-10
    from: 2024-06-10
    to: 2024-06-14
"""


@pytest.mark.parametrize(
    ("more", "at", "state"),
    [
        pytest.param(DELEGATION, "2024-06-10T00:00:00+07:00", SignOffState.PROVED, id="first-day"),
        pytest.param(DELEGATION, "2024-06-14T23:59:00+07:00", SignOffState.PROVED, id="last-day"),
        pytest.param(DELEGATION, "2024-06-15T00:00:00+07:00", SignOffState.WRONG_PERSON, id="day-after"),
        pytest.param(DELEGATION, "2024-06-09T12:00:00+07:00", SignOffState.WRONG_PERSON, id="day-before"),
        pytest.param(
            DELEGATION.replace("date: 2024-06-10", "date: 2024-06-12"),
            "2024-06-12T00:00:00+07:00",
            SignOffState.PROVED,
            id="day-of-the-document",
        ),
        pytest.param(
            DELEGATION.replace("date: 2024-06-10", "date: 2024-06-12"),
            "2024-06-11T23:59:59+07:00",
            SignOffState.WRONG_PERSON,
            id="document-written-afterwards",
        ),
        pytest.param(DELEGATION + f"    units: [{DIVISION}]\n", ON_TIME, SignOffState.PROVED, id="for-this-unit"),
        pytest.param(
            DELEGATION + f"    units: [{DISTRICT}]\n", ON_TIME, SignOffState.WRONG_PERSON, id="for-another-unit"
        ),
    ],
)
def test_t6_written_authority_has_its_days_and_units(more: str, at: str, state: SignOffState, tmp_path: Path) -> None:
    """Another leader decides only as far as the document says."""
    sign(lay(tmp_path, PEOPLE + more), OTHER, at)

    assert verdict(tmp_path).state is state


@pytest.mark.parametrize(
    ("until", "state"), [("2024-06-13", SignOffState.OWN_REPORT), ("2024-06-12", SignOffState.PROVED)]
)
def test_t6_nobody_signs_off_his_own_report(until: str, state: SignOffState, tmp_path: Path) -> None:
    """A leader who also heads the division leaves its report to somebody else, as long as he heads it."""
    heads = f"    heads: [{{unit: {DIVISION}, from: 2020-01-01, to: {until}}}]\n"
    sign(lay(tmp_path, PEOPLE.replace("position: Phó Giám đốc\n", f"position: Phó Giám đốc\n{heads}", 1)))

    assert verdict(tmp_path).state is state


@pytest.mark.parametrize(
    ("by", "at", "people", "reason"),
    [
        pytest.param(
            LEADER, "2024-07-01T00:00:00+07:00", PEOPLE, f"“{LEADER}” không giữ chức vụ nào ngày 01/7/2024", id="term"
        ),
        pytest.param(OTHER, ON_TIME, PEOPLE, f"ngày 13/6/2024 người phụ trách là “{LEADER}”", id="charge"),
        pytest.param(
            OTHER,
            "2020-01-01T09:00:00+07:00",
            PEOPLE,
            "ngày 01/01/2020 người phụ trách là “chưa phân công”",
            id="nobody-in-charge",
        ),
        pytest.param(
            LEADER,
            ON_TIME,
            PEOPLE.replace("terms:", f"heads: [{{unit: {DIVISION}, from: 2020-01-01}}]\n    terms:", 1),
            f"“{LEADER}” là người đứng đầu đơn vị ngày 13/6/2024",
            id="own-report",
        ),
        pytest.param(
            LEADER,
            "2024-04-30T09:00:00+07:00",
            PEOPLE,
            f"chữ ký không khớp khóa nào của “{LEADER}” ngày 30/4/2024",
            id="key",
        ),
    ],
)
def test_t6_refusal_names_person_and_day(by: str, at: str, people: str, reason: str, tmp_path: Path) -> None:
    """The reason says what the registry says of that day."""
    sign(lay(tmp_path, people), by, at)

    assert verdict(tmp_path).reason == reason


def test_t6_verdict_names_who_was_in_charge_on_the_day(tmp_path: Path) -> None:
    """Not who is in charge of the report's period."""
    sign(lay(tmp_path), OTHER, "2024-04-21T23:00:00+07:00")

    assert (verdict(tmp_path).by, verdict(tmp_path).in_charge) == (OTHER, OTHER)


def test_t6_leader_removed_from_the_registry_has_signed_nothing(tmp_path: Path) -> None:
    """Whoever leaves gets an end to the term; without it what was signed is no more than a name."""
    sign(lay(tmp_path))
    begin, end = PEOPLE.index(f"  {LEADER}:"), PEOPLE.index(f"  {OTHER}:")
    lay_people = tmp_path / "units/people.yml"
    lay_people.write_text(PEOPLE[:begin] + PEOPLE[end:], encoding="utf-8")

    assert verdict(tmp_path).state is SignOffState.OUT_OF_TERM


@pytest.mark.parametrize(
    ("by", "at", "state"),
    [
        pytest.param(LEADER, "2024-06-29T08:00:00+07:00", SignOffState.PROVED, id="after-the-last-commit"),
        pytest.param(LEADER, "2024-05-02T08:00:00+07:00", SignOffState.PROVED, id="before-the-report-existed"),
        pytest.param(LEADER, "2034-06-13T08:00:00+07:00", SignOffState.ONLY_CLAIMED, id="ten-years-ahead"),
        pytest.param(LEADER, "2014-06-13T08:00:00+07:00", SignOffState.OUT_OF_TERM, id="ten-years-behind"),
        pytest.param(OTHER, "2024-04-20T08:00:00+07:00", SignOffState.PROVED, id="before-the-charge-was-passed-on"),
    ],
)
def test_t6_clock_of_a_commit_decides_nothing(by: str, at: str, state: SignOffState, tmp_path: Path) -> None:
    """The registry of the signed moment counts, whatever the clocks of those who commit say, if its day has come."""
    commit_all(lay(tmp_path), at="2024-06-20T08:00:00+07:00")
    sign(tmp_path, by, at)
    commit_all(tmp_path, at="2024-06-21T08:00:00+07:00")

    assert verdict(tmp_path, today=date(2024, 6, 30)).state is state


@pytest.mark.parametrize(
    ("at", "state"),
    [("2024-06-12T23:59:59+07:00", SignOffState.PROVED), ("2024-06-13T00:00:00+07:00", SignOffState.WRONG_PERSON)],
)
def test_t6_authority_ends_with_the_term_of_who_gave_it(at: str, state: SignOffState, tmp_path: Path) -> None:
    """Whatever its document says: nobody passes on what he has no more."""
    people = PEOPLE.replace("to: 2024-06-30", "to: 2024-06-12")
    sign(lay(tmp_path, people + DELEGATION), OTHER, at)

    assert verdict(tmp_path).state is state
