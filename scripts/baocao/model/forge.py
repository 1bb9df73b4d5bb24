"""The server that holds the repository: how it is reached, and what it says about pull requests."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from baocao.model.shape import Shape, pattern

SIGN_OFF_CONTEXT = "Ký xác nhận"
"""The commit status that blocks a merge until the leader in charge has approved."""

TRIAL_CONTEXT = "Kiểm tra và dựng thử"
"""The check of a pull request's own run: what it says helps its author, and proves nothing."""

GITHUB_URL = "https://api.github.com"


class ForgeKind(StrEnum):
    """Which program the server runs."""

    GITHUB = "github"
    FORGEJO = "forgejo"
    """Forgejo or Gitea: their interfaces are the same here."""
    NONE = "none"
    """No server: sign-offs are proved by keys alone."""


ApiUrl = Annotated[
    str,
    # A token goes there: unencrypted only on this machine.
    AfterValidator(
        pattern(
            r"https://[\w.-]+(:\d+)?(/[\w.-]+)*|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(/[\w.-]+)*",
            "địa chỉ `https://…`, không có dấu `/` ở cuối",
        )
    ),
]

RepositoryName = Annotated[str, AfterValidator(pattern(r"\w[\w.-]*/\w[\w.-]*", "tên dạng `chủ/kho`"))]

Owner = Annotated[
    str, AfterValidator(pattern(r"[A-Za-z0-9][\w-]*(/[\w.-]+)?", "tên tài khoản, hoặc nhóm dạng `tổ-chức/nhóm`"))
]
"""An account's login or a team, as CODEOWNERS names it after the `@`."""


_SITES = {
    ForgeKind.GITHUB: (
        (r"https://api\.github\.com", "https://github.com"),
        (r"https://api\.([\w-]+\.ghe\.com)", r"https://\1"),
        (r"(.+)/api/v3", r"\1"),
    ),
    ForgeKind.FORGEJO: ((r"(.+)/api/v1", r"\1"),),
}
"""Where people read what a program reads at an address."""


class ForgeSettings(Shape):
    """How the server is reached, and who the Office is there."""

    kind: ForgeKind = ForgeKind.NONE
    url: ApiUrl = GITHUB_URL
    repository: RepositoryName | None = None
    office: tuple[Owner, ...] = ()

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.kind is not ForgeKind.NONE and self.repository is None:
            raise PydanticCustomError("expected", "thêm `repository: chủ/kho`")
        if self.kind is ForgeKind.FORGEJO and self.url == GITHUB_URL:
            raise PydanticCustomError("expected", "thêm `url:` của máy chủ, dạng `https://…/api/v1`")
        return self

    @property
    def web(self) -> str | None:
        """Return where people read the repository, without a slash at its end; None where `url` does not tell."""
        for api, site in _SITES.get(self.kind, ()):
            found = re.fullmatch(api, self.url, re.ASCII)
            if found is not None and self.repository is not None:
                return f"{found.expand(site)}/{self.repository}"
        return None


class ReviewState(StrEnum):
    """What a review says."""

    APPROVED = "approved"
    CHANGES_REQUESTED = "changes-requested"
    COMMENTED = "commented"
    DISMISSED = "dismissed"
    """It said something, and somebody withdrew it."""


@dataclass(frozen=True, slots=True)
class Review:
    """A review as the forge records it: whose account, about which commit, when, in which words."""

    id: int
    account: int
    login: str
    state: ReviewState
    commit: str
    at: datetime
    body: str = ""


@dataclass(frozen=True, slots=True)
class PullRequest:
    """A proposed change.

    Attributes:
        number: Its number.
        author: The account that opened it; None if that account is no more.
        head: The newest commit of what is proposed.
        base: The branch that it would change.
        merged: Whether it did.
        opened_at: When it was opened.
        ready_at: When it was put up for review; None while it is a draft.
        title: Its title.
    """

    number: int
    author: int | None
    head: str
    base: str
    merged: bool
    opened_at: datetime
    ready_at: datetime | None
    title: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A pull request with all its reviews, as one forge tells them."""

    forge: ForgeKind
    pull_request: PullRequest
    reviews: tuple[Review, ...]

    def review(self, number: int) -> Review | None:
        """Return the review with this number."""
        return next((one for one in self.reviews if one.id == number), None)


class StatusState(StrEnum):
    """What a commit's status says."""

    PENDING = "pending"
    SUCCESS = "success"
    FAILURE = "failure"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Protection:
    """What the server enforces on a branch; None where the token may not see it, or the server has no such thing.

    Attributes:
        code_owners: A merge needs the approval of who CODEOWNERS names.
        approved: A merge needs an approval at all.
        statuses: The commit statuses that a merge needs.
        owned_statuses: Those of them that one program of its own must set, not just any run of the repository.
        refuses_force_pushes: History cannot be rewritten.
        refuses_deletion: The branch cannot be deleted.
        binds_everybody: Administrators are held to the same.
        keeps_approvals: A new commit does not dismiss approvals; the digest judges them.
        private_pages: What is published can be read by members only.
        reading_runs: A workflow's token can only read unless a job says otherwise, and runs approve nothing.
        approved_runs: Somebody approves each run for a pull request of an outsider.
    """

    code_owners: bool | None = None
    approved: bool | None = None
    statuses: frozenset[str] | None = None
    owned_statuses: frozenset[str] | None = None
    refuses_force_pushes: bool | None = None
    refuses_deletion: bool | None = None
    binds_everybody: bool | None = None
    keeps_approvals: bool | None = None
    private_pages: bool | None = None
    reading_runs: bool | None = None
    approved_runs: bool | None = None
