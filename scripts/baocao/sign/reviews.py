"""What the reviews of a pull request are worth: people are counted, not reviews, and their last word counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from baocao.model import Conversation, People, Review, ReviewState, SignOffState
from baocao.model.dates import VIETNAM, format_date, format_moment
from baocao.sign.persons import refuse_person

_DECISIONS = frozenset({ReviewState.APPROVED, ReviewState.CHANGES_REQUESTED})


@dataclass(frozen=True, slots=True)
class ReviewedReport:
    """A report that a pull request proposes, and how its earlier versions are looked up.

    Attributes:
        unit: Whose it is.
        digest: The digest of its content as it is to be judged.
        branch: The branch that the pull request must lead to.
        in_charge: Gives the leader in charge of it on a day.
        digest_at: Gives the digest of its content in a commit; None if there is no such report there.
    """

    unit: str
    digest: str
    branch: str
    in_charge: Callable[[date], str | None]
    digest_at: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class ReviewVerdict:
    """What the reviews say about a report.

    Attributes:
        state: `FORGE_PROVED` if who is in charge approved this content; else what is in the way.
        by: The leader whose review decides; None if nobody's does.
        review: That review.
        approved: The leaders whose last word approves this very content, each once, in charge or not.
        reason: What makes the state so, in Vietnamese; empty where the state says it all.
    """

    state: SignOffState
    by: str | None = None
    review: Review | None = None
    approved: tuple[str, ...] = ()
    reason: str = ""


def judge_reviews(conversation: Conversation, people: People, report: ReviewedReport) -> ReviewVerdict:
    """Return what a pull request's reviews decide about a report.

    The word of who was in charge on the day of the review outweighs a delegate's; of equals the later one counts.
    """
    base = conversation.pull_request.base
    if base != report.branch:
        return ReviewVerdict(SignOffState.MISSING, reason=f"yêu cầu hợp nhất vào `{base}`, không vào `{report.branch}`")
    standing = standing_reviews(conversation, people)
    decisions = {leader: review for leader, review in standing.items() if review.state in _DECISIONS}
    refusals = {leader: _refuse(people, leader, review, report) for leader, review in decisions.items()}
    approved = tuple(leader for leader, review in decisions.items() if _approves(review, report))
    entitled = [leader for leader, refusal in refusals.items() if refusal is None]
    if entitled:
        by = max(entitled, key=lambda leader: _weight(leader, decisions[leader], report))
        state, reason = _outcome(decisions[by], report)
        return ReviewVerdict(state, by, decisions[by], approved, reason)
    refused = next((refusals[leader] for leader in reversed(approved)), None)
    state, reason = refused or (SignOffState.MISSING, "")
    return ReviewVerdict(state, approved=approved, reason=reason)


def outdone(
    signed_at: datetime, newest: datetime, conversation: Conversation, people: People, report: ReviewedReport
) -> ReviewVerdict | None:
    """Return what a pull request's reviews decide where they outdo a signature by key; None where that one stands.

    A newer decision outdoes it, which must then be taken anew, and a leader's later “no” to this very content.

    Args:
        signed_at: When the key signed.
        newest: When the report was last decided about, whatever was decided.
        conversation: The pull request.
        people: The registry.
        report: The report that bears the signature.
    """
    found = judge_reviews(conversation, people, report)
    if signed_at < newest:
        if found.state is SignOffState.FORGE_PROVED:
            return found
        reason = f"chữ ký lúc {format_moment(signed_at)} cũ hơn quyết định lúc {format_moment(newest)} của báo cáo này"
        return replace(found, reason=f"{reason}; {found.reason}" if found.reason else reason)
    if found.state is SignOffState.FORGE_PROVED or conversation.pull_request.base != report.branch:
        return None
    for leader, review in standing_reviews(conversation, people).items():
        is_later_no = review.state is ReviewState.CHANGES_REQUESTED and review.at > signed_at
        is_entitled = is_later_no and _refuse(people, leader, review, report) is None
        if is_entitled and report.digest_at(review.commit) == report.digest:
            return ReviewVerdict(SignOffState.RETURNED, leader, review, reason=review.body)
    return None


def standing_reviews(conversation: Conversation, people: People) -> dict[str, Review]:
    """Return each leader's last word, oldest first; the author's own is none, from whichever account.

    A comment changes no word. A dismissed review leaves nothing standing: whoever dismisses a leader's objection does
    not revive the approval before it.
    """
    standing: dict[str, Review] = {}
    for review in sorted(conversation.reviews, key=lambda one: (one.at, one.id)):
        leader = reviewer(conversation, people, review)
        if leader is not None and review.state is not ReviewState.COMMENTED:
            standing.pop(leader, None)
            standing[leader] = review
    return standing


def decisions_before(
    last: Review, conversation: Conversation, people: People, report: ReviewedReport
) -> Iterator[tuple[str, Review]]:
    """Iterate over the decisions that were made before a review by who could decide, oldest first, with each leader.

    Dismissed ones are none.
    """
    for review in sorted(conversation.reviews, key=lambda one: (one.at, one.id)):
        leader = reviewer(conversation, people, review)
        is_before = (review.at, review.id) < (last.at, last.id) and review.state in _DECISIONS
        if is_before and leader is not None and _refuse(people, leader, review, report) is None:
            yield leader, review


def reviewer(conversation: Conversation, people: People, review: Review) -> str | None:
    """Return the leader whose review it is, by the registry of its day; None for others and for the author."""
    day, author = review_day(review), conversation.pull_request.author
    leader = people.by_account(conversation.forge, review.account, day)
    if author is None:
        return leader
    return None if leader == people.by_account(conversation.forge, author, day) else leader


def review_day(review: Review) -> date:
    """Return the day of a review in Vietnam, by the forge's clock."""
    return review.at.astimezone(VIETNAM).date()


def _refuse(people: People, leader: str, review: Review, report: ReviewedReport) -> tuple[SignOffState, str] | None:
    day = review_day(review)
    return refuse_person(people, leader, report.unit, report.in_charge(day), day)


def _weight(leader: str, review: Review, report: ReviewedReport) -> tuple[bool, datetime, int]:
    return report.in_charge(review_day(review)) == leader, review.at, review.id


def _approves(review: Review, report: ReviewedReport) -> bool:
    return review.state is ReviewState.APPROVED and report.digest_at(review.commit) == report.digest


def _outcome(review: Review, report: ReviewedReport) -> tuple[SignOffState, str]:
    read = report.digest_at(review.commit)
    if review.state is ReviewState.CHANGES_REQUESTED:
        if read == report.digest:
            return SignOffState.RETURNED, review.body
        return SignOffState.MISSING, f"đã sửa sau khi trả lại ngày {format_date(review_day(review))}"
    if read == report.digest:
        return SignOffState.FORGE_PROVED, ""
    if read is None:
        return SignOffState.CHANGED, f"lần ghi {review.commit[:12]} đã duyệt không có báo cáo này"
    return SignOffState.CHANGED, f"đã duyệt {read[:19]}…, nay là {report.digest[:19]}…"
