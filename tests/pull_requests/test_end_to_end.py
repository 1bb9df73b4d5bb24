"""A report's whole way, with git alone and a forge over HTTP: what each person sees after each step."""

import pytest
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD
from tests.pull_requests.forge import AUTHOR, LEADER, LEADERS_ACCOUNT, OTHERS_ACCOUNT, unsigned
from tests.pull_requests.story import (
    BRANCH,
    CORRECTION,
    FALSE_FIGURE,
    FIGURE,
    READ_AGAIN,
    REGISTER,
    SIGNED,
    Story,
)
from tests.repositories import git

LATER = "2024-06-20T03:00:00Z"
STRANGER = 7


def test_unit_is_told_what_is_wrong_before_anybody_reads(story: Story) -> None:
    """A draft waits for nobody; a fault has its place; a good report waits for the leader in charge, by name."""
    assert story.command("--root", str(story.unit), "new", DIVISION, PERIOD)[0] == 0
    draft = (story.unit / DIVISION_REPORT).read_text(encoding="utf-8")
    number = story.send(draft)
    assert story.status(number) == ("success", "không có báo cáo nào cần lãnh đạo Sở ký xác nhận")

    story.write(unsigned().replace("NC-01:", "NC-99:"))
    code, out, _ = story.check()
    assert code == 1
    assert f"{DIVISION_REPORT}:10:3: lỗi[unknown-indicator]: " in out

    story.write(unsigned())
    assert story.check()[0] == 0
    assert story.status(number) == (
        "pending",
        "chờ ký xác nhận; Phó Giám đốc xem và ký xác nhận",
    )
    story.main("comment", str(number))
    assert "| Phòng NCC, 6 tháng đầu năm 2024 | chờ ký xác nhận |" in story.forge.comment(number)


@pytest.mark.parametrize("account", [AUTHOR, OTHERS_ACCOUNT, STRANGER], ids=["author", "other-leader", "stranger"])
def test_t6_approval_of_anybody_else_is_none(account: int, story: Story) -> None:
    """Not the author's own, not another leader's, not a stranger's."""
    number = story.send()
    story.approve(number, account=account)

    state_, said = story.status(number)

    assert state_ == "pending"
    assert said.endswith("; Phó Giám đốc xem và ký xác nhận")


def test_t5_approval_of_an_older_commit_with_other_content_is_none(story: Story) -> None:
    """Whoever approved what is no longer proposed is asked again."""
    number = story.send(unsigned("Bản đầu."))
    first = story.forge.tip(BRANCH)
    story.write(unsigned())
    story.approve(number, commit=first)

    assert story.status(number)[0] == "pending"


def test_t5_approval_follows_the_content(approved: tuple[Story, int]) -> None:
    """Over a rebase and a forced push, not over a word; what changed is said, and the same content back is enough."""
    story, number = approved
    assert story.status(number) == SIGNED

    story.edit_main(lambda text: text + "# ghi chú\n", f"units/{DISTRICT}/{PERIOD}.md")
    git(story.unit, "fetch", "--quiet")
    git(story.unit, "rebase", "--quiet", "origin/main")
    git(story.unit, "commit", "--quiet", "--amend", "--message", "Báo cáo 6 tháng")
    story.push()
    assert story.status(number) == SIGNED

    story.write(unsigned("Đã chi trả xong.").replace(FIGURE, FALSE_FIGURE))
    state_, said = story.status(number)
    assert (state_, said.split(";")[0]) == ("pending", "nội dung đã thay đổi sau khi ký xác nhận")
    story.main("comment", str(number))
    assert "indicators.NC-01.actual từ 45000 thành 54000; 4 chữ ở" in story.forge.comment(number)

    story.write(unsigned())
    assert story.status(number) == SIGNED


def test_t5_new_content_is_approved_anew(approved: tuple[Story, int]) -> None:
    """The comment is the same one, rewritten; what is recorded is the newer approval."""
    story, number = approved
    story.write(unsigned("Đã chi trả xong."))
    story.main("comment", str(number))
    assert "đã thay đổi" in story.forge.comment(number)
    story.approve(number, READ_AGAIN)

    assert story.status(number) == SIGNED
    story.main("comment", str(number))
    assert "đã duyệt trên kho, đã hỏi lại kho" in story.forge.comment(number)
    assert story.finish(number)[0] == 0
    assert "at: 2024-06-14T10:10:00+07:00" in story.on_main()
    assert story.proof()[1]["state"] == "forge-proved"


def test_merge_is_recorded_once_and_proved(approved: tuple[Story, int]) -> None:
    """Decision and receipt go to the main branch in one commit; nobody has to do anything more."""
    story, number = approved
    code, out, _ = story.finish(number)
    after = story.forge.tip()

    assert code == 0
    assert f"{DIVISION_REPORT}: đã ghi ký xác nhận của {LEADER}" in out
    assert f"  by: {LEADER}\n" in story.on_main()
    assert f"unit: {DIVISION}, at: 2024-06-12T09:00:00+07:00, via: forge" in story.on_main(REGISTER)
    assert git(story.forge.origin, "rev-list", "--count", f"{after}^..{after}") == "1\n"
    assert story.main("record", str(number), "--push") == (0, "", "")
    assert story.forge.tip() == after
    assert story.proof()[0] == 0
    assert story.state() == "đã duyệt trên kho, chưa hỏi lại kho"
    assert story.main("check")[0] == 0


def test_merge_that_nobody_approved_is_nobodys_decision(story: Story) -> None:
    """An administrator may press the button, and signs nothing by it."""
    code, out, _ = story.finish(story.send())

    assert code == 1
    assert "chờ ký xác nhận" in out
    assert "sign_off" not in story.on_main()
    assert story.proof()[0] == 1


def test_correction_is_signed_like_the_first_report(recorded: Story) -> None:
    """A second pull request: returned with an opinion, mended, approved; what was returned stays in the report."""
    story = recorded
    story.forge.now = READ_AGAIN
    story.write(story.on_main().replace(FIGURE, FALSE_FIGURE), CORRECTION)
    number = story.forge.open(CORRECTION, AUTHOR)
    story.forge.review(number, LEADERS_ACCOUNT, state="CHANGES_REQUESTED", body="Số quá lớn")
    assert story.status(number)[0] == "failure"
    story.write(story.on_main().replace(FIGURE, "NC-01: {actual: 45100}"), CORRECTION)
    story.approve(number, LATER)
    assert story.status(number) == SIGNED

    assert story.finish(number)[0] == 0
    code, found = story.proof()

    assert (code, found["state"]) == (0, "forge-proved")
    assert f"pull_request: {number}" in story.on_main()
    earlier = story.on_main().partition("  returned:\n")[2]
    assert [line.split()[-1] for line in earlier.splitlines() if "decision:" in line] == ["approved", "returned"]
    assert 'opinion: "Số quá lớn"' in earlier
    assert story.on_main(REGISTER).count(DIVISION) == 1
    assert story.main("record", "41", "--push") == (0, "", "")
