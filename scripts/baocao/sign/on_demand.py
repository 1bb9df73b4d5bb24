"""Verdicts that are found when they are asked for."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from baocao.model import Report, Verdict, Workspace
from baocao.sign.verdicts import verify_report


def _as_it_is(_report: Report, verdict: Verdict) -> Verdict:
    return verdict


class VerdictsOnDemand(Mapping[tuple[str, str], Verdict]):
    """The verdicts of a workspace's reports; a report whose verdict nobody asks for is not looked at."""

    def __init__(
        self,
        workspace: Workspace,
        today: date | None = None,
        explain: Callable[[Report, Verdict], Verdict] = _as_it_is,
    ) -> None:
        """Begin without a verdict.

        Args:
            workspace: The repository.
            today: The day on which somebody asks, as for `verify_report`.
            explain: Gives a report's verdict with all that is known about it.
        """
        self._workspace = workspace
        self._today = today
        self._explain = explain
        self._found: dict[tuple[str, str], Verdict] = {}

    def __getitem__(self, key: tuple[str, str]) -> Verdict:
        """Return the verdict of the report of a unit and a period."""
        if key not in self._found:
            report = self._workspace.report(*key)
            if report is None:
                raise KeyError(key)
            self._found[key] = self._explain(report, verify_report(self._workspace, report, self._today))
        return self._found[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Iterate over the ids of unit and period."""
        return (report.key for report in self._workspace.all_reports())

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self._workspace.all_reports())
