"""What forges answer, as far as it is read; the rest of an answer is passed over, a missing part is an error.

GitHub, Forgejo and Gitea use the same words, but for the states of reviews.
"""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from baocao.model import Review, ReviewState

_STATES = {
    "APPROVED": ReviewState.APPROVED,
    "CHANGES_REQUESTED": ReviewState.CHANGES_REQUESTED,
    "REQUEST_CHANGES": ReviewState.CHANGES_REQUESTED,
    "COMMENTED": ReviewState.COMMENTED,
    "COMMENT": ReviewState.COMMENTED,
    "DISMISSED": ReviewState.DISMISSED,
}


class Answer(BaseModel):
    """Base of every answer."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Account(Answer):
    """An account; `type` is `Bot` for a program's, on GitHub."""

    id: int
    login: str
    type: str = ""


class Head(Answer):
    """The newest commit of a pull request."""

    sha: str


class Base(Answer):
    """The branch that a pull request would change."""

    ref: str


class PullAnswer(Answer):
    """A pull request; its author is null once the account is deleted."""

    number: int
    user: Account | None
    head: Head
    base: Base
    merged: bool
    draft: bool = False
    created_at: datetime
    title: str


class EventAnswer(Answer):
    """Something that happened to a pull request."""

    event: str
    created_at: datetime


class ReviewAnswer(Answer):
    """A review, or on Forgejo the wish for one; without a time while it is being written."""

    id: int
    user: Account | None
    state: Literal[
        "APPROVED",
        "CHANGES_REQUESTED",
        "REQUEST_CHANGES",
        "COMMENTED",
        "COMMENT",
        "DISMISSED",
        "PENDING",
        "REQUEST_REVIEW",
    ]
    commit_id: str | None
    submitted_at: datetime | None = None
    body: str | None = None
    dismissed: bool = False

    def review(self) -> Review | None:
        """Return the review; None if it was not submitted, or nobody's account wrote it."""
        if self.state not in _STATES or self.user is None or self.submitted_at is None:
            return None
        return Review(
            id=self.id,
            account=self.user.id,
            login=self.user.login,
            state=ReviewState.DISMISSED if self.dismissed else _STATES[self.state],
            commit=self.commit_id or "",
            at=self.submitted_at,
            body=self.body or "",
        )


class ContentAnswer(Answer):
    """A file; one too large for the answer has its hash alone."""

    type: str
    sha: str
    encoding: str | None = None
    content: str | None = None


class BlobAnswer(Answer):
    """A file's bytes."""

    encoding: Literal["base64"]
    content: str


class CommentAnswer(Answer):
    """A comment of a pull request."""

    id: int
    user: Account | None
    body: str | None
