"""Forgejo and Gitea: GitHub's words, but for the states of reviews, the pages and the address."""

import base64
from typing import Any

from tests.forge.server import Answer, FakeForge

from baocao.forge import Forge
from baocao.model import ForgeKind, ReviewState, StatusState

TOP = "/api/v1/repos/so-ldtbxh/bao-cao"
PULL = {
    "id": 7,
    "number": 41,
    "user": {"id": 91, "login": "phong"},
    "title": "Báo cáo",
    "draft": False,
    "merged": True,
    "head": {"label": "bao-cao", "ref": "bao-cao", "sha": "9f3"},
    "base": {"label": "main", "ref": "main", "sha": "1a2"},
    "created_at": "2024-06-12T08:00:00+07:00",
}


def make_review(number: int, state: str, **changed: object) -> dict[str, Any]:
    """Return a review as Forgejo tells it."""
    review = {
        "id": number,
        "user": {"id": 11, "login": "pgd"},
        "team": None,
        "state": state,
        "body": "",
        "commit_id": "9f3",
        "stale": False,
        "official": True,
        "dismissed": False,
        "submitted_at": "2024-06-13T09:40:00+07:00",
    }
    return review | changed


def test_t6_reviews_are_read(server: FakeForge, forgejo: Forge) -> None:
    """A wish for a review is none, and a dismissed one says nothing."""
    server.tell(f"{TOP}/pulls/41", PULL)
    reviews = [
        make_review(1, "REQUEST_REVIEW", user=None, submitted_at="0001-01-01T00:00:00Z"),
        make_review(2, "REQUEST_CHANGES"),
        make_review(3, "COMMENT"),
        make_review(4, "APPROVED"),
        make_review(5, "APPROVED", dismissed=True),
        make_review(6, "PENDING"),
    ]
    pages = Answer(reviews[:3], headers={"Link": '<x>; rel="next",<y>; rel="last"'}), reviews[3:]
    server.tell(f"{TOP}/pulls/41/reviews", *pages)
    conversation = forgejo.conversation(41)

    assert conversation.forge is ForgeKind.FORGEJO
    assert conversation.pull_request.ready_at == conversation.pull_request.opened_at
    assert [(one.id, one.state) for one in conversation.reviews] == [
        (2, ReviewState.CHANGES_REQUESTED),
        (3, ReviewState.COMMENTED),
        (4, ReviewState.APPROVED),
        (5, ReviewState.DISMISSED),
    ]
    assert server.requests[-1].parameters == {"limit": "50", "page": "2"}


def test_files_statuses_and_comments(server: FakeForge, forgejo: Forge) -> None:
    """The rest is as on GitHub, below the address of the interface."""
    coded = base64.b64encode("Báo cáo".encode()).decode()
    server.tell(
        f"{TOP}/contents/units/x/2024-h1.md", {"type": "file", "sha": "a1", "encoding": "base64", "content": coded}
    )
    server.tell(f"{TOP}/statuses/9f3", Answer({}, 201), verb="POST")
    server.tell("/api/v1/user", {"id": 5, "login": "may"})
    comment = {"id": 7, "body": "<!-- baocao -->\nThiếu", "user": {"id": 5, "login": "may"}}
    server.tell(f"{TOP}/issues/41/comments", [comment])
    server.tell(f"{TOP}/issues/comments/7", {}, verb="PATCH")
    text = forgejo.file_at("units/x/2024-h1.md", "9f3")
    forgejo.set_status("9f3", StatusState.SUCCESS, "đã duyệt")
    forgejo.comment(41, "Đủ", "baocao")

    assert text == "Báo cáo".encode()
    assert server.asked("POST") == [f"{TOP}/statuses/9f3"]
    assert server.asked("PATCH") == [f"{TOP}/issues/comments/7"]
