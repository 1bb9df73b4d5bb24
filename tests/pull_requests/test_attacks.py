"""Ways around the leader, each with real histories: a decision that is outdone, a branch that hides what it changes."""

from datetime import datetime
from pathlib import Path

from tests.builders import DISTRICT, DISTRICT_REPORT, DIVISION, DIVISION_REPORT, PERIOD
from tests.pull_requests.forge import AUTHOR, LEADER, LEADERS_ACCOUNT, unsigned
from tests.pull_requests.story import BRANCH, CORRECTION, FALSE_FIGURE, FIGURE, Story
from tests.repositories import commit_all, git
from tests.sign.keys import make_key

from baocao.load import load_workspace
from baocao.model import Decision
from baocao.sign import NewDecision, content_digest, write_decision

PRIVATE, PUBLIC = make_key()
DISTRICTS_ACCOUNT = 555
CORRECTED, LATER = "2024-06-20T02:00:00Z", "2024-06-20T03:00:00Z"


def sign(root: Path, text: str, at: str, decision: Decision = Decision.APPROVED) -> str:
    """Return the division's report with a decision by the leader's key."""
    path = root / DIVISION_REPORT
    before = path.read_bytes() if path.exists() else None
    path.write_text(text, encoding="utf-8")
    report = load_workspace(root).reports[DIVISION, PERIOD]
    new = NewDecision(LEADER, decision, datetime.fromisoformat(at), content_digest(report), "Ý kiến")
    path.unlink()
    if before is not None:
        path.write_bytes(before)
    return write_decision(report, new, PRIVATE)


def test_older_evidence_put_back_is_recorded_as_none(recorded: Story) -> None:
    """The corrected report has a newer decision: the first version with its own block is not the leader's word."""
    first = recorded.on_main()
    recorded.forge.now = CORRECTED
    recorded.write(first.replace(FIGURE, FALSE_FIGURE), CORRECTION)
    number = recorded.forge.open(CORRECTION, AUTHOR)
    recorded.approve(number, LATER)
    assert recorded.finish(number)[0] == 0
    recorded.write(first, "tra-lai")
    number = recorded.forge.open("tra-lai", AUTHOR)

    assert recorded.status(number)[0] == "pending"
    code, out, _ = recorded.finish(number)
    assert code == 1
    assert "cũ hơn quyết định lúc 10:00 ngày 20/6/2024" in out


def test_correction_that_leaves_out_the_decision_loses_none(recorded: Story) -> None:
    """The history has it, with what proves it."""
    first = recorded.on_main()
    without = first[: first.index("sign_off:")] + first[first.index("---\n\n#") :]
    recorded.forge.now = CORRECTED
    recorded.write(without.replace(FIGURE, FALSE_FIGURE), CORRECTION)
    number = recorded.forge.open(CORRECTION, AUTHOR)
    recorded.approve(number, LATER)

    assert recorded.finish(number)[0] == 0
    report = load_workspace(recorded.office).reports[DIVISION, PERIOD]
    assert report.front.sign_off is not None
    assert [(one.decision, one.evidence is not None) for one in report.front.sign_off.returned] == [
        (Decision.APPROVED, True)
    ]


def test_later_no_in_another_pull_request_outdoes_the_review(recorded: Story) -> None:
    """Merged past the status, the leader's “no” is told."""
    recorded.forge.now = CORRECTED
    recorded.write(recorded.on_main() + "\n", "nguyen-van")
    number = recorded.forge.open("nguyen-van", AUTHOR)
    recorded.forge.now = LATER
    recorded.forge.review(number, LEADERS_ACCOUNT, "", "CHANGES_REQUESTED", "Không đồng ý nữa")

    assert recorded.status(number)[0] == "failure"
    code, out, _ = recorded.finish(number)
    assert code == 1
    assert "Không đồng ý nữa" in out


def test_older_key_block_is_not_revived_through_a_draft(story: Story) -> None:
    """What the leader returned stays returned, whatever stood in between."""
    key = f"    keys: [{{key: {PUBLIC}, from: 2019-07-01}}]\n    accounts:"
    story.edit_main(lambda text: text.replace("    accounts:", key, 1), "units/people.yml")
    git(story.unit, "pull", "--quiet", "origin", "main")
    first = sign(story.unit, unsigned(), "2024-06-13T08:00:00+07:00")
    story.finish(story.send(first))
    git(story.unit, "fetch", "--quiet")
    git(story.unit, "switch", "--quiet", "--detach", "origin/main")
    returned = sign(story.unit, story.on_main(), "2024-06-14T08:00:00+07:00", Decision.RETURNED)
    story.edit_main(lambda _: returned)
    story.forge.now = "2024-06-15T02:00:00Z"
    story.write(unsigned().replace("status: final", "status: draft"), "du-thao")
    number = story.forge.open("du-thao", AUTHOR)
    story.approve(number, "2024-06-15T03:00:00Z")
    assert story.finish(number)[0] == 0
    story.write(first, "ban-cu")
    number = story.forge.open("ban-cu", AUTHOR)

    assert story.status(number)[0] == "pending"
    assert story.finish(number)[0] == 1


def test_branch_that_goes_back_past_the_main_one_is_refused(recorded: Story) -> None:
    """A merge made by hand has several bases: the forge lists the author's file alone, and others would come back."""
    unit = recorded.unit
    account = f"accounts: [{{forge: github, id: {DISTRICTS_ACCOUNT}, from: 2020-01-01}}]\n"
    recorded.edit_main(lambda text: text + account, f"units/{DISTRICT}/unit.yml")
    recorded.forge.now = CORRECTED
    git(unit, "fetch", "--quiet")
    git(unit, "switch", "--quiet", "--create", "mot", "origin/main")
    start = git(unit, "rev-parse", "HEAD").strip()
    (unit / DIVISION_REPORT).write_text(recorded.on_main().replace(FIGURE, FALSE_FIGURE), encoding="utf-8")
    commit_all(unit, "Nhầm")
    slip = git(unit, "rev-parse", "HEAD").strip()
    git(unit, "checkout", "--quiet", start, "--", DIVISION_REPORT)
    assert _send(recorded, "mot", "Một.") == "success"
    before = recorded.forge.tip()
    git(unit, "fetch", "--quiet")
    git(unit, "switch", "--quiet", "--create", "hai", slip)
    assert _send(recorded, "hai", "Một.", date="2037-01-01T00:00:00Z") == "success"
    _write(unit, "Ba.")
    tree = git(unit, "write-tree").strip()
    merge = git(unit, "commit-tree", tree, "-p", "HEAD", "-p", before, "-m", "Ba").strip()
    git(unit, "switch", "--quiet", "--create", "ba")
    git(unit, "reset", "--quiet", "--hard", merge)
    recorded.push("ba")
    number = recorded.forge.open("ba", DISTRICTS_ACCOUNT)

    state, said = recorded.status(number)
    assert (state, "gộp từ nhiều gốc" in said) == ("failure", True)
    code, out, _ = recorded.finish(number)
    assert code == 1
    assert "Văn phòng xem lại nhánh chính" in out


def test_main_merged_into_a_branch_is_no_second_base(recorded: Story) -> None:
    """What “Update branch” does: all that the branch rests on led to the main one."""
    recorded.write(recorded.on_main().replace(FIGURE, FALSE_FIGURE), CORRECTION)
    number = recorded.forge.open(CORRECTION, AUTHOR)
    recorded.edit_main(lambda text: text + "# ghi chú\n", "units/people.yml")
    git(recorded.unit, "fetch", "--quiet")
    git(recorded.unit, "merge", "--quiet", "--no-edit", "origin/main")
    recorded.push(CORRECTION)
    recorded.approve(number, LATER)

    assert recorded.status(number)[0] == "success"


def test_pull_request_into_another_branch_gets_no_status(story: Story) -> None:
    """The same commit may wait for the leader in one to the main branch."""
    number = story.send()
    assert story.status(number)[0] == "pending"
    git(story.unit, "push", "--quiet", "origin", f"{BRANCH}:refs/heads/nhap")
    before = list(story.forge.statuses[story.forge.tip(BRANCH)])
    code, out, _ = story.main("review", str(story.forge.open(BRANCH, AUTHOR, "nhap")))

    assert (code, "vào `nhap`, không vào `main`: không xét" in out) == (0, True)
    assert story.forge.statuses[story.forge.tip(BRANCH)] == before


def test_head_that_moves_while_it_is_judged_gets_no_status(story: Story) -> None:
    """The files of one commit say nothing of another."""
    number, head = story.send(), story.forge.tip(BRANCH)

    def replace_all() -> None:
        git(story.unit, "reset", "--quiet", "--hard", "origin/main")
        git(story.unit, "commit", "--quiet", "--allow-empty", "--message", "Trống")
        story.push()

    story.forge.meanwhile = replace_all
    code, _, err = story.main("review", str(number))

    assert code != 0
    assert "có lần ghi mới trong khi xét" in err
    assert head not in story.forge.statuses


def _write(unit: Path, words: str) -> None:
    path = unit / DISTRICT_REPORT
    path.write_text(path.read_text(encoding="utf-8").replace("\n./.", f"\n{words}\n\n./."), encoding="utf-8")
    git(unit, "add", "--all")


def _send(story: Story, branch: str, words: str, date: str = CORRECTED) -> str:
    """Change the district's report on a branch, send it, merge it, and return what its status was."""
    _write(story.unit, words)
    commit_all(story.unit, words, date)
    story.push(branch)
    number = story.forge.open(branch, DISTRICTS_ACCOUNT)
    state, _ = story.status(number)
    story.finish(number)
    return state
