"""What a decision is still worth after a merge: beside the reviews, and beside the report's own history."""

from dataclasses import replace
from datetime import date, datetime

from baocao.load import load_version
from baocao.model import Conversation, Report, SignOffState, Verdict, Workspace
from baocao.sign import ReviewedReport, ReviewVerdict, judge_reviews, office_approves, outdone, unbound_sources

_PROVED = frozenset({SignOffState.PROVED, SignOffState.FORGE_PROVED})

_VERSIONS = 50
"""How far back a newer decision is sought: no report is edited more often between two of them."""


def judge_merged(
    workspace: Workspace, conversation: Conversation, report: Report, recorded: Verdict, reviewed: ReviewedReport
) -> ReviewVerdict | None:
    """Return what the reviews of a merged pull request decide; None where the decision in the report stands.

    It stands if it is proved, unless a newer one is in the history, or somebody who could decide said “no” since.

    Args:
        workspace: The main branch, after the merge, with its history: a newer decision may stand in it.
        conversation: The pull request.
        report: The report that it brought.
        recorded: What the decision in the report is worth, the forge asked if it rests on a review.
        reviewed: The report as its reviews are judged by.
    """
    signed = report.front.sign_off
    if recorded.state not in _PROVED or signed is None:
        found = judge_reviews(conversation, workspace.people, reviewed)
        unbound = unbound_sources(workspace, report) if found.state.is_valid else None
        return found if unbound is None else replace(found, state=unbound[0], reason=unbound[1])
    newest = last_decided(workspace, report, signed.at)
    return outdone(signed.at, newest, conversation, workspace.people, reviewed)


def office_agrees(workspace: Workspace, conversation: Conversation, reviewed: ReviewedReport, today: date) -> bool:
    """Tell whether the Office, which has a report that no leader signs, agrees to what a pull request does to it.

    Args:
        workspace: The main branch, whose registry says which accounts are the Office's.
        conversation: The pull request.
        reviewed: The report as its reviews are judged by.
        today: The day on which the author's account is judged.
    """
    office = workspace.office

    def is_office(account: int, day: date) -> bool:
        return office is not None and office.has_account(conversation.forge.value, account, day)

    return office_approves(conversation, is_office, reviewed, today)


def last_decided(workspace: Workspace, report: Report, signed_at: datetime) -> datetime:
    """Return the moment of the newest decision about a report in its history, one at `signed_at` among them.

    Args:
        workspace: The main branch with its history; where it is shallow, no more than it has is looked at.
        report: The report as it stands there.
        signed_at: The moment of the decision that is to be outdone.
    """
    decided = (one.front.sign_off for one in (report, *earlier_versions(workspace, report)))
    return max((signed_at, *(one.at for one in decided if one is not None)))


def earlier_versions(workspace: Workspace, report: Report) -> list[Report]:
    """Return a report's versions in the history that can be read, oldest first."""
    versions = (load_version(workspace, report, commit.id) for commit in reversed(report.commits[:_VERSIONS]))
    return [one for one in versions if one is not None]
