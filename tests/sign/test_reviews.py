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
    make_conversation,
    make_review,
    make_reviewed,
)

from baocao.model import Review, ReviewState, SignOffState
from baocao.sign import decisions_before, judge_reviews

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
        pytest.param(
            [make_review(number=1), make_review(OTHERS_ACCOUNT, number=2), make_review(number=3)],
            (OTHER, LEADER),
            id="who-approves-again-comes-last",
        ),
        pytest.param([make_review(STRANGER), make_review(AUTHOR, number=2)], (), id="nobody-known"),
        pytest.param([make_review(state=RETURNED)], (), id="returned"),
        pytest.param([make_review(commit=SECOND)], (), id="approved-another-content"),
        pytest.param([make_review(OTHERS_ACCOUNT)], (OTHER,), id="not-in-charge"),
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
        pytest.param(REBASED, READ, SignOffState.FORGE_PROVED, id="older-commit-with-an-equal-digest"),
        pytest.param("4" * 40, READ, SignOffState.CHANGED, id="commit-without-the-report"),
        pytest.param("", READ, SignOffState.CHANGED, id="commit-that-a-forced-push-dropped"),
    ],
)
def test_t5_the_content_that_was_read_counts(commit: str, now: str, state: SignOffState) -> None:
    """An approval holds for what stood in its commit, however the branch was pushed since."""
    review = make_review(commit=commit)
    verdict = judge_reviews(make_conversation(review), PEOPLE, make_reviewed(now))

    assert (verdict.state, verdict.by, verdict.review) == (state, LEADER, review)


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
def test_t6_last_word_of_a_person_counts(reviews: list[Review], state: SignOffState) -> None:
    """Whatever the order in which the forge lists the reviews."""
    for order in (reviews, reviews[::-1]):
        assert judge_reviews(make_conversation(*order), PEOPLE, make_reviewed()).state is state


@pytest.mark.parametrize(
    ("review", "reason"),
    [
        pytest.param(make_review(), "", id="approved"),
        pytest.param(make_review(state=DISMISSED), "", id="nothing-stands"),
        pytest.param(make_review(state=RETURNED), "Ý kiến", id="opinion"),
        pytest.param(make_review(state=RETURNED, commit=SECOND), "đã sửa sau khi trả lại ngày 13/6/2024", id="mended"),
        pytest.param(make_review(commit=SECOND), f"đã duyệt {EDITED[:19]}…, nay là {READ[:19]}…", id="changed"),
        pytest.param(
            make_review(commit="4" * 40), "lần ghi 444444444444 đã duyệt không có báo cáo này", id="no-report-there"
        ),
        pytest.param(make_review(OTHERS_ACCOUNT), f"ngày 13/6/2024 người phụ trách là “{LEADER}”", id="other-field"),
        pytest.param(
            make_review(at="2024-07-01T08:00:00+07:00"),
            f"“{LEADER}” không giữ chức vụ nào ngày 01/7/2024",
            id="term-ended-yesterday",
        ),
    ],
)
def test_reason_says_what_is_in_the_way(review: Review, reason: str) -> None:
    """The opinion, the change, the person or the day, in words for who reads the status."""
    assert judge_reviews(make_conversation(review), PEOPLE, make_reviewed()).reason == reason


def test_pull_request_into_another_branch_signs_nothing() -> None:
    """A sign-off is asked for where the Office accepts reports."""
    verdict = judge_reviews(make_conversation(make_review(), base="thu-nghiem"), PEOPLE, make_reviewed())

    assert verdict.state is SignOffState.MISSING
    assert verdict.reason == "yêu cầu hợp nhất vào `thu-nghiem`, không vào `main`"


def before(*reviews: Review, last: Review | None = None, author: int | None = AUTHOR) -> list[tuple[str, int]]:
    """Return who decided before a review, and in which one."""
    last = last or make_review(number=9, at=LATE)
    found = decisions_before(last, make_conversation(*reviews, last, author=author), PEOPLE, make_reviewed())
    return [(leader, review.id) for leader, review in found]


def test_decisions_before_a_review_are_the_older_ones_oldest_first() -> None:
    """By time, then by number; the review itself and what came after it are none."""
    reviews = (
        make_review(number=10, at=LATE),
        make_review(number=8, at=LATE),
        make_review(number=3),
        make_review(DEPUTYS_ACCOUNT, RETURNED, number=2),
        make_review(SECOND_ACCOUNT, RETURNED, number=7, at=EARLY),
    )

    assert before(*reviews) == [(LEADER, 7), (DEPUTY, 2), (LEADER, 3), (LEADER, 8)]


@pytest.mark.parametrize(
    ("review", "author"),
    [
        pytest.param(make_review(state=COMMENTED, at=EARLY), AUTHOR, id="comment"),
        pytest.param(make_review(state=DISMISSED, at=EARLY), AUTHOR, id="dismissed"),
        pytest.param(make_review(OTHERS_ACCOUNT, at=EARLY), AUTHOR, id="not-in-charge"),
        pytest.param(make_review(STRANGER, at=EARLY), AUTHOR, id="stranger"),
        pytest.param(make_review(at=EARLY), SECOND_ACCOUNT, id="author-from-another-account"),
        pytest.param(make_review(at="2024-04-21T09:00:00+07:00"), AUTHOR, id="before-the-assignment"),
    ],
)
def test_whoever_could_not_decide_decided_nothing_before(review: Review, author: int) -> None:
    """Nothing of it is written down as a decision."""
    assert before(review, author=author) == []
