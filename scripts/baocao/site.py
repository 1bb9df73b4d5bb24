"""The chain that every door goes through: a repository read, its sign-offs verified, checked, consolidated."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from baocao.check import CheckResult, check_workspace
from baocao.checking import Checker
from baocao.consolidate import consolidate_period
from baocao.load import load_version, load_workspace
from baocao.memory import Memory
from baocao.model import Change, Consolidation, Report, SignOffState, Verdicts, Workspace
from baocao.model.change import ReportChange, compare_reports
from baocao.sign import content_digest, verify_workspace

_VERSIONS = 50
"""How far back a signed version is sought: no report is edited more often after its signing."""


@dataclass(frozen=True)
class Repository:
    """A repository as read; each further step is taken when it is first asked for.

    Attributes:
        workspace: What was read.
        change: What its branch changes, where it is checked as a pull request.
        checker: What read it, where it was opened to be checked.
    """

    workspace: Workspace
    change: Change | None = None
    checker: Checker | None = None

    @cached_property
    def verdicts(self) -> Verdicts:
        """What each sign-off is worth."""
        return verify_workspace(self.workspace)

    @cached_property
    def checked(self) -> CheckResult:
        """What the rules found."""
        if self.checker is not None:
            return self.checker.check(self.change)
        return check_workspace(self.workspace, self.verdicts, change=self.change)

    @cached_property
    def changes(self) -> Mapping[tuple[str, str], ReportChange]:
        """What changed since its signing in every report that did, as far as the signed version is in the history."""
        found = {}
        for report in self.workspace.all_reports():
            if self.verdicts[report.key].state is SignOffState.CHANGED:
                signed = self.signed_version(report)
                if signed is not None:
                    found[report.key] = compare_reports(signed, report)
        return found

    def signed_version(self, report: Report) -> Report | None:
        """Return the version of a report that its sign-off is about; None if it is not in the history."""
        sign_off = report.front.sign_off
        if sign_off is None:
            return None
        for commit in report.commits[:_VERSIONS]:
            version = load_version(self.workspace, report, commit.id)
            if version is not None and content_digest(version) == sign_off.content:
                return version
        return None

    @cached_property
    def consolidations(self) -> Mapping[str, Consolidation]:
        """Each period as one document, oldest first; none without a readable department."""
        if self.workspace.department is None:
            return {}
        periods = self.workspace.periods.items()
        return {name: consolidate_period(self.workspace, period, self.verdicts) for name, period in periods}


def open_repository(root: Path, jobs: int = 1, memory: Memory | None = None) -> Repository:
    """Read the repository at `root` to check it: in `jobs` processes, and only what `memory` does not know."""
    checker = Checker(root, jobs, memory)
    return Repository(checker.workspace, checker=checker)


def read_repository(root: Path) -> Repository:
    """Read the repository at `root`."""
    return Repository(load_workspace(root))
