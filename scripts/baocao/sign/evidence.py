"""A recorded sign-off's evidence held against what the forge says now."""

from collections.abc import Iterator

from baocao.model import Conversation, Decision, Evidence, People, Review, ReviewState, SignOff, SignOffState
from baocao.model.dates import format_moment
from baocao.sign.reviews import ReviewedReport, reviewer, standing_reviews

_STATES = {Decision.APPROVED: ReviewState.APPROVED, Decision.RETURNED: ReviewState.CHANGES_REQUESTED}


def prove_evidence(
    sign_off: SignOff, evidence: Evidence, conversation: Conversation, people: People, report: ReviewedReport
) -> tuple[SignOffState, str]:
    """Return whether the forge confirms a decision, and the first thing that it does not.

    Who could decide on that day is judged elsewhere, from the record; here the record is shown to be the review's.
    """
    base, review = conversation.pull_request.base, conversation.review(evidence.review)
    if base != report.branch:
        return SignOffState.ONLY_CLAIMED, f"yêu cầu hợp nhất vào `{base}`, không vào `{report.branch}`"
    if review is None:
        reason = f"yêu cầu hợp nhất số {evidence.pull_request} không có lượt duyệt số {evidence.review}"
        return SignOffState.ONLY_CLAIMED, reason
    standing = standing_reviews(conversation, people).get(sign_off.by)
    reason = next(_misrecorded(sign_off, evidence, review, conversation), "")
    if not reason and reviewer(conversation, people, review) != sign_off.by:
        reason = f"tài khoản {review.account} không phải của “{sign_off.by}”, hoặc là của người gửi"
    reason = reason or _outlived(sign_off, review, standing, report)
    if reason:
        return SignOffState.ONLY_CLAIMED, reason
    if sign_off.decision is Decision.RETURNED:
        return SignOffState.RETURNED, sign_off.opinion or ""
    return SignOffState.FORGE_PROVED, ""


def _misrecorded(sign_off: SignOff, evidence: Evidence, review: Review, conversation: Conversation) -> Iterator[str]:
    """Iterate over what the record says otherwise than the review."""
    if evidence.forge != conversation.forge:
        yield f"ghi là duyệt trên `{evidence.forge}`, kho ở trên `{conversation.forge}`"
    if review.account != evidence.account:
        yield f"lượt duyệt là của tài khoản {review.account}, không phải {evidence.account}"
    if review.commit != evidence.commit:
        yield f"lượt duyệt về lần ghi {review.commit[:12]}, không phải {evidence.commit[:12]}"
    # The moment decides which registry counts: it is the forge's, to the second, never the writer's.
    if review.at.replace(microsecond=0) != sign_off.at.replace(microsecond=0):
        yield f"duyệt lúc {format_moment(review.at)}, không phải {format_moment(sign_off.at)}"
    if review.state is not _STATES[sign_off.decision]:
        yield "lượt duyệt nay không còn nói như đã ghi"


def _outlived(sign_off: SignOff, review: Review, standing: Review | None, report: ReviewedReport) -> str:
    """Return what the leader said later, or that he read something else; the forge's files are asked for last."""
    if standing is None or standing.state is not review.state:
        return f"sau đó “{sign_off.by}” đã quyết định khác"
    for commit in dict.fromkeys((review.commit, standing.commit)):
        if report.digest_at(commit) != sign_off.content:
            return f"lần ghi {commit[:12]} có nội dung khác nội dung đã ghi"
    return ""
