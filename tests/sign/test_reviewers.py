"""Whose review it is: the registry of the day of the review says who could decide, by account numbers."""

import pytest
from tests.sign.conversations import (
    DEPUTY,
    DEPUTYS_ACCOUNT,
    LEADER,
    LEADERS_ACCOUNT,
    OTHER,
    OTHERS_ACCOUNT,
    PEOPLE,
    READ,
    SECOND_ACCOUNT,
    STRANGER,
    UNIT,
    VERSIONS,
    make_conversation,
    make_review,
    make_reviewed,
)

from baocao.model import Review, ReviewState, SignOffState
from baocao.sign import ReviewedReport, judge_reviews

COMMENTED, DISMISSED = ReviewState.COMMENTED, ReviewState.DISMISSED


@pytest.mark.parametrize(
    ("review", "state", "by"),
    [
        pytest.param(make_review(), SignOffState.FORGE_PROVED, LEADER, id="in-charge"),
        pytest.param(make_review(SECOND_ACCOUNT), SignOffState.FORGE_PROVED, LEADER, id="second-account"),
        pytest.param(make_review(OTHERS_ACCOUNT), SignOffState.WRONG_PERSON, None, id="other-field"),
        pytest.param(
            make_review(OTHERS_ACCOUNT, at="2024-04-21T23:59:59+07:00"),
            SignOffState.FORGE_PROVED,
            OTHER,
            id="in-charge-until-the-fields-were-swapped",
        ),
        pytest.param(
            make_review(at="2024-04-21T23:59:59+07:00"), SignOffState.WRONG_PERSON, None, id="not-in-charge-until-then"
        ),
        pytest.param(
            make_review(at="2024-06-30T23:59:59+07:00"), SignOffState.FORGE_PROVED, LEADER, id="last-day-of-the-term"
        ),
        pytest.param(make_review(at="2024-06-30T17:00:00Z"), SignOffState.OUT_OF_TERM, None, id="ended-in-vietnam"),
        pytest.param(
            make_review(OTHERS_ACCOUNT, at="2024-07-01T00:00:00+07:00"),
            SignOffState.MISSING,
            None,
            id="account-removed-yesterday",
        ),
        pytest.param(make_review(DEPUTYS_ACCOUNT), SignOffState.FORGE_PROVED, DEPUTY, id="acting"),
        pytest.param(
            make_review(DEPUTYS_ACCOUNT, at="2024-06-09T23:59:59+07:00"),
            SignOffState.WRONG_PERSON,
            None,
            id="not-yet-acting",
        ),
        pytest.param(
            make_review(DEPUTYS_ACCOUNT, at="2024-06-21T00:00:00+07:00"),
            SignOffState.WRONG_PERSON,
            None,
            id="no-longer-acting",
        ),
        pytest.param(make_review(state=DISMISSED), SignOffState.MISSING, None, id="dismissed"),
        pytest.param(make_review(state=COMMENTED), SignOffState.MISSING, None, id="only-a-comment"),
        pytest.param(make_review(STRANGER), SignOffState.MISSING, None, id="stranger"),
    ],
)
def test_t6_person_and_day_decide(review: Review, state: SignOffState, by: str | None) -> None:
    """The registry of the day of the review says who could decide."""
    verdict = judge_reviews(make_conversation(review), PEOPLE, make_reviewed())

    assert (verdict.state, verdict.by) == (state, by)


NEIGHBOUR = "phong-viec-lam"
SWAPPED = PEOPLE.model_validate(
    PEOPLE.model_dump(by_alias=True)
    | {
        "assignments": [
            {
                "decision": decision,
                "date": first,
                "from": first,
                "charges": {LEADER: {"units": [one]}, OTHER: {"units": [other]}},
            }
            for decision, first, one, other in (
                ("1208/QĐ-SLĐTBXH", "2021-06-15", UNIT, NEIGHBOUR),
                ("3365/QĐ-SLĐTBXH", "2024-04-22", NEIGHBOUR, UNIT),
            )
        ]
    }
)
"""Two leaders who changed places in the middle of the period."""


@pytest.mark.parametrize(
    ("unit", "at", "in_charge"),
    [
        pytest.param(UNIT, "2024-04-21T23:59:59+07:00", LEADERS_ACCOUNT, id="before"),
        pytest.param(NEIGHBOUR, "2024-04-21T23:59:59+07:00", OTHERS_ACCOUNT, id="before-in-the-other-unit"),
        pytest.param(UNIT, "2024-04-22T00:00:00+07:00", OTHERS_ACCOUNT, id="after"),
        pytest.param(NEIGHBOUR, "2024-04-22T00:00:00+07:00", LEADERS_ACCOUNT, id="after-in-the-other-unit"),
    ],
)
@pytest.mark.parametrize("account", [LEADERS_ACCOUNT, OTHERS_ACCOUNT])
def test_t6_of_two_who_swapped_their_units_one_decides(account: int, unit: str, at: str, in_charge: int) -> None:
    """On each day each unit has one leader in charge; the other one's approval signs nothing."""
    reviewed = ReviewedReport(unit, READ, "main", lambda day: SWAPPED.in_charge(unit, day), VERSIONS.get)
    verdict = judge_reviews(make_conversation(make_review(account, at=at)), SWAPPED, reviewed)

    assert verdict.state is (SignOffState.FORGE_PROVED if account == in_charge else SignOffState.WRONG_PERSON)


@pytest.mark.parametrize("author", [LEADERS_ACCOUNT, SECOND_ACCOUNT])
@pytest.mark.parametrize("account", [LEADERS_ACCOUNT, SECOND_ACCOUNT])
def test_t6_nobody_approves_what_he_sent(author: int, account: int) -> None:
    """Neither from the account that opened the pull request nor from another one of the same person."""
    verdict = judge_reviews(make_conversation(make_review(account), author=author), PEOPLE, make_reviewed())

    assert (verdict.state, verdict.approved) == (SignOffState.MISSING, ())


def test_t6_author_whose_account_is_gone_takes_nothing_from_others() -> None:
    """A deleted account is nobody's."""
    verdict = judge_reviews(make_conversation(make_review(), author=None), PEOPLE, make_reviewed())

    assert verdict.state is SignOffState.FORGE_PROVED


def test_t6_a_renamed_account_is_the_same_account() -> None:
    """Names can change hands; numbers cannot."""
    review = make_review()
    renamed = Review(2, review.account, "tên-mới", review.state, review.commit, review.at)
    taken_over = Review(3, STRANGER, review.login, review.state, review.commit, review.at)

    assert judge_reviews(make_conversation(renamed), PEOPLE, make_reviewed()).by == LEADER
    assert judge_reviews(make_conversation(taken_over), PEOPLE, make_reviewed()).by is None


def test_t6_nobody_approves_the_report_of_a_unit_that_he_heads() -> None:
    """A leader who also heads the unit leaves its report to somebody else."""
    heads = {"heads": [{"unit": UNIT, "from": "2024-01-01"}]}
    leaders = PEOPLE.model_dump(by_alias=True)
    leaders["leaders"][LEADER] |= heads
    verdict = judge_reviews(make_conversation(make_review()), type(PEOPLE).model_validate(leaders), make_reviewed())

    assert (verdict.state, verdict.by) == (SignOffState.OWN_REPORT, None)
