"""The last approval of a report that waits again, sought in the history of its file."""

from collections.abc import Iterator

from baocao.load import load_version
from baocao.model import Decision, DecisionVerdict, Report, SignOffState, Verdict, Verdicts, Workspace
from baocao.model.approval import Approval
from baocao.model.change import compare_reports
from baocao.sign import verify_report

_VERSIONS = 50
"""How far back an approval is sought: no report is edited more often between two decisions."""


def list_approvals(workspace: Workspace, verdicts: Verdicts) -> dict[tuple[str, str], Approval]:
    """Return the last approval of each final report that is to be decided again, by the ids of unit and period.

    Who returned it meanwhile, or took the decision out, does not matter; a report whose history holds no version with
    an approval that was made has none. An approval is judged by today's registry.
    """
    reports = _undecided(workspace, verdicts)
    found = {report.key: _last_approval(workspace, report, verdicts[report.key]) for report in reports}
    return {key: approval for key, approval in found.items() if approval is not None}


def _undecided(workspace: Workspace, verdicts: Verdicts) -> Iterator[Report]:
    for report in workspace.all_reports():
        state = verdicts[report.key].state
        # With one commit there is nothing before what stands now, but for an edit that is not committed yet.
        has_past = len(report.commits) > 1 or state is SignOffState.CHANGED
        if report.counts and has_past and not state.is_valid and state is not SignOffState.UNJUDGED:
            yield report


def _last_approval(workspace: Workspace, report: Report, verdict: Verdict) -> Approval | None:
    known = _approvals(verdict)
    for commit in report.commits[:_VERSIONS]:
        # Nothing is approved in a version without a decision, unless one that is known by now is about it.
        version = load_version(workspace, report, commit.id, having="" if known else "sign_off")
        if version is None:
            continue
        judged = verify_report(workspace, version)
        known = {**_approvals(judged), **known}
        found = known.get(judged.digest)
        if found is not None:
            by, at = found.decision.by, found.decision.at
            return Approval(by, at, found.state, compare_reports(version, report))
    return None


def _approvals(verdict: Verdict) -> dict[str, DecisionVerdict]:
    """Return the approvals that were made, by the content that they are about."""
    made = (one for one in verdict.decisions if one.decision.decision is Decision.APPROVED and one.state.is_valid)
    return {one.decision.content: one for one in made}
