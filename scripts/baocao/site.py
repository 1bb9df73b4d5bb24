"""The chain that every door goes through: a repository read, its sign-offs verified, checked, consolidated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from baocao.approvals import list_approvals
from baocao.check import CheckResult, check_workspace
from baocao.checking import Checker
from baocao.consolidate import consolidate_period
from baocao.load import load_workspace
from baocao.memory import Memory
from baocao.model import Change, Consolidation, Verdicts, Workspace
from baocao.model.approval import Approval
from baocao.model.change import ReportChange
from baocao.sign import verify_workspace
from baocao.signing import change_since, explain


@dataclass(frozen=True)
class Repository:
    """A repository as read; each further step is taken when it is first asked for.

    Attributes:
        workspace: What was read.
        change: What its branch changes, where it is checked as a pull request.
        checker: What read it, where it was opened to be checked.
        today: The day on which somebody asks: no decision is dated later than it and than the last commit.
    """

    workspace: Workspace
    change: Change | None = None
    checker: Checker | None = None
    today: date | None = None

    @cached_property
    def verdicts(self) -> Verdicts:
        """What each sign-off is worth; of one that no longer fits its report, what changed."""
        reports = self.workspace.all_reports()
        return {one.key: explain(one, self._found[one.key], self.changes.get(one.key)) for one in reports}

    @cached_property
    def checked(self) -> CheckResult:
        """What the rules found."""
        if self.checker is not None:
            return self.checker.check(self.change)
        return check_workspace(self.workspace, self.verdicts, change=self.change)

    @cached_property
    def changes(self) -> Mapping[tuple[str, str], ReportChange]:
        """What changed since its signing in every report that did, as far as the signed version is in the history."""
        reports = self.workspace.all_reports()
        found = {report.key: change_since(self.workspace, report, self._found[report.key]) for report in reports}
        return {key: change for key, change in found.items() if change is not None}

    @cached_property
    def approvals(self) -> Mapping[tuple[str, str], Approval]:
        """The last approval of every report that is to be decided again, as far as it is in the history."""
        return list_approvals(self.workspace, self.verdicts)

    @cached_property
    def _found(self) -> Verdicts:
        return verify_workspace(self.workspace, self.today)

    @cached_property
    def consolidations(self) -> Mapping[str, Consolidation]:
        """Each period as one document, oldest first; none without a readable department."""
        if self.workspace.department is None:
            return {}
        periods = self.workspace.periods.items()
        return {name: consolidate_period(self.workspace, period, self.verdicts) for name, period in periods}


def open_repository(root: Path, jobs: int = 1, memory: Memory | None = None, today: date | None = None) -> Repository:
    """Read the repository at `root` to check it: in `jobs` processes, and only what `memory` does not know.

    `today` is the day on which somebody asks, in Vietnam; without it the last commit's day stands for it.
    """
    checker = Checker(root, jobs, memory, today)
    return Repository(checker.workspace, checker=checker, today=today)


def read_repository(root: Path, today: date | None = None) -> Repository:
    """Read the repository at `root`; `today` as for `open_repository`."""
    return Repository(load_workspace(root), today=today)
