"""The chain of `check`: read, verify and ask the rules, in several processes, and only where something changed."""

from datetime import date
from pathlib import Path

from baocao.check import CheckResult, Desk, Subject, check_subject, list_subjects, sum_up
from baocao.load import Reader, Told
from baocao.memory import Answer, Memory
from baocao.model import Change, Report, Verdict, Workspace
from baocao.parts import divide, divide_subjects
from baocao.recollection import Recollection
from baocao.sign import VerdictsOnDemand
from baocao.signing import change_since, explain
from baocao.team import Team, collector_off
from baocao.watching import watch

_FEWEST = 20
"""So many reports are read before another process has begun."""


class Examiner:
    """Reads and checks parts of a repository; the worker of a team."""

    def __init__(self, reader: Reader, parts: list[list[str]], today: date | None = None) -> None:
        """Begin with the paths of the reports that each part is to read, and the day on which somebody asks."""
        self._reader = reader
        self._parts = parts
        self._today = today

    def read(self, part: int) -> dict[str, Told]:
        """Return what reading the reports of a part tells."""
        return {path: self._reader.told(path) for path in self._parts[part]}

    def learn(self, told: dict[str, Told]) -> None:
        """Take what all parts tell."""
        self._reader.learn(told)

    def answer(self, subjects: list[Subject], change: Change | None) -> dict[str, Answer]:
        """Return what the rules find in subjects, each with the names of what they asked for."""
        return {str(subject): self._answer(subject, change) for subject in subjects}

    def _answer(self, subject: Subject, change: Change | None) -> Answer:
        seen: set[str] = set()
        shown = watch(self._reader.workspace, seen.add)
        verdicts = VerdictsOnDemand(shown, self._today, self._explain)
        findings = tuple(check_subject(subject, Desk(shown, verdicts, change)))
        return Answer(findings, tuple(sorted(seen)))

    def _explain(self, report: Report, verdict: Verdict) -> Verdict:
        # Earlier versions rest on the registry and on the report's own commits, which its stamp holds.
        return explain(report, verdict, change_since(self._reader.workspace, report, verdict))


class Checker:
    """Checks one repository."""

    def __init__(self, root: Path, jobs: int = 1, memory: Memory | None = None, today: date | None = None) -> None:
        """Read the repository in `jobs` processes, but for the reports that `memory` still knows.

        `today` is the day on which somebody asks: a decision of a later one is none.
        """
        with collector_off():
            self._reader = Reader(root)
            self._last = Recollection(self._reader, memory, today)
            self._reader.learn(self._last.told())
            listed = self._reader.listed
            unknown = sum(not self._reader.knows(path) for path in listed)
            self._parts = divide(listed.values(), jobs if unknown > _FEWEST else 1)
            self._team = Team(Examiner(self._reader, self._parts, today), len(self._parts))
            self._team.read()

    @property
    def workspace(self) -> Workspace:
        """Return what was read; a report that the rules did not need is read when somebody asks for it."""
        return self._reader.workspace

    def check(self, change: Change | None = None) -> CheckResult:
        """Return what the rules find; where a branch is checked, nothing is remembered and nothing kept."""
        with collector_off():
            subjects = list_subjects(self.workspace, self._reader.listed, change)
            kept = self._last.answers() if change is None else {}
            todo = [subject for subject in subjects if str(subject) not in kept]
            parts = divide_subjects(todo, self._parts) if self._team.size > 1 else [todo]
            new = self._team.answer(parts, change)
            if change is None:
                self._last.keep(kept, new)
            answers = (*kept.values(), *new.values())
            return sum_up((finding for answer in answers for finding in answer.findings), self.workspace)
