"""When a report came: the first complete version that a pull request put up, by the forge's clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from baocao.check import check_workspace
from baocao.forge import Forge
from baocao.forge.submissions import Submissions
from baocao.model import Level, PullRequest, Report, Workspace
from baocao.overlay import lay_version
from baocao.sign import content_digest, verify_workspace

_OF_SIGN_OFF = frozenset({"missing-sign-off", "changed-after-sign-off", "wrong-signer"})
"""A report is complete before a leader has decided."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A complete version of a report: the commit in which it was put up, when, and its digest."""

    commit: str
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What one pull request put up, commit by commit.

    Attributes:
        workspace: The main branch, by whose rules a version is complete.
        forge: Who has the earlier versions.
        submissions: What knows which commits came, and when.
        pull_request: The pull request.
        paths: What it touches.
    """

    workspace: Workspace
    forge: Forge
    submissions: Submissions
    pull_request: PullRequest
    paths: Iterable[str]

    def first_complete(self, report: Report) -> Arrival | None:
        """Return the first complete version that was put up for review; None if the forge kept no trace of one.

        The moment is the forge's. A draft pull request is not put up yet, whatever is in it.
        """
        ready = self.pull_request.ready_at or self.pull_request.opened_at
        for commit in self.submissions.commits(self.pull_request.number):
            arrived = self.submissions.arrived_at(commit)
            version = self._complete_version(report, commit) if arrived is not None else None
            if arrived is not None and version is not None:
                return Arrival(commit, max(arrived, ready), content_digest(version))
        return None

    def _complete_version(self, report: Report, commit: str) -> Report | None:
        """Return a report as it was put up in a commit, if it was final and the rules found no error in it."""
        workspace = lay_version(self.workspace, report, commit, self.paths, self.forge)
        version = workspace.report(*report.key)
        if version is None or not version.counts:
            return None
        found = check_workspace(workspace, verify_workspace(workspace)).findings
        errors = (one for one in found if one.level is Level.ERROR and one.place.path == report.path)
        return None if any(one.rule not in _OF_SIGN_OFF for one in errors) else version
