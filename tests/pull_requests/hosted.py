"""A forge that holds a repository: files, commits and merges are git's, in a bare one; what people say is its own."""

import base64
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.forge.server import Answer, FakeForge, Request
from tests.pull_requests.forge import TOP
from tests.repositories import git

from baocao.model import SIGN_OFF_CONTEXT

if TYPE_CHECKING:
    from collections.abc import Callable

_STATUSES = {"A": "added", "M": "modified", "D": "removed", "T": "changed"}


@dataclass
class Pull:
    """A pull request: its branch, what was said in it, and from where to where it was merged."""

    number: int
    branch: str
    author: int
    created_at: str
    base: str = "main"
    reviews: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    merged: tuple[str, str] | None = None


class GitForge(FakeForge):
    """A forge over a bare repository, which answers in GitHub's words.

    Attributes:
        origin: The bare repository that everybody pushes to.
        now: The forge's clock, as GitHub writes it; tests set it.
        is_down: Whether it answers nothing but that it fails; tests set it.
        statuses: What was set on each commit, in order: state and description.
        meanwhile: What happens once somebody was told of a pull request; tests set it.
    """

    def __init__(self, origin: Path) -> None:
        """Begin with an empty repository and nothing said."""
        super().__init__()
        self.origin = origin
        self.now = ""
        self.is_down = False
        self.statuses: dict[str, list[tuple[str, str]]] = {}
        self.meanwhile: Callable[[], None] | None = None
        self._pulls: dict[int, Pull] = {}
        self._arrivals: dict[str, str] = {}
        git(origin, "init", "--quiet", "--bare", "--initial-branch=main")

    def open(self, branch: str, author: int, base: str = "main") -> int:
        """Open a pull request of a branch, into the main one unless another is named, and return its number."""
        pull = Pull(41 + len(self._pulls), branch, author, self.now, base)
        self._pulls[pull.number] = pull
        self.receive(branch)
        return pull.number

    def receive(self, branch: str) -> None:
        """Note when a push arrived; the repository has it already."""
        self._arrivals.setdefault(self.tip(branch), self.now)

    def tip(self, branch: str = "main") -> str:
        """Return the newest commit of a branch."""
        return self._git("rev-parse", f"refs/heads/{branch}")

    def review(self, number: int, account: int, commit: str = "", state: str = "APPROVED", body: str = "") -> None:
        """Say what somebody made of a commit; of the newest one, if none is named."""
        pull = self._pulls[number]
        said = {
            "id": 2098 + sum(len(one.reviews) for one in self._pulls.values()),
            "user": {"id": account, "login": f"tai-khoan-{account}"},
            "state": state,
            "commit_id": commit or self.tip(pull.branch),
            "submitted_at": self.now,
            "body": body,
        }
        pull.reviews.append(said)

    def merge(self, number: int) -> None:
        """Merge a pull request, as its green button does."""
        pull = self._pulls[number]
        base, head = self.tip(), self.tip(pull.branch)
        tree = self._git("merge-tree", "--write-tree", base, head)
        commit = self._git("commit-tree", tree, "-p", base, "-p", head, "-m", f"Hợp nhất #{number}")
        self._git("update-ref", "refs/heads/main", commit, base)
        pull.merged = base, head

    def status(self, number: int) -> tuple[str, str]:
        """Return state and description that were last set on a pull request's newest commit."""
        return self.statuses[self.tip(self._pulls[number].branch)][-1]

    def comment(self, number: int) -> str:
        """Return the one comment of a pull request."""
        [one] = self._pulls[number].comments
        body: str = one["body"]
        return body

    def answer(self, request: Request) -> Answer:
        """Answer out of the repository, and remember what is told."""
        self.requests.append(request)
        path = request.path.removeprefix(f"{TOP}/").strip("/").split("/")
        if self.is_down:
            return Answer({"message": "Bad Gateway"}, 502)
        if path == ["user"]:
            return Answer({"message": "Resource not accessible by integration"}, 403)
        try:
            if request.verb == "GET":
                return Answer(self._value(path, request.parameters))
            self._take(path, request.body)
        except KeyError:
            return Answer({"message": "Not Found"}, 404)
        return Answer({}, 201)

    def _value(self, path: list[str], parameters: dict[str, str]) -> object:
        """Return what stands at an address."""
        value: object
        match path:
            case ["contents", *parts]:
                value = self._file("/".join(parts), parameters["ref"])
            case ["pulls", number, *part]:
                value = self._of_pull(self._pulls[int(number)], *part)
            case ["compare", between]:
                one, other = between.split("...")
                value = {"total_commits": int(self._git("rev-list", "--count", f"{one}..{other}"))}
            case ["actions", "runs"]:
                at = self._arrivals.get(parameters["head_sha"])
                value = {"workflow_runs": [{"created_at": at}] if at else []}
            case ["issues", number, "comments"]:
                value = self._pulls[int(number)].comments
            case ["issues", _, "events"]:
                value = []
            case _:
                raise KeyError(path)
        return value

    def _take(self, path: list[str], body: object) -> None:
        """Take what is sent to an address."""
        assert isinstance(body, dict)
        match path:
            case ["statuses", commit]:
                assert body["context"] == SIGN_OFF_CONTEXT
                self.statuses.setdefault(commit, []).append((body["state"], body["description"]))
            case ["issues", "comments", number]:
                self._pulls[int(number)].comments[0]["body"] = body["body"]
            case ["issues", number, "comments"]:
                bot = {"id": 1, "login": "github-actions[bot]", "type": "Bot"}
                self._pulls[int(number)].comments.append({"id": int(number), "user": bot, "body": body["body"]})
            case _:
                raise KeyError(path)

    def _of_pull(self, pull: Pull, part: str = "") -> object:
        base, head = pull.merged or (self.tip(pull.base), self.tip(pull.branch))
        match part:
            case "reviews":
                return pull.reviews
            case "files":
                return [{"filename": path, "status": status} for path, status in self._files(base, head)]
            case "commits":
                listed = self._git("rev-list", "--reverse", "--parents", f"{base}..{head}").splitlines()
                found = (line.split() for line in listed)
                return [{"sha": commit, "parents": [{"sha": one} for one in parents]} for commit, *parents in found]
        told = {
            "number": pull.number,
            "user": {"id": pull.author, "login": f"tai-khoan-{pull.author}"},
            "head": {"sha": head},
            "base": {"ref": pull.base},
            "merged": pull.merged is not None,
            "created_at": pull.created_at,
            "title": pull.branch,
            "changed_files": len(self._files(base, head)),
        }
        happening, self.meanwhile = self.meanwhile, None
        if happening is not None:
            happening()
        return told

    def _files(self, base: str, head: str) -> list[tuple[str, str]]:
        """Return path and status of what differs from where the two parted."""
        told = self._git("diff", "--name-status", "--no-renames", "-z", f"{base}...{head}").split("\0")
        return [(path, _STATUSES[status]) for status, path in zip(told[:-1:2], told[1::2], strict=True)]

    def _file(self, path: str, commit: str) -> object:
        shown = subprocess.run(
            ["git", "cat-file", "blob", f"{commit}:{path}"], cwd=self.origin, check=False, capture_output=True
        )
        if shown.returncode != 0:
            raise KeyError(path)
        content = base64.encodebytes(shown.stdout).decode()
        return {"type": "file", "sha": "a1", "encoding": "base64", "content": content}

    def _git(self, *arguments: str) -> str:
        return git(self.origin, *arguments).removesuffix("\n")
