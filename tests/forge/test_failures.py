"""A forge that is late, wrong, half there or unwilling: a clear message, few tries, never an answer."""

import pytest
from tests.forge.conftest import TOKEN
from tests.forge.server import Answer, FakeForge

from baocao.forge import Forge, ForgeError, connect_forge
from baocao.model import ForgeKind, ForgeSettings, StatusState

TOP = "/repos/so-ldtbxh/bao-cao"
PULL, REVIEWS, EVENTS = f"{TOP}/pulls/41", f"{TOP}/pulls/41/reviews", f"{TOP}/issues/41/events"
GOOD = {
    "number": 41,
    "user": {"id": 91, "login": "phong"},
    "head": {"sha": "9f3"},
    "base": {"ref": "main"},
    "merged": True,
    "created_at": "2024-06-12T08:00:00Z",
    "title": "Báo cáo",
}


@pytest.fixture
def answered(server: FakeForge) -> FakeForge:
    """Return a server that answers everything but the pull request."""
    server.tell(REVIEWS, [])
    server.tell(EVENTS, [])
    return server


@pytest.mark.parametrize(
    ("answer", "fact", "tries"),
    [
        pytest.param(Answer({}, 401), "không nhận mã truy cập (401)", 1, id="401"),
        pytest.param(Answer({}, 403), "không đủ quyền", 1, id="403"),
        pytest.param(Answer({"message": "Not Found"}, 404), "máy chủ không có", 1, id="404"),
        pytest.param(Answer({}, 302, {"Location": "/"}), "từ chối", 1, id="redirect"),
        pytest.param(Answer({}, 301, {"Location": "http://example.invalid/"}), "địa chỉ khác", 1, id="another-host"),
        pytest.param(Answer([], 422), "từ chối", 1, id="422"),
        pytest.param(Answer(b"<html>", 502), "đang lỗi (502)", 4, id="502"),
        pytest.param(Answer(b"", 500), "đang lỗi (500)", 4, id="500"),
        pytest.param(Answer({}, 429), "giới hạn số lần hỏi", 4, id="429"),
        pytest.param(Answer(GOOD, cut=True), "dở dang", 4, id="half-a-body"),
        pytest.param(Answer(b"<html>"), "không đúng dạng", 1, id="no-json"),
        pytest.param(Answer(b'{"number": 41'), "không đúng dạng", 1, id="half-a-json"),
        pytest.param(Answer(b""), "không đúng dạng", 1, id="nothing"),
        pytest.param(Answer([GOOD]), "không đúng dạng", 1, id="a-list"),
        pytest.param(Answer(GOOD | {"number": "41"}), "ở `number`", 1, id="wrong-type"),
        pytest.param(Answer(GOOD | {"head": {}}), "ở `head.sha`", 1, id="missing-key"),
        pytest.param(Answer(GOOD | {"created_at": "hôm qua"}), "ở `created_at`", 1, id="wrong-moment"),
    ],
)
def test_what_is_no_answer_is_an_error(
    answer: Answer, fact: str, tries: int, answered: FakeForge, github: Forge
) -> None:
    """The fact, a remedy, and no more tries than may help; the token is in no message."""
    answered.tell(PULL, answer)
    with pytest.raises(ForgeError) as caught:
        github.conversation(41)

    assert fact in caught.value.fact
    assert caught.value.help
    assert len(answered.asked()) == tries
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    "reviews", [{"message": "x"}, [{"id": 1}], [{"id": 1, "user": None, "state": "MAYBE", "commit_id": "9f3"}]]
)
def test_reviews_are_read_strictly(reviews: object, answered: FakeForge, github: Forge) -> None:
    """One review that is not understood could be the one that cancels."""
    answered.tell(PULL, GOOD)
    answered.tell(REVIEWS, reviews)

    with pytest.raises(ForgeError, match="không đúng dạng"):
        github.conversation(41)


def test_late_answer_is_none(answered: FakeForge, pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time-out it is asked again, and then no more."""
    monkeypatch.setattr("baocao.forge.client.TIMEOUT", 1)
    monkeypatch.setattr("baocao.forge.client._BACK_OFF", (1,))
    settings = ForgeSettings(kind=ForgeKind.GITHUB, url=answered.url, repository="so-ldtbxh/bao-cao")
    answered.tell(PULL, Answer(GOOD, late=True))

    with pytest.raises(ForgeError, match="không trả lời trong"):
        connect_forge(settings, None, pauses.append).conversation(41)
    assert (len(answered.asked()), pauses) == (2, [1])


def test_nobody_answers(pauses: list[float]) -> None:
    """A port that nobody listens on."""
    settings = ForgeSettings(kind=ForgeKind.GITHUB, url="http://127.0.0.1:9", repository="so-ldtbxh/bao-cao")

    with pytest.raises(ForgeError, match="không nối được với máy chủ"):
        connect_forge(settings, TOKEN, pauses.append).conversation(41)
    assert pauses == [1, 2, 4]


@pytest.mark.parametrize(
    ("first", "pause"),
    [
        pytest.param(Answer({}, 500), 1, id="500"),
        pytest.param(Answer(GOOD, cut=True), 1, id="half-a-body"),
        pytest.param(Answer({}, 429, {"Retry-After": "20"}), 20, id="retry-after"),
        pytest.param(Answer({}, 403, {"Retry-After": "5"}), 5, id="secondary-limit"),
        pytest.param(Answer({"message": "API rate limit exceeded for 1.2.3.4"}, 403), 1, id="limit-in-words"),
        pytest.param(
            Answer(
                {},
                403,
                {
                    "X-RateLimit-Remaining": "0",
                    "X-RateLimit-Reset": "1718170212",
                    "Date": "Wed, 12 Jun 2024 05:30:00 GMT",
                },
            ),
            12,
            id="limit-until-the-servers-clock",
        ),
    ],
)
def test_passing_failure_is_waited_for(
    first: Answer, pause: float, answered: FakeForge, github: Forge, pauses: list[float]
) -> None:
    """As long as the forge asks for, and the answer after it counts."""
    answered.tell(PULL, first, GOOD)

    assert github.conversation(41).pull_request.author == 91
    assert pauses == [pause]


def test_who_asks_for_too_long_is_not_asked_again(answered: FakeForge, github: Forge, pauses: list[float]) -> None:
    """A workflow does not sleep for an hour."""
    answered.tell(PULL, Answer({}, 429, {"Retry-After": "3600"}))

    with pytest.raises(ForgeError, match="chờ 3600 giây"):
        github.conversation(41)
    assert (len(answered.asked()), pauses) == (1, [])


def test_comment_is_not_written_twice(server: FakeForge, github: Forge, pauses: list[float]) -> None:
    """After a lost answer it may be there already; a status is only the same again."""
    comments, status = f"{TOP}/issues/41/comments", f"{TOP}/statuses/9f3"
    server.tell(comments, [])
    server.tell(comments, Answer({}, 502), verb="POST")
    server.tell(status, Answer({}, 502), Answer({}, 201), verb="POST")
    with pytest.raises(ForgeError, match="502"):
        github.comment(41, "Đủ", "baocao")
    github.set_status("9f3", StatusState.SUCCESS, "đã duyệt")

    assert server.asked("POST") == [comments, status, status]
    assert pauses == [1]


def test_without_a_forge_there_is_nobody_to_ask() -> None:
    """Every call says so, and where to change it."""
    forge = connect_forge(ForgeSettings(), TOKEN)
    calls = (
        lambda: forge.conversation(41),
        lambda: forge.file_at("README.md", "9f3"),
        lambda: forge.set_status("9f3", StatusState.SUCCESS, "đã duyệt"),
        lambda: forge.comment(41, "Đủ", "baocao"),
        lambda: forge.protections("main"),
    )
    for call in calls:
        with pytest.raises(ForgeError, match="không nối với máy chủ nào; khai `forge:`"):
            call()
