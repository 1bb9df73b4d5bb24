"""A recorded review held against the forge: everything that was typed must be the forge's own."""

from datetime import datetime, timedelta

import pytest
from tests.sign.conversations import (
    DEPUTYS_ACCOUNT,
    FIRST,
    LEADER,
    LEADERS_ACCOUNT,
    ON_TIME,
    OTHER,
    PEOPLE,
    READ,
    REBASED,
    SECOND,
    SECOND_ACCOUNT,
    make_conversation,
    make_review,
    make_reviewed,
)

from baocao.model import Conversation, Decision, Evidence, ReviewState, SignOff, SignOffState
from baocao.sign import prove_evidence

RETURNED = ReviewState.CHANGES_REQUESTED
LATER = "2024-06-13T15:00:00+07:00"


def record(evidence: dict[str, object] | None = None, **sign_off: object) -> SignOff:
    """Return a record of the leader's review number 1."""
    named = {"forge": "github", "pull_request": 41, "review": 1, "account": LEADERS_ACCOUNT, "commit": FIRST}
    written = {
        "by": LEADER,
        "decision": "approved",
        "at": ON_TIME,
        "content": READ,
        "evidence": named | (evidence or {}),
    }
    return SignOff.model_validate(written | sign_off)


def prove(sign_off: SignOff, conversation: Conversation) -> tuple[SignOffState, str]:
    """Return what the forge says about the record."""
    assert isinstance(sign_off.evidence, Evidence)
    return prove_evidence(sign_off, sign_off.evidence, conversation, PEOPLE, make_reviewed())


def test_true_record_is_proved() -> None:
    """The review is there, by that account, about that commit, at that time."""
    assert prove(record(), make_conversation(make_review())) == (SignOffState.FORGE_PROVED, "")


@pytest.mark.parametrize(
    ("forged", "fact"),
    [
        pytest.param(record({"review": 2}), "yêu cầu hợp nhất số 41 không có lượt duyệt số 2", id="review"),
        pytest.param(record({"account": 12}), "lượt duyệt là của tài khoản 11, không phải 12", id="account"),
        pytest.param(
            record({"commit": SECOND}), "lượt duyệt về lần ghi 111111111111, không phải 222222222222", id="commit"
        ),
        pytest.param(record({"forge": "forgejo"}), "ghi là duyệt trên `forgejo`, kho ở trên `github`", id="forge"),
        pytest.param(
            record(at="2024-06-14T09:40:01+07:00"),
            "duyệt lúc 09:40 ngày 13/6/2024, không phải 09:40 ngày 14/6/2024",
            id="a-day-ahead",
        ),
        pytest.param(record(by=OTHER), f"tài khoản 11 không phải của “{OTHER}”, hoặc là của người gửi", id="person"),
        pytest.param(record(decision="returned"), "lượt duyệt nay không còn nói như đã ghi", id="decision"),
        pytest.param(
            record(content="sha256:typed"),
            "lần ghi 111111111111 có nội dung khác nội dung đã ghi",
            id="digest-typed-by-hand",
        ),
    ],
)
def test_forged_record_is_only_claimed(forged: SignOff, fact: str) -> None:
    """Each thing that somebody could type is checked, and named."""
    assert prove(forged, make_conversation(make_review())) == (SignOffState.ONLY_CLAIMED, fact)


@pytest.mark.parametrize("at", ["2024-06-13T09:39:59+07:00", "2024-06-13T09:40:01+07:00", "2024-06-13T09:40:00+00:00"])
def test_t6_moment_is_the_forges_to_the_second(at: str) -> None:
    """Who writes a moment that falls into his term, or a clock that is wrong, proves nothing."""
    assert prove(record(at=at), make_conversation(make_review()))[0] is SignOffState.ONLY_CLAIMED


@pytest.mark.parametrize(
    ("conversation", "fact"),
    [
        pytest.param(
            make_conversation(make_review(state=ReviewState.DISMISSED)),
            "lượt duyệt nay không còn nói như đã ghi",
            id="dismissed",
        ),
        pytest.param(
            make_conversation(make_review(), author=SECOND_ACCOUNT),
            f"tài khoản 11 không phải của “{LEADER}”, hoặc là của người gửi",
            id="own",
        ),
        pytest.param(
            make_conversation(make_review(), base="khac"),
            "yêu cầu hợp nhất vào `khac`, không vào `main`",
            id="another-branch",
        ),
        pytest.param(make_conversation(), "yêu cầu hợp nhất số 41 không có lượt duyệt số 1", id="no-review"),
        pytest.param(
            make_conversation(make_review(), make_review(SECOND_ACCOUNT, RETURNED, number=2, at=LATER)),
            f"sau đó “{LEADER}” đã quyết định khác",
            id="returned-later",
        ),
        pytest.param(
            make_conversation(make_review(), make_review(number=2, at=LATER, commit=SECOND)),
            "lần ghi 222222222222 có nội dung khác nội dung đã ghi",
            id="approved-something-else-later",
        ),
    ],
)
def test_t6_review_that_no_longer_stands_proves_nothing(conversation: Conversation, fact: str) -> None:
    """The forge is asked what it says now."""
    assert prove(record(), conversation) == (SignOffState.ONLY_CLAIMED, fact)


def test_approving_the_same_again_takes_nothing_away() -> None:
    """Neither a second approval of the same content nor another person's objection."""
    again = make_review(number=2, at=LATER, commit=REBASED)
    other = make_review(DEPUTYS_ACCOUNT, RETURNED, number=3, at=LATER)

    assert prove(record(), make_conversation(make_review(), again, other))[0] is SignOffState.FORGE_PROVED


def test_parts_of_a_second_and_time_zones_do_not_matter() -> None:
    """One moment, written in another way."""
    at = (datetime.fromisoformat(ON_TIME) + timedelta(milliseconds=900)).isoformat()
    written = record(at="2024-06-13T02:40:00Z")

    assert prove(written, make_conversation(make_review(at=at)))[0] is SignOffState.FORGE_PROVED


def test_returned_report_is_proved_returned() -> None:
    """The opinion stays with the record."""
    sign_off = record(decision="returned", opinion="Bổ sung số liệu")
    proved = prove(sign_off, make_conversation(make_review(state=RETURNED)))

    assert sign_off.decision is Decision.RETURNED
    assert proved == (SignOffState.RETURNED, "Bổ sung số liệu")
    assert prove(record(decision="returned"), make_conversation(make_review(state=RETURNED)))[1] == ""
