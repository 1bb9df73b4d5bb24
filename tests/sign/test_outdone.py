"""When the reviews of a pull request outdo a signature by key."""

from datetime import datetime

import pytest
from tests.sign.conversations import (
    DEPUTY,
    DEPUTYS_ACCOUNT,
    LEADER,
    LEADERS_ACCOUNT,
    ON_TIME,
    OTHERS_ACCOUNT,
    PEOPLE,
    SECOND,
    make_conversation,
    make_review,
    make_reviewed,
)

from baocao.model import Conversation, Review, ReviewState, SignOffState
from baocao.sign import ReviewVerdict, outdone

BEFORE, AFTER = "2024-06-13T09:39:59+07:00", "2024-06-13T09:40:01+07:00"
NO = ReviewState.CHANGES_REQUESTED


def judge(conversation: Conversation, signed_at: str = ON_TIME, newest: str = ON_TIME) -> ReviewVerdict | None:
    """Return what outdoes a signature."""
    moments = datetime.fromisoformat(signed_at), datetime.fromisoformat(newest)
    return outdone(*moments, conversation, PEOPLE, make_reviewed())


@pytest.mark.parametrize(
    "review",
    [
        pytest.param(make_review(state=NO, at=BEFORE), id="earlier"),
        pytest.param(make_review(state=NO, at=ON_TIME), id="at-the-same-moment"),
        pytest.param(make_review(state=NO, at=AFTER, commit=SECOND), id="another-content"),
        pytest.param(make_review(OTHERS_ACCOUNT, NO, at=AFTER), id="not-his-to-decide"),
        pytest.param(make_review(at=AFTER), id="approval"),
        pytest.param(make_review(state=ReviewState.DISMISSED, at=AFTER), id="dismissed"),
    ],
)
def test_signature_stands(review: Review) -> None:
    """Beside everything but a later “no” of who could decide to this very content."""
    assert judge(make_conversation(review)) is None


@pytest.mark.parametrize("account", [LEADERS_ACCOUNT, DEPUTYS_ACCOUNT], ids=["in-charge", "delegate"])
def test_later_no_returns_it(account: int) -> None:
    """With the leader's words, and whose they are."""
    review = make_review(account, NO, at=AFTER)
    found = judge(make_conversation(review))

    assert found is not None
    by = LEADER if account == LEADERS_ACCOUNT else DEPUTY
    assert (found.state, found.by, found.review, found.reason) == (SignOffState.RETURNED, by, review, "Ý kiến")
    assert judge(make_conversation(review, base="nhap")) is None


def test_approval_of_who_is_in_charge_outweighs_a_delegates_no() -> None:
    """As everywhere."""
    reviews = make_review(DEPUTYS_ACCOUNT, NO, at=AFTER), make_review(number=2, at=BEFORE)

    assert judge(make_conversation(*reviews)) is None


def test_older_signature_leaves_it_to_the_reviews() -> None:
    """With the reason; an approval of the forge is then the decision."""
    waits, approved = judge(make_conversation(), newest=AFTER), judge(make_conversation(make_review()), newest=AFTER)

    assert waits is not None
    assert approved is not None
    assert (waits.state, approved.state, approved.reason) == (SignOffState.MISSING, SignOffState.FORGE_PROVED, "")
    older = "chữ ký lúc 09:40 ngày 13/6/2024 cũ hơn quyết định lúc 09:40 ngày 13/6/2024 của báo cáo này"
    assert waits.reason == older
    edited = judge(make_conversation(make_review(commit=SECOND)), newest=AFTER)
    assert edited is not None
    assert edited.reason.startswith(f"{older}; đã duyệt sha256:")
