"""`baocao record`: after the merge, decision and receipt, each once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.builders import DISTRICT_REPORT, DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.pull_requests.forge import (
    FIRST,
    LEADER,
    LEADERS_ACCOUNT,
    NUMBER,
    OTHER_LEADER,
    OTHERS_ACCOUNT,
    REVIEW,
    SECOND,
    PullRequestForge,
    unsigned,
)
from tests.repositories import commit_all, git

from baocao.cli import main
from baocao.load import load_workspace

Run = Callable[..., tuple[int, str, str]]
REGISTER = f"periods/{PERIOD}/received.yml"
LATER = "2024-06-16T02:00:00Z"


def merge(root: Path, forge: PullRequestForge, text: str = "") -> None:
    """Merge the pull request, on the forge and in the main branch."""
    (root / DIVISION_REPORT).write_text(text or unsigned(), encoding="utf-8")
    forge.merge()


def test_record_writes_decision_and_receipt_once(root: Path, forge: PullRequestForge, run: Run) -> None:
    """After the merge the review stands in the report, and the moment of sending in the register; then never again."""
    forge.review({"body": 'Nhất trí: số liệu #1 "đúng"\ntrình ký'})
    merge(root, forge)

    assert run("record")[0] == 0
    report = load_workspace(root).reports[DIVISION, PERIOD]
    sign_off, receipt = report.front.sign_off, report.period.receipt(DIVISION)
    written = [(root / path).read_bytes() for path in (DIVISION_REPORT, REGISTER)]

    assert sign_off is not None
    assert sign_off.evidence is not None
    assert sign_off.evidence.model_dump() == {
        "forge": "github",
        "pull_request": NUMBER,
        "review": REVIEW,
        "account": LEADERS_ACCOUNT,
        "commit": FIRST,
    }
    assert (sign_off.by, sign_off.opinion) == (LEADER, 'Nhất trí: số liệu #1 "đúng"\ntrình ký')
    assert receipt is not None
    assert receipt.at.isoformat() == "2024-06-13T09:00:00+07:00"
    assert (receipt.via, receipt.digest) == ("forge", sign_off.content)
    assert run("record")[:2] == (0, "")
    assert [(root / path).read_bytes() for path in (DIVISION_REPORT, REGISTER)] == written


def test_later_review_does_not_rewrite_the_record(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Written once, never recomputed."""
    forge.review({})
    merge(root, forge)
    run("record")
    before = (root / DIVISION_REPORT).read_bytes()
    forge.review({}, {"submitted_at": LATER})

    assert run("record")[0] == 0
    assert (root / DIVISION_REPORT).read_bytes() == before


def test_every_decision_on_the_way_is_recorded(root: Path, forge: PullRequestForge, run: Run) -> None:
    """A request for changes before the approval is an earlier decision with its own evidence and content."""
    forge.propose(SECOND, {DIVISION_REPORT: unsigned("Bổ sung theo ý kiến.")})
    asked = {
        "state": "CHANGES_REQUESTED",
        "body": " Bổ sung\r\nnguyên nhân\x0b ",
        "submitted_at": "2024-06-12T01:00:00Z",
    }
    others = asked | {"user": {"id": OTHERS_ACCOUNT, "login": "gd"}}
    forge.review(asked, others, asked | {"state": "DISMISSED"}, {"commit_id": SECOND})
    merge(root, forge, unsigned("Bổ sung theo ý kiến."))
    run("record")
    sign_off = load_workspace(root).reports[DIVISION, PERIOD].front.sign_off

    assert sign_off is not None
    assert sign_off.evidence is not None
    assert (sign_off.evidence.review, sign_off.evidence.commit) == (REVIEW + 3, SECOND)
    (past,) = sign_off.returned
    assert past.evidence is not None
    assert (past.by, past.decision, past.opinion) == (LEADER, "returned", "Bổ sung\nnguyên nhân")
    assert (past.evidence.review, past.evidence.commit) == (REVIEW, FIRST)
    assert past.content != sign_off.content


def test_report_whose_block_cannot_be_cut_is_left_alone(root: Path, forge: PullRequestForge, run: Run) -> None:
    """The file stays as it was merged, and the line is named."""
    forge.review({})
    text = unsigned().replace("status: final\n", "status: final\n? sign_off\n: {by: a}\n")
    merge(root, forge, text)

    code, out, _ = run("record")
    assert code == 1
    assert f"{DIVISION_REPORT}:5: khóa `sign_off` phải sát lề trái" in out
    assert (root / DIVISION_REPORT).read_text(encoding="utf-8") == text


def test_sent_is_when_a_complete_version_was_put_up(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Neither an incomplete version nor the leader's reading moves the moment: a slow reviewer makes nobody late."""
    broken = unsigned().replace("#### Kết quả", "#### Kết quả khác")
    forge.propose(FIRST, {DIVISION_REPORT: broken}, at="2024-06-12T02:00:00Z")
    forge.propose(SECOND, {DIVISION_REPORT: unsigned()}, at="2024-06-13T03:00:00Z")
    forge.propose("3" * 40, {DIVISION_REPORT: unsigned("Bổ sung theo ý kiến.")}, at=LATER)
    forge.review({"commit_id": "3" * 40, "submitted_at": "2024-06-17T02:00:00Z"})
    merge(root, forge, unsigned("Bổ sung theo ý kiến."))

    assert run("record")[0] == 0
    receipt = load_workspace(root).periods[PERIOD].receipt(DIVISION)

    assert receipt is not None
    assert receipt.at.isoformat() == "2024-06-13T10:00:00+07:00"
    assert SECOND[:12] in receipt.evidence


def test_moment_that_nobody_knows_is_not_invented(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Without a trace on the forge the Office writes the receipt."""
    forge.review({})
    forge.arrivals = dict.fromkeys(forge.arrivals, "")
    merge(root, forge)

    code, out, _ = run("record")

    assert code == 1
    assert "Văn phòng ghi" in out
    assert load_workspace(root).periods[PERIOD].receipt(DIVISION) is None


def test_receipt_joins_the_register(root: Path, forge: PullRequestForge, run: Run) -> None:
    """The Office's lines and comments stay to the byte."""
    old = "# Sổ\nreceived:\n  # huyện\n  - unit: huyen-huong-khe\n    at: 2024-06-13T15:20:00+07:00\n    via: email\n"
    old += '    evidence: thư\n    digest: "sha256:0"\n    complete: true\n'
    tail = "\n# Gia hạn\nextensions: []\n"
    (root / REGISTER).write_text(old + tail, encoding="utf-8")
    merge(root, forge)
    forge.review({})

    run("record")
    text = (root / REGISTER).read_text(encoding="utf-8")

    assert text.startswith(old)
    assert text.endswith(tail)
    assert [one["unit"] for one in yaml.safe_load(text)["received"]] == ["huyen-huong-khe", DIVISION]


def test_t7_merged_registry_signs_nothing(root: Path, forge: PullRequestForge, run: Run) -> None:
    """A pull request that was merged against the rules is recorded as nobody's decision."""
    forge.review({})
    forge.touch("units/people.yml")
    merge(root, forge)

    code, out, _ = run("record")

    assert code == 1
    assert "sổ đăng ký" in out
    assert "sign_off" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


def test_merge_without_approval_is_recorded_as_none(root: Path, forge: PullRequestForge, run: Run) -> None:
    """An administrator may merge, and cannot sign."""
    merge(root, forge)

    code, out, _ = run("record")

    assert code == 1
    assert "chờ ký xác nhận" in out
    assert "sign_off" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


def test_report_that_cannot_be_read_is_no_silence(root: Path, forge: PullRequestForge, run: Run) -> None:
    """It was merged, and nothing can be recorded of it."""
    forge.review({})
    merge(root, forge, "hỏng")

    code, out, _ = run("record")

    assert (code, out) == (1, f"{DIVISION_REPORT}: tệp báo cáo không đọc được: không ghi gì\n")


def test_t6_other_leaders_approval_typed_by_hand_gives_way(root: Path, forge: PullRequestForge, run: Run) -> None:
    """A block that names a true review, but of a leader who is not in charge, hides nobody's approval."""
    forge.review({}, {"user": {"id": OTHERS_ACCOUNT, "login": "gd"}})
    merge(root, forge)
    run("record")
    text = (root / DIVISION_REPORT).read_text(encoding="utf-8")
    typed = text.replace(f"by: {LEADER}", f"by: {OTHER_LEADER}").replace(f"review: {REVIEW}", f"review: {REVIEW + 1}")
    merge(root, forge, typed.replace(f"account: {LEADERS_ACCOUNT}", f"account: {OTHERS_ACCOUNT}"))

    assert run("record")[0] == 0
    assert f"by: {LEADER}" in (root / DIVISION_REPORT).read_text(encoding="utf-8")


def test_block_typed_by_hand_is_replaced_or_refused(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Evidence that the unit wrote itself is held against the forge."""
    forge.review({})
    merge(root, forge)
    run("record")
    forged = (root / DIVISION_REPORT).read_text(encoding="utf-8").replace(str(REVIEW), "7")
    merge(root, forge, forged)

    assert run("record")[0] == 0
    assert f"review: {REVIEW}" in (root / DIVISION_REPORT).read_text(encoding="utf-8")


def test_open_pull_request_leaves_nothing(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Before the merge nothing is recorded."""
    forge.review({})

    code, out, _ = run("record")

    assert code == 0
    assert "chưa vào `main`" in out
    assert not (root / DIVISION_REPORT).exists()


def test_districts_report_is_received_without_a_leader(root: Path, forge: PullRequestForge, run: Run) -> None:
    """A report that its own head signs is received all the same."""
    (root / DISTRICT_REPORT).write_text(base_text(DISTRICT_REPORT), encoding="utf-8")
    forge.changed = {}
    forge.propose(FIRST, {DISTRICT_REPORT: base_text(DISTRICT_REPORT)})
    forge.merge()

    assert run("record")[0] == 0
    assert load_workspace(root).periods[PERIOD].receipt("huyen-huong-khe") is not None


def test_push_sends_one_commit(
    root: Path, forge: PullRequestForge, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The record goes to the main branch by itself, with nothing else of the folder."""
    origin = tmp_path_factory.mktemp("origin")
    git(origin, "init", "--quiet", "--bare", "--initial-branch=main")
    forge.review({})
    merge(root, forge)
    commit_all(root)
    git(root, "remote", "add", "origin", str(origin))
    git(root, "push", "--quiet", "origin", "main")
    (root / "rác").write_text("x", encoding="utf-8")

    code, out, _ = run("record", "--push")

    assert (code, out.splitlines()[-1]) == (0, "đã gửi 2 tệp lên `main`")
    told = git(origin, "show", "--name-only", "--format=%an%n%s", "main").split("\n")
    assert told[:2] == ["baocao", f"Ghi ký xác nhận, sổ văn bản đến của yêu cầu hợp nhất số {NUMBER}"]
    assert sorted(filter(None, told[2:])) == [REGISTER, DIVISION_REPORT]


def test_push_that_is_refused_is_said(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Without the right to write, the run fails and says why."""
    forge.review({})
    merge(root, forge)
    commit_all(root)
    git(root, "remote", "add", "origin", "/không-có")

    code, _, err = run("record", "--push")

    assert code == 1
    assert "không gửi được lên nhánh `main`" in err


def test_record_is_proved_by_the_forge(
    root: Path, forge: PullRequestForge, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole way: sent, approved, merged, recorded, proved."""
    forge.review({})
    merge(root, forge)
    run("record")

    main(["--root", str(root), "verify", "--format", "json"])
    [proof] = [one for one in json.loads(capsys.readouterr().out) if one["unit"] == DIVISION]

    assert proof["state"] == "forge-proved"
