"""The chain that every door goes through: a repository read, its sign-offs verified, checked, consolidated."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from baocao.check import CheckResult, check_workspace
from baocao.consolidate import consolidate_period
from baocao.load import load_workspace
from baocao.model import Consolidation, Verdicts, Workspace
from baocao.sign import verify_workspace


@dataclass(frozen=True)
class Repository:
    """A repository as read; each further step is taken when it is first asked for."""

    workspace: Workspace

    @cached_property
    def verdicts(self) -> Verdicts:
        """What each sign-off is worth."""
        return verify_workspace(self.workspace)

    @cached_property
    def checked(self) -> CheckResult:
        """What the rules found."""
        return check_workspace(self.workspace, self.verdicts)

    @cached_property
    def consolidations(self) -> Mapping[str, Consolidation]:
        """Each period as one document, oldest first; none without a readable department."""
        if self.workspace.department is None:
            return {}
        periods = self.workspace.periods.items()
        return {name: consolidate_period(self.workspace, period, self.verdicts) for name, period in periods}


def read_repository(root: Path) -> Repository:
    """Read the repository at `root`."""
    return Repository(load_workspace(root))
