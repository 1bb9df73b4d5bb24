"""What the Office says of a pull request: its own word, where no leader's is asked."""

from collections.abc import Callable
from datetime import date

from baocao.model import Conversation, ReviewState
from baocao.sign.reviews import ReviewedReport, review_day

_DECISIONS = frozenset({ReviewState.APPROVED, ReviewState.CHANGES_REQUESTED, ReviewState.DISMISSED})


def office_approves(
    conversation: Conversation, is_office: Callable[[int, date], bool], report: ReviewedReport, today: date
) -> bool:
    """Tell whether the Office stands for a pull request: as its author, or by approving the report as it is proposed.

    Args:
        conversation: The pull request.
        is_office: Tells whether an account is the Office's on a day.
        report: The report.
        today: The day on which the author's account is judged.
    """
    pull = conversation.pull_request
    if pull.base != report.branch:
        return False
    if pull.author is not None and is_office(pull.author, today):
        return True
    said = sorted(conversation.reviews, key=lambda one: (one.at, one.id))
    last = {one.account: one for one in said if one.state in _DECISIONS and one.account != pull.author}
    standing = [one for one in last.values() if is_office(one.account, review_day(one))]
    if any(one.state is ReviewState.CHANGES_REQUESTED for one in standing):
        return False
    approvals = (one for one in standing if one.state is ReviewState.APPROVED)
    return any(report.digest_at(one.commit) == report.digest for one in approvals)
