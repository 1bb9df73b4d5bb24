"""The Office's word in a pull request, where no leader's is asked."""

from datetime import date

import pytest
from tests.sign.conversations import AUTHOR, SECOND, STRANGER, make_conversation, make_review, make_reviewed

from baocao.model import Conversation, Review, ReviewState
from baocao.sign import office_approves

TODAY = date(2024, 6, 14)
CLERK, CHIEF, GONE = 99, 98, 97
LATER = "2024-06-13T10:00:00+07:00"
NO = ReviewState.CHANGES_REQUESTED


def is_office(account: int, day: date) -> bool:
    """Tell whether an account is the Office's: one of them was until the day before the reviews."""
    return account in {CLERK, CHIEF} or (account == GONE and day < date(2024, 6, 13))


def approves(conversation: Conversation) -> bool:
    """Tell whether the Office stands for the division's report as it is proposed."""
    return office_approves(conversation, is_office, make_reviewed(), TODAY)


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        pytest.param([], False, id="nobody"),
        pytest.param([make_review(CLERK)], True, id="approved"),
        pytest.param([make_review(CLERK, commit=SECOND)], False, id="another-content"),
        pytest.param([make_review(STRANGER)], False, id="stranger"),
        pytest.param([make_review(GONE)], False, id="removed-yesterday"),
        pytest.param([make_review(CLERK, ReviewState.COMMENTED)], False, id="comment"),
        pytest.param(
            [make_review(CLERK), make_review(CLERK, ReviewState.COMMENTED, number=2, at=LATER)], True, id="then-comment"
        ),
        pytest.param([make_review(CLERK), make_review(CLERK, NO, number=2, at=LATER)], False, id="then-no"),
        pytest.param([make_review(CLERK, NO), make_review(CLERK, number=2, at=LATER)], True, id="then-yes"),
        pytest.param([make_review(CLERK, number=2, at=LATER), make_review(CLERK, NO)], True, id="by-time"),
        pytest.param([make_review(CLERK), make_review(CLERK, NO, number=2)], False, id="by-number-at-one-time"),
        pytest.param([make_review(CLERK), make_review(CHIEF, NO, number=2)], False, id="one-of-two-says-no"),
        pytest.param(
            [make_review(CLERK), make_review(CLERK, ReviewState.DISMISSED, number=2, at=LATER)], False, id="dismissed"
        ),
    ],
)
def test_last_word_of_each_counts(reviews: list[Review], expected: bool) -> None:  # noqa: FBT001 - a case of the table
    """One approval of this content is enough while none of the Office objects."""
    assert approves(make_conversation(*reviews)) is expected


def test_author_of_the_office_stands_for_it_by_sending() -> None:
    """Of nobody else, and not into another branch."""
    assert approves(make_conversation(author=CLERK))
    assert not approves(make_conversation(author=AUTHOR))
    assert not approves(make_conversation(author=None))
    assert not approves(make_conversation(author=GONE))
    assert not approves(make_conversation(make_review(GONE, at="2024-06-12T09:40:00+07:00"), author=GONE))
    assert not approves(make_conversation(author=CLERK, base="nhap"))
    assert not approves(make_conversation(make_review(CLERK), base="nhap"))
