"""Verdicts that are found when they are asked for."""

from collections.abc import Iterator, Mapping

from baocao.model import Verdict, Workspace
from baocao.sign.verdicts import verify_report


class VerdictsOnDemand(Mapping[tuple[str, str], Verdict]):
    """The verdicts of a workspace's reports; a report whose verdict nobody asks for is not looked at."""

    def __init__(self, workspace: Workspace) -> None:
        """Begin without a verdict."""
        self._workspace = workspace
        self._found: dict[tuple[str, str], Verdict] = {}

    def __getitem__(self, key: tuple[str, str]) -> Verdict:
        """Return the verdict of the report of a unit and a period."""
        if key not in self._found:
            report = self._workspace.report(*key)
            if report is None:
                raise KeyError(key)
            self._found[key] = verify_report(self._workspace, report)
        return self._found[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Iterate over the ids of unit and period."""
        return (report.key for report in self._workspace.all_reports())

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self._workspace.all_reports())
