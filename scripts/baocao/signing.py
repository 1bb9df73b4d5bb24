"""The version of a report that was signed, sought in the history, and what changed since."""

from collections.abc import Iterator
from dataclasses import replace

from baocao.load import load_version
from baocao.model import Report, SignOffState, Verdict, Workspace
from baocao.model.change import ReportChange, compare_reports
from baocao.sign import content_digest

_VERSIONS = 50
"""How far back a signed version is sought: no report is edited more often after its signing."""


def signed_version(workspace: Workspace, report: Report) -> Report | None:
    """Return the version of a report that its sign-off is about; None if it is not in the history."""
    sign_off = report.front.sign_off
    if sign_off is None:
        return None
    found = (one for one in _versions(workspace, report) if content_digest(one) == sign_off.content)
    return next(found, None)


def change_since(workspace: Workspace, report: Report, verdict: Verdict) -> ReportChange | None:
    """Return what changed in a report since its signing; None if nothing did, or the signed version is not there."""
    if verdict.state is not SignOffState.CHANGED:
        return None
    signed = signed_version(workspace, report)
    return compare_reports(signed, report) or None if signed is not None else None


def explain(report: Report, verdict: Verdict, change: ReportChange | None) -> Verdict:
    """Return a verdict that says which values, words and pictures changed since the signing, if they did."""
    sign_off = report.front.sign_off
    if verdict.state is not SignOffState.CHANGED or sign_off is None or sign_off.content == verdict.digest:
        return verdict
    told = change.told if change else f"{verdict.reason}; lịch sử của kho không có bản đã ký để đối chiếu"
    return replace(verdict, reason=told)


def _versions(workspace: Workspace, report: Report) -> Iterator[Report]:
    """Iterate over the earlier versions of a report, the newest first."""
    for commit in report.commits[:_VERSIONS]:
        version = load_version(workspace, report, commit.id)
        if version is not None:
            yield version
