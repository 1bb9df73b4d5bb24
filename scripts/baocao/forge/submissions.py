"""What a pull request puts up: which paths, in which commits, and when the forge first saw each of them."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import quote

from baocao.forge.answers import Answer
from baocao.forge.client import Client, Parameters
from baocao.forge.forgejo import Forgejo
from baocao.forge.github import GitHub
from baocao.forge.port import ForgeError
from baocao.model import ForgeKind, ForgeSettings, PathChange

_MOST_BASES = 10
"""On more lines of history no honest pull request rests."""

_DONE = {
    "added": PathChange.ADDED,
    "copied": PathChange.ADDED,
    "removed": PathChange.REMOVED,
    "deleted": PathChange.REMOVED,
}


class SizeAnswer(Answer):
    """How many files a pull request touches."""

    changed_files: int


class FileAnswer(Answer):
    """A file that a pull request touches; one that is moved has its earlier name."""

    filename: str
    status: str
    previous_filename: str | None = None


class ParentAnswer(Answer):
    """A commit that another one was made on."""

    sha: str


class CommitAnswer(ParentAnswer):
    """A commit of a pull request, with what it was made on."""

    parents: tuple[ParentAnswer, ...] = ()


class ComparisonAnswer(Answer):
    """How many commits one line of history has that another one lacks."""

    total_commits: int


class RunAnswer(Answer):
    """A run that an event started, at the forge's own time."""

    created_at: datetime


class RunsAnswer(Answer):
    """The runs that were asked for."""

    workflow_runs: tuple[RunAnswer, ...]


class NumberAnswer(Answer):
    """A pull request in a list."""

    number: int


class StatusAnswer(Answer):
    """A status of a commit; GitHub calls its state so, Forgejo its status."""

    context: str
    description: str | None = None
    state: str | None = None
    status: str | None = None


class Submissions:
    """The pull requests of one repository, as they came."""

    def __init__(self, settings: ForgeSettings, token: str | None, sleep: Callable[[float], None] = time.sleep) -> None:
        """Get ready; nothing is asked yet.

        Args:
            settings: The key `forge` of the department.
            token: What opens the forge's interface.
            sleep: Waits between tries, in seconds.

        Raises:
            ForgeError: If there is no forge.
        """
        if settings.kind is ForgeKind.NONE:
            raise ForgeError("kho này không nối với máy chủ nào", "khai `forge:` trong units/department.yml")
        self._client = Client(settings.url, token, sleep)
        self._top = f"/repos/{settings.repository}"
        self._is_forgejo = settings.kind is ForgeKind.FORGEJO
        self._page_size: Parameters = Forgejo.page_size if self._is_forgejo else GitHub.page_size

    def paths(self, number: int) -> dict[str, PathChange]:
        """Return what a pull request does to each path, sorted.

        Raises:
            ForgeError: If the forge does not list them all: what is not listed cannot be judged.
        """
        asked = f"{self._top}/pulls/{number}"
        size = self._client.get(SizeAnswer, asked).changed_files
        files = self._client.get_all(FileAnswer, f"{asked}/files", self._page_size)
        if len(files) != size:
            fact = f"máy chủ kể {len(files)} trên {size} tệp của yêu cầu hợp nhất số {number}"
            raise ForgeError(fact, "tách yêu cầu hợp nhất, hoặc chạy lại")
        return dict(sorted(pair for file in files for pair in _touched(file)))

    def open_numbers(self) -> tuple[int, ...]:
        """Return the pull requests that are open, the oldest first."""
        asked = {"state": "open", **self._page_size}
        found = self._client.get_all(NumberAnswer, f"{self._top}/pulls", asked)
        return tuple(sorted(one.number for one in found))

    def last_status(self, commit: str, context: str) -> tuple[str, str] | None:
        """Return state and description that a commit's status says now; None if nobody set it."""
        asked = f"{self._top}/commits/{quote(commit, safe='')}/statuses"
        found = self._client.get_all(StatusAnswer, asked, self._page_size)
        mine = (one for one in found if one.context == context)
        return next(((one.state or one.status or "", one.description or "") for one in mine), None)

    def commits(self, number: int) -> tuple[str, ...]:
        """Return the commits that a pull request consists of, oldest first."""
        found = self._client.get_all(CommitAnswer, f"{self._top}/pulls/{number}/commits", self._page_size)
        commits = tuple(commit.sha for commit in found)
        return commits[::-1] if self._is_forgejo else commits

    def has_one_base(self, number: int) -> bool:
        """Tell whether a pull request rests on one line of history, so that its paths are all that a merge changes.

        A merge in it that was made by hand may lead back past what the main branch has since: the forge then lists what
        differs from one of several bases, and merging weighs all of them.

        Raises:
            ForgeError: If the forge gives no reliable answer.
        """
        found = self._client.get_all(CommitAnswer, f"{self._top}/pulls/{number}/commits", self._page_size)
        own = {commit.sha for commit in found}
        parents = (parent.sha for commit in found for parent in commit.parents)
        bases = tuple(dict.fromkeys(sha for sha in parents if sha not in own))
        if len(bases) > _MOST_BASES:
            return False
        return len(bases) <= 1 or any(all(self._holds(one, other) for other in bases) for one in bases)

    def _holds(self, commit: str, other: str) -> bool:
        """Tell whether all that led to `other` led to `commit` too."""
        if commit == other:
            return True
        asked = f"{self._top}/compare/{quote(commit, safe='')}...{quote(other, safe='')}"
        return self._client.get(ComparisonAnswer, asked).total_commits == 0

    def arrived_at(self, commit: str) -> datetime | None:
        """Return when a commit was first put up in a pull request, by the forge's clock; None if it kept no trace.

        A commit's own dates are its author's. GitHub dates the run that the event started, Forgejo the first status.
        """
        if self._is_forgejo:
            asked = f"{self._top}/commits/{quote(commit, safe='')}/statuses"
            runs = self._client.get_all(RunAnswer, asked, self._page_size)
        else:
            query: Parameters = {"head_sha": commit, "event": "pull_request", **self._page_size}
            runs = self._client.get(RunsAnswer, f"{self._top}/actions/runs", query).workflow_runs
        return min((run.created_at for run in runs), default=None)


def _touched(file: FileAnswer) -> Iterator[tuple[str, PathChange]]:
    if file.status == "renamed":
        if file.previous_filename:
            yield file.previous_filename, PathChange.REMOVED
        yield file.filename, PathChange.ADDED
    else:
        yield file.filename, _DONE.get(file.status, PathChange.MODIFIED)
