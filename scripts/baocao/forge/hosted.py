"""What GitHub, Forgejo and Gitea have in common, which is nearly all."""

import base64
import binascii
from datetime import datetime
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import quote

from baocao.forge.answers import (
    Account,
    BlobAnswer,
    CommentAnswer,
    ContentAnswer,
    PullAnswer,
    ReviewAnswer,
)
from baocao.forge.client import Client, Parameters
from baocao.forge.port import ForgeError, shorten
from baocao.model import SIGN_OFF_CONTEXT, Conversation, ForgeKind, PullRequest, StatusState


class HostedForge:
    """One repository on a server."""

    kind: ForgeKind
    page_size: ClassVar[Parameters]

    def __init__(self, client: Client, repository: str) -> None:
        """Take the repository `owner/name` at the client's address."""
        self._client = client
        self._top = f"/repos/{repository}"

    def conversation(self, number: int) -> Conversation:
        """Return a pull request with all its reviews."""
        pull = self._client.get(PullAnswer, f"{self._top}/pulls/{number}")
        answers = self._client.get_all(ReviewAnswer, f"{self._top}/pulls/{number}/reviews", self.page_size)
        reviews = (answer.review() for answer in answers)
        return Conversation(
            self.kind, self._pull_request(pull), tuple(review for review in reviews if review is not None)
        )

    def file_at(self, path: str, commit: str) -> bytes | None:
        """Return a file as it stands in a commit; None if there is no such file."""
        asked = f"{self._top}/contents/{quote(path)}"
        try:
            found = self._client.get(ContentAnswer, asked, {"ref": commit})
        except ForgeError as error:
            if error.status == HTTPStatus.NOT_FOUND:
                return None
            raise
        if found.type != "file":
            return None
        if found.encoding == "base64" and found.content:
            return _decode(found.content, asked)
        blob = f"{self._top}/git/blobs/{quote(found.sha, safe='')}"
        return _decode(self._client.get(BlobAnswer, blob).content, blob)

    def set_status(self, commit: str, state: StatusState, description: str, context: str = SIGN_OFF_CONTEXT) -> None:
        """Set a commit's status; a long description is cut."""
        body = {"state": state.value, "description": shorten(description), "context": context}
        self._client.send("POST", f"{self._top}/statuses/{quote(commit, safe='')}", body)

    def comment(self, number: int, body: str, marker: str) -> None:
        """Write a pull request's one comment that bears `marker`, in place of what it said before."""
        opening = f"<!-- {marker} -->\n"
        asked = f"{self._top}/issues/{number}/comments"
        comments = self._client.get_all(CommentAnswer, asked, self.page_size)
        marked = [one for one in comments if (one.body or "").replace("\r\n", "\n").startswith(opening)]
        # Whoever types the marker first would own our words: only a comment of our own is rewritten.
        ours = self._own_account() if marked else None
        written = next((one for one in marked if _is_own(one, ours)), None)
        if written is None:
            self._client.send("POST", asked, {"body": opening + body}, repeatable=False)
        elif written.body != opening + body:
            self._client.send("PATCH", f"{self._top}/issues/comments/{written.id}", {"body": opening + body})

    def _pull_request(self, pull: PullAnswer) -> PullRequest:
        return PullRequest(
            number=pull.number,
            author=pull.user.id if pull.user else None,
            head=pull.head.sha,
            base=pull.base.ref,
            merged=pull.merged,
            opened_at=pull.created_at,
            ready_at=None if pull.draft else self._ready_at(pull),
            title=pull.title,
        )

    def _ready_at(self, pull: PullAnswer) -> datetime:
        return pull.created_at

    def _own_account(self) -> int | None:
        """Return the token's account; None for a workflow's token, which may not ask who it is."""
        try:
            return self._client.get(Account, "/user").id
        except ForgeError as error:
            if error.status == HTTPStatus.FORBIDDEN:
                return None
            raise


def _is_own(comment: CommentAnswer, ours: int | None) -> bool:
    if comment.user is None:
        return False
    return comment.user.type == "Bot" if ours is None else comment.user.id == ours


def _decode(content: str, asked: str) -> bytes:
    try:
        return base64.b64decode("".join(content.split()), validate=True)
    except binascii.Error as error:
        raise ForgeError(f"máy chủ trả lời `{asked}` không đúng dạng, ở `content`", "chạy lại sau ít phút") from error
