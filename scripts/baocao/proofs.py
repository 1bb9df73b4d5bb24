"""Sign-offs whose evidence is a review, proved again by asking the forge."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from http import HTTPStatus

from baocao.fetched import digest_of_version
from baocao.forge import Forge, ForgeError
from baocao.model import Conversation, Report, SignOffState, Verdict, Verdicts, Workspace
from baocao.sign import ReviewedReport, content_digest, prove_evidence

_BY_REVIEW = frozenset({SignOffState.ON_THE_FORGE, SignOffState.RETURNED})


def names_review(report: Report, verdict: Verdict) -> bool:
    """Tell whether a review alone stands for the report's sign-off."""
    sign_off = report.front.sign_off
    by_review = sign_off is not None and sign_off.signature is None and sign_off.evidence is not None
    return by_review and verdict.state in _BY_REVIEW


def prove_on_forge(workspace: Workspace, verdicts: Verdicts, forge: Forge, period: str | None = None) -> Verdicts:
    """Return the verdicts with every review that stands for a sign-off held against the forge.

    Args:
        workspace: The repository.
        verdicts: What the sign-offs are worth as far as the repository shows.
        forge: Whom to ask. Where it does not answer, the state is `UNCONFIRMED`, which is not valid.
        period: The only period to ask about; all of them if None.
    """
    inquiry = _Inquiry(workspace, forge, cache(forge.conversation))
    asked = [
        report
        for report in workspace.all_reports()
        if period in {None, report.period.id} and names_review(report, verdicts[report.key])
    ]
    return {**verdicts, **{report.key: inquiry.verdict(report, verdicts[report.key]) for report in asked}}


def review_stands(workspace: Workspace, report: Report, forge: Forge) -> bool:
    """Tell whether the forge confirms the review that a report names; one that it does not know confirms nothing.

    Raises:
        ForgeError: If the forge gives no reliable answer.
    """
    sign_off = report.front.sign_off
    if sign_off is None or sign_off.evidence is None:
        return False
    try:
        conversation = forge.conversation(sign_off.evidence.pull_request)
    except ForgeError as error:
        if error.status == HTTPStatus.NOT_FOUND:
            return False
        raise
    reviewed = reviewed_report(workspace, report, content_digest(report), forge)
    state, _ = prove_evidence(sign_off, sign_off.evidence, conversation, workspace.people, reviewed)
    return state is SignOffState.FORGE_PROVED


def reviewed_report(workspace: Workspace, report: Report, digest: str, forge: Forge) -> ReviewedReport:
    """Return a report as its reviews are judged by: earlier versions are fetched from the forge, each once."""

    @cache
    def digest_at(commit: str) -> str | None:
        if not commit:
            return None
        return digest_of_version(workspace, report.path, lambda path: forge.file_at(path, commit))

    branch = workspace.branch
    return ReviewedReport(report.unit.id, digest, branch, lambda day: workspace.in_charge(report, day), digest_at)


@dataclass(frozen=True, slots=True)
class _Inquiry:
    """What is asked of the forge about one repository; each pull request once."""

    workspace: Workspace
    forge: Forge
    conversation: Callable[[int], Conversation]

    def verdict(self, report: Report, verdict: Verdict) -> Verdict:
        """Return the verdict once the forge has answered."""
        sign_off = report.front.sign_off
        if sign_off is None or sign_off.evidence is None:
            return verdict
        try:
            conversation = self.conversation(sign_off.evidence.pull_request)
            reviewed = reviewed_report(self.workspace, report, verdict.digest, self.forge)
            people = self.workspace.people
            state, reason = prove_evidence(sign_off, sign_off.evidence, conversation, people, reviewed)
        except ForgeError as error:
            return replace(verdict, state=SignOffState.UNCONFIRMED, reason=f"{error.fact}; {error.help}")
        return replace(verdict, state=state, reason=reason)
