"""GitHub, as its own examples speak."""

import base64
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.forge.conftest import TOKEN
from tests.forge.examples import github_example, webhook_examples
from tests.forge.server import Answer, FakeForge

from baocao.forge import Forge, ForgeError
from baocao.model import ReviewState, StatusState

TOP = "/repos/so-ldtbxh/bao-cao"
PULL, REVIEWS, EVENTS = f"{TOP}/pulls/1347", f"{TOP}/pulls/1347/reviews", f"{TOP}/issues/1347/events"
FILE = f"{TOP}/contents/units/phong-nguoi-co-cong/2024-h1.md"
REPORT = "units/phong-nguoi-co-cong/2024-h1.md"
COMMENTS = f"{TOP}/issues/1347/comments"
MARKER = "baocao: kiểm tra"
OPENING = f"<!-- {MARKER} -->\n"


def next_page(page: int) -> dict[str, str]:
    """Return the header by which GitHub announces one more page."""
    return {"Link": f'<https://api.github.com/repositories/1/pulls/1347/reviews?page={page}>; rel="next"'}


def tell_pull(server: FakeForge, reviews: object = (), **changed: object) -> None:
    """Serve the example of a pull request, with these keys changed."""
    server.tell(PULL, github_example("pull-request") | changed)
    server.tell(REVIEWS, list(reviews) if isinstance(reviews, tuple) else reviews)
    server.tell(EVENTS, github_example("issue-event-for-issue-items"))


def make_comment(number: int, body: str, account: int, kind: str = "User") -> Any:  # noqa: ANN401 - JSON
    """Return GitHub's example of a comment, as somebody's."""
    comment = github_example("issue-comment")
    return comment | {"id": number, "body": body, "user": comment["user"] | {"id": account, "type": kind}}


def test_pull_request_and_review_are_read(server: FakeForge, github: Forge) -> None:
    """Numbers, accounts, commits and moments of GitHub's examples arrive."""
    tell_pull(server, github_example("pull-request-review-items"))
    conversation = github.conversation(1347)
    pull, (review,) = conversation.pull_request, conversation.reviews

    assert (pull.number, pull.author, pull.base, pull.merged) == (1347, 1, "master", False)
    assert pull.head == "6dcb09b5b57875f334f61aebed695e2e4193db5e"
    assert pull.ready_at == pull.opened_at == datetime(2011, 1, 26, 19, 1, 12, tzinfo=UTC)
    assert (review.id, review.account, review.login, review.state) == (80, 1, "octocat", ReviewState.APPROVED)
    assert review.commit == "ecdd80bb57125d7ba9641ffaa4d7d2c19d3f3091"
    assert review.at == datetime(2019, 11, 17, 17, 43, 43, tzinfo=UTC)
    assert server.requests[0].headers["authorization"] == f"token {TOKEN}"


def test_webhooks_speak_of_reviews_in_the_same_words(server: FakeForge, github: Forge) -> None:
    """The reviews of GitHub's events, in the upper case of its interface, are read as well."""
    sent = [event["review"] for event in webhook_examples("pull_request_review")]
    tell_pull(server, [review | {"state": review["state"].upper()} for review in sent])
    states = [review.state for review in github.conversation(1347).reviews]

    assert states == [ReviewState(review["state"]) for review in sent]
    assert ReviewState.DISMISSED in states


def test_t6_deleted_accounts_and_unsent_reviews_are_nobodys(server: FakeForge, github: Forge) -> None:
    """A review that is being written, and one whose account is gone, are left out; so is such an author."""
    (review,) = github_example("pull-request-review-items")
    pending = review | {"state": "PENDING", "submitted_at": None}
    tell_pull(server, [review | {"user": None}, pending], user=None)
    conversation = github.conversation(1347)

    assert (conversation.reviews, conversation.pull_request.author) == ((), None)


def test_draft_is_not_ready_until_it_is_put_up(server: FakeForge, github: Forge) -> None:
    """The forge's own event says when."""
    (event,) = github_example("issue-event-for-issue-items")
    tell_pull(server, draft=True)
    draft = github.conversation(1347).pull_request
    tell_pull(server)
    server.tell(EVENTS, [event, event | {"event": "ready_for_review", "created_at": "2024-06-12T01:00:00Z"}])
    ready = github.conversation(1347).pull_request

    assert draft.ready_at is None
    assert ready.ready_at == datetime(2024, 6, 12, 1, tzinfo=UTC)


def test_t6_every_page_is_read(server: FakeForge, github: Forge) -> None:
    """The review that cancels an approval may stand on the third page."""
    (review,) = github_example("pull-request-review-items")
    tell_pull(server)
    pages = [[review | {"id": number}] for number in (1, 2, 3)]
    server.tell(REVIEWS, Answer(pages[0], headers=next_page(2)), Answer(pages[1], headers=next_page(3)), pages[2])
    reviews = github.conversation(1347).reviews

    assert [one.id for one in reviews] == [1, 2, 3]
    asked = [request.parameters for request in server.requests if request.path == REVIEWS]
    assert asked == [{"per_page": "100", "page": page} for page in ("1", "2", "3")]


def test_a_list_without_end_is_no_answer(server: FakeForge, github: Forge) -> None:
    """Part of the reviews would be worse than none."""
    tell_pull(server)
    server.tell(REVIEWS, Answer([], headers=next_page(2)))

    with pytest.raises(ForgeError, match="dài quá 100 trang"):
        github.conversation(1347)


def test_file_is_read_at_a_commit(server: FakeForge, github: Forge) -> None:
    """Its bytes, whatever they are; a large one through its hash."""
    found = github_example("content-file-response-if-content-is-a-file")
    text = "Báo cáo\n".encode()
    coded = base64.encodebytes(text).decode()
    server.tell(FILE, found | {"content": coded}, found | {"content": "", "encoding": "none", "sha": "3a0f"})
    server.tell(f"{TOP}/git/blobs/3a0f", github_example("blob"))

    assert github.file_at(REPORT, "9f3") == text
    assert github.file_at(REPORT, "9f3") == b"Content of the blob"
    assert server.requests[0].parameters == {"ref": "9f3"}


def test_what_is_no_file_is_not_there(server: FakeForge, github: Forge) -> None:
    """A missing file, a link and a submodule."""
    server.tell(
        FILE, *(github_example(f"content-file-response-if-content-is-a-{kind}") for kind in ("symlink", "submodule"))
    )

    assert github.file_at("units/khong-co.md", "9f3") is None
    assert github.file_at(REPORT, "9f3") is None
    assert github.file_at(REPORT, "9f3") is None


def test_damaged_file_is_no_answer(server: FakeForge, github: Forge) -> None:
    """GitHub's own example of a file is not Base64; read leniently it would be another content."""
    server.tell(FILE, github_example("content-file-response-if-content-is-a-file"))

    with pytest.raises(ForgeError, match="không đúng dạng, ở `content`"):
        github.file_at(REPORT, "9f3")


def test_status_is_set(server: FakeForge, github: Forge) -> None:
    """Under the name that blocks the merge, no longer than GitHub takes."""
    path = f"{TOP}/statuses/9f3"
    server.tell(path, Answer(github_example("status"), 201), verb="POST")
    github.set_status("9f3", StatusState.PENDING, "chờ " + "x" * 200)
    (request,) = server.requests

    assert isinstance(request.body, dict)
    assert (request.body["state"], request.body["context"]) == ("pending", "Ký xác nhận")
    assert len(request.body["description"]) == 140


def test_comment_is_written_once_and_then_rewritten(server: FakeForge, github: Forge) -> None:
    """One living comment, also after GitHub gave it other line ends."""
    server.tell("/user", github_example("private-user"))
    server.tell(COMMENTS, [], [make_comment(7, f"{OPENING}Thiếu II".replace("\n", "\r\n"), 1)])
    server.tell(COMMENTS, Answer(make_comment(7, "", 1), 201), verb="POST")
    server.tell(f"{TOP}/issues/comments/7", make_comment(7, "", 1), verb="PATCH")
    github.comment(1347, "Thiếu II", MARKER)
    github.comment(1347, "Đủ", MARKER)
    bodies = [(request.verb, request.body) for request in server.requests if request.verb != "GET"]

    assert bodies == [("POST", {"body": f"{OPENING}Thiếu II"}), ("PATCH", {"body": f"{OPENING}Đủ"})]


def test_a_comment_that_says_it_already_is_left_alone(server: FakeForge, github: Forge) -> None:
    """Nobody is notified of nothing."""
    server.tell("/user", github_example("private-user"))
    server.tell(COMMENTS, [make_comment(7, f"{OPENING}Đủ", 1)])
    github.comment(1347, "Đủ", MARKER)

    assert {request.verb for request in server.requests} == {"GET"}


@pytest.mark.parametrize("kind", ["User", "Bot"])
def test_only_our_own_comment_is_rewritten(kind: str, server: FakeForge, github: Forge) -> None:
    """A workflow's token may not ask who it is: then a program's comment is ours, a person's never."""
    server.tell("/user", Answer({"message": "Resource not accessible by integration"}, 403))
    server.tell(COMMENTS, [make_comment(7, f"{OPENING}Thiếu II", 92, kind)])
    server.tell(COMMENTS, Answer({}, 201), verb="POST")
    server.tell(f"{TOP}/issues/comments/7", {}, verb="PATCH")
    github.comment(1347, "Đủ", MARKER)

    assert server.asked("PATCH") == ([f"{TOP}/issues/comments/7"] if kind == "Bot" else [])
    assert server.asked("POST") == ([] if kind == "Bot" else [COMMENTS])
