"""`baocao comment`: one comment, of which every word that somebody wrote is escaped."""

from collections.abc import Callable

from tests.builders import DISTRICT_REPORT, DIVISION_REPORT
from tests.forge.server import Answer
from tests.pull_requests.forge import FIRST, LEADER, NUMBER, TOP, PullRequestForge, unsigned

Run = Callable[..., tuple[int, str, str]]


def test_comment_says_what_is_missing_and_who_acts(forge: PullRequestForge, run: Run) -> None:
    """One comment, in Vietnamese, with the findings of the pull request's own files."""
    forge.propose(FIRST, {DIVISION_REPORT: unsigned("Đã chi 12.345.678 đồng <script>@everyone</script>")})

    code, _, _ = run("comment")
    [sent] = forge.sent("POST")

    assert code == 0
    assert sent["body"].startswith("<!-- baocao: tình hình -->\n## Tình hình báo cáo\n")
    assert "| Phòng NCC, 6 tháng đầu năm 2024 | chờ ký xác nhận |" in sent["body"]
    assert LEADER in sent["body"]
    assert "<script>" not in sent["body"]
    assert "@everyone" not in sent["body"]
    assert DISTRICT_REPORT not in sent["body"]


def test_comment_is_edited_in_place(forge: PullRequestForge, run: Run) -> None:
    """The next state takes the place of the last one."""
    old = {
        "id": 5,
        "user": {"id": 1, "login": "github-actions[bot]", "type": "Bot"},
        "body": "<!-- baocao: tình hình -->\ncũ",
    }
    forge.tell(f"{TOP}/issues/{NUMBER}/comments", [old])
    forge.tell("/user", Answer({"message": "Resource not accessible by integration"}, 403))
    forge.tell(f"{TOP}/issues/comments/5", Answer({}), verb="PATCH")

    run("comment")

    assert forge.sent("POST") == []
    assert len(forge.sent("PATCH")) == 1


def test_comment_has_an_end(forge: PullRequestForge, run: Run) -> None:
    """GitHub refuses a comment of more than 65,536 characters."""
    forge.propose(FIRST, {DIVISION_REPORT: unsigned("\n\n".join(f"Đã chi  {at} đ. <b>x</b>" for at in range(2000)))})

    run("comment")
    [sent] = forge.sent("POST")

    assert 30_000 < len(sent["body"]) < 65_536
    assert "điểm nữa; chạy <code>baocao check</code> để xem hết." in sent["body"]
    assert sent["body"].count("<details>") == sent["body"].count("</details>")


def test_dry_comment_is_only_printed(forge: PullRequestForge, run: Run) -> None:
    """Whoever wants to see it first sends nothing."""
    _, out, _ = run("comment", "--dry-run")

    assert "## Tình hình báo cáo" in out
    assert forge.sent("POST") == []
