"""What reviews are worth: people, their last word, the content that they read, and who was in charge on the day."""

import pytest
from tests.sign.conversations import (
    AUTHOR,
    DEPUTY,
    DEPUTYS_ACCOUNT,
    EDITED,
    FIRST,
    LEADER,
    LEADERS_ACCOUNT,
    OTHER,
    OTHERS_ACCOUNT,
    PEOPLE,
    READ,
    REBASED,
    SECOND,
    SECOND_ACCOUNT,
    STRANGER,
    UNIT,
    make_conversation,
    make_review,
    make_reviewed,
)

from baocao.model import Review, ReviewState, SignOffState
from baocao.sign import judge_reviews

EARLY, LATE = "2024-06-13T09:00:00+07:00", "2024-06-13T15:00:00+07:00"
RETURNED, COMMENTED, DISMISSED = ReviewState.CHANGES_REQUESTED, ReviewState.COMMENTED, ReviewState.DISMISSED


@pytest.mark.parametrize(
    ("reviews", "approved"),
    [
        pytest.param([make_review(number=1), make_review(number=2, at=LATE)], (LEADER,), id="same-account"),
        pytest.param(
            [make_review(LEADERS_ACCOUNT, number=1), make_review(SECOND_ACCOUNT, number=2)],
            (LEADER,),
            id="two-accounts",
        ),
        pytest.param(
            [make_review(LEADERS_ACCOUNT, number=1), make_review(OTHERS_ACCOUNT, number=2)],
            (LEADER, OTHER),
            id="two-people",
        ),
        pytest.param([make_review(STRANGER), make_review(AUTHOR, number=2)], (), id="nobody-known"),
    ],
)
def test_t4_people_are_counted_not_reviews(reviews: list[Review], approved: tuple[str, ...]) -> None:
    """Where two people are needed, one who approves twice is still one."""
    assert judge_reviews(make_conversation(*reviews), PEOPLE, make_reviewed()).approved == approved


@pytest.mark.parametrize(
    ("commit", "now", "state"),
    [
        pytest.param(FIRST, READ, SignOffState.FORGE_PROVED, id="approved"),
        pytest.param(FIRST, EDITED, SignOffState.CHANGED, id="one-figure-changed"),
        pytest.param(SECOND, READ, SignOffState.CHANGED, id="changed-back-after-approving-the-change"),
        pytest.param(REBASED, READ, SignOffState.FORGE_PROVED, id="other-commit-with-the-same-content"),
        pytest.param("4" * 40, READ, SignOffState.CHANGED, id="commit-without-the-report"),
        pytest.param("", READ, SignOffState.CHANGED, id="commit-unknown-to-the-forge"),
    ],
)
def test_t5_the_content_that_was_read_counts(commit: str, now: str, state: SignOffState) -> None:
    """An approval holds for what stood in its commit, however the branch was pushed since."""
    verdict = judge_reviews(make_conversation(make_review(commit=commit)), PEOPLE, make_reviewed(now))

    assert (verdict.state, verdict.by) == (state, LEADER)


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


@pytest.mark.parametrize(
    ("reviews", "state"),
    [
        pytest.param(
            [make_review(at=EARLY), make_review(state=RETURNED, number=2)], SignOffState.RETURNED, id="returned"
        ),
        pytest.param(
            [make_review(state=RETURNED, at=EARLY), make_review(number=2)],
            SignOffState.FORGE_PROVED,
            id="then-approved",
        ),
        pytest.param(
            [make_review(at=EARLY), make_review(state=COMMENTED, number=2)],
            SignOffState.FORGE_PROVED,
            id="comment-after",
        ),
        pytest.param(
            [make_review(at=EARLY), make_review(SECOND_ACCOUNT, RETURNED, number=2)],
            SignOffState.RETURNED,
            id="returned-from-another-account",
        ),
        pytest.param(
            [make_review(at=EARLY), make_review(state=DISMISSED, number=2)],
            SignOffState.MISSING,
            id="a-dismissed-objection-revives-nothing",
        ),
        pytest.param(
            [make_review(state=RETURNED, commit=SECOND)], SignOffState.MISSING, id="mended-after-it-was-returned"
        ),
        pytest.param(
            [make_review(number=2), make_review(state=RETURNED, number=3)], SignOffState.RETURNED, id="same-second"
        ),
        pytest.param(
            [make_review(number=2), make_review(OTHERS_ACCOUNT, RETURNED, number=3, at=LATE)],
            SignOffState.FORGE_PROVED,
            id="objection-of-somebody-else",
        ),
        pytest.param(
            [make_review(state=RETURNED, at=EARLY), make_review(DEPUTYS_ACCOUNT, number=2, at=LATE)],
            SignOffState.RETURNED,
            id="delegate-does-not-overrule",
        ),
        pytest.param(
            [make_review(DEPUTYS_ACCOUNT, RETURNED, at=EARLY), make_review(number=2, at=LATE)],
            SignOffState.FORGE_PROVED,
            id="who-is-in-charge-overrules-the-delegate",
        ),
    ],
)
def test_last_word_of_a_person_counts(reviews: list[Review], state: SignOffState) -> None:
    """Whatever the order in which the forge lists the reviews."""
    for order in (reviews, reviews[::-1]):
        assert judge_reviews(make_conversation(*order), PEOPLE, make_reviewed()).state is state


def test_opinion_of_a_returned_report_is_the_reason() -> None:
    """The unit reads what to mend."""
    verdict = judge_reviews(make_conversation(make_review(state=RETURNED)), PEOPLE, make_reviewed())

    assert verdict.reason == "Ý kiến"


def test_pull_request_into_another_branch_signs_nothing() -> None:
    """A sign-off is asked for where the Office accepts reports."""
    verdict = judge_reviews(make_conversation(make_review(), base="thu-nghiem"), PEOPLE, make_reviewed())

    assert verdict.state is SignOffState.MISSING
    assert "`thu-nghiem`" in verdict.reason
