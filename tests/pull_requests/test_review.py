"""`baocao review`: what trusted code makes of a pull request that it never checks out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, DIVISION_REPORT, PERIOD
from tests.forge.server import Answer
from tests.pull_requests.forge import (
    FIRST,
    LEADER,
    NUMBER,
    OFFICES_ACCOUNT,
    OTHER_LEADER,
    OTHERS_ACCOUNT,
    PICTURE,
    SECOND,
    TOP,
    PullRequestForge,
    unsigned,
)

from baocao.cli import main
from baocao.load import load_workspace
from baocao.sign import source_digests

Run = Callable[..., tuple[int, str, str]]


def status(forge: PullRequestForge) -> tuple[str, str]:
    """Return state and description of the only status that was set."""
    [set_] = forge.sent("POST")
    assert set_["context"] == "Ký xác nhận"
    return set_["state"], set_["description"]


def test_t22_report_waits_for_the_leader_in_charge(forge: PullRequestForge, run: Run) -> None:
    """Who must act next is said; waiting is no fault of the run."""
    code, out, _ = run("review")

    assert code == 0
    assert status(forge)[0] == "pending"
    assert status(forge)[1] == "chờ ký xác nhận; Phó Giám đốc xem và ký xác nhận"
    assert f"{DIVISION_REPORT}: chờ ký xác nhận" in out


def test_approval_sets_the_status(forge: PullRequestForge, run: Run) -> None:
    """The leader in charge approved this content."""
    forge.review({})

    assert run("review")[0] == 0
    assert status(forge) == ("success", f"đã ký xác nhận: {LEADER}")
    assert f"{TOP}/statuses/{FIRST}" in forge.asked("POST")


@pytest.mark.parametrize(("digest", "state"), [("", "success"), ("sha256:0", "pending")], ids=["bound", "unbound"])
def test_directors_approval_must_bind_every_report(
    digest: str, state: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """Of the consolidated report: as the reports stand on the main branch."""
    department = root / "units/department.yml"
    department.write_text(department.read_text(encoding="utf-8") + f"director: {OTHER_LEADER}\n", encoding="utf-8")
    office = root / "units/trung-tam-viec-lam/unit.yml"
    accounts = f"accounts: [{{forge: github, id: {OFFICES_ACCOUNT}}}]\n"
    office.write_text(office.read_text(encoding="utf-8") + accounts, encoding="utf-8")
    workspace = load_workspace(root)
    digests = source_digests(workspace, workspace.periods[PERIOD])
    lines = "".join(f"  {unit}: {digest or now}\n" for unit, now in digests.items())
    text = f"---\nperiod: {PERIOD}\nstatus: final\nsources:\n{lines}---\n"
    forge.pull["user"] = {"id": OFFICES_ACCOUNT, "login": "van-phong"}
    forge.changed.clear()
    forge.propose(FIRST, {f"periods/{PERIOD}/consolidated.md": text})
    forge.review({"user": {"id": OTHERS_ACCOUNT, "login": "giam-doc"}})
    _, out, _ = run("review")

    assert digests
    assert status(forge)[0] == state, out
    assert ("báo cáo nguồn không đúng như `sources`" in out) is bool(digest)


def test_t5_approval_of_an_older_commit_with_equal_content_counts(forge: PullRequestForge, run: Run) -> None:
    """The content is what was approved, not the commit."""
    forge.review({})
    forge.propose(SECOND, {DIVISION_REPORT: unsigned().replace("\n", "\r\n")})

    run("review")

    assert status(forge)[0] == "success"


def test_t5_edit_after_approval_waits_again(forge: PullRequestForge, run: Run) -> None:
    """One word more, and the leader is asked again."""
    forge.review({})
    forge.propose(SECOND, {DIVISION_REPORT: unsigned("Đã hoàn thành thêm 1 hồ sơ.").replace("45000", "45001")})

    _, out, _ = run("review")

    assert status(forge)[0] == "pending"
    assert "nội dung đã thay đổi" in status(forge)[1]
    assert "indicators.NC-01.actual từ 45000 thành 45001; 7 chữ ở" in out


def test_returned_report_fails(forge: PullRequestForge, run: Run) -> None:
    """Who sent it back waits for nobody but the unit."""
    forge.review({"state": "CHANGES_REQUESTED", "body": "Bổ sung số liệu"})

    assert run("review")[0] == 1
    assert status(forge)[0] == "failure"


def test_t6_another_leaders_approval_is_none(forge: PullRequestForge, run: Run) -> None:
    """Only who is in charge signs."""
    forge.review({"user": {"id": OTHERS_ACCOUNT, "login": "gd"}})

    run("review")

    assert status(forge)[0] == "pending"


def test_t7_registry_in_the_same_pull_request_is_refused(forge: PullRequestForge, run: Run) -> None:
    """Whoever writes himself into the registry and signs with it is refused, whatever the reviews say."""
    forge.review({})
    forge.touch("units/people.yml")

    code, out, _ = run("review")

    assert code == 1
    assert status(forge)[0] == "failure"
    assert "units/people.yml" in out
    assert not any("people.yml" in path for path in forge.asked())


@pytest.mark.parametrize("path", ["scripts/baocao/sign/reviews.py", ".github/workflows/sign-off.yml", DISTRICT_REPORT])
def test_foreign_file_is_refused_and_never_fetched(path: str, forge: PullRequestForge, run: Run) -> None:
    """What is not the unit's is neither judged by, nor looked at as more than a name."""
    forge.review({})
    forge.touch(path)

    assert run("review")[0] == 1
    assert status(forge)[0] == "failure"
    assert not any(path in asked for asked in forge.asked() if path != DISTRICT_REPORT)


def test_t26_broken_registry_is_named_with_its_line(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Not “not approved”, but the line of the main branch that must be mended."""
    forge.review({})
    people = root / "units/people.yml"
    people.write_text(people.read_text(encoding="utf-8").replace("leaders:", "leader:"), encoding="utf-8")

    assert run("review")[0] == 1
    assert status(forge)[0] == "failure"
    assert status(forge)[1].startswith("units/people.yml:1:1: ")


def test_report_that_cannot_be_read_is_no_success(forge: PullRequestForge, run: Run) -> None:
    """A file without a front matter, or a link in its place, is not “no report”."""
    forge.review({})
    forge.propose(SECOND, {DIVISION_REPORT: "hỏng"})

    assert run("review")[0] == 1
    assert "không đọc được" in status(forge)[1]


def test_link_in_place_of_a_report_is_no_success(forge: PullRequestForge, run: Run) -> None:
    """The forge gives no file there."""
    forge.review({})
    del forge.files[FIRST, DIVISION_REPORT]

    assert run("review")[0] == 1
    assert status(forge)[0] == "failure"


def test_pull_request_without_a_final_report_needs_no_leader(forge: PullRequestForge, run: Run) -> None:
    """A draft is nobody's to sign."""
    forge.propose(FIRST, {DIVISION_REPORT: unsigned().replace("status: final", "status: draft")})

    assert run("review")[0] == 0
    assert status(forge) == ("success", "không có báo cáo nào cần lãnh đạo Sở ký xác nhận")


def test_silent_forge_is_never_a_sign_off(forge: PullRequestForge, run: Run) -> None:
    """Nothing is set where nothing is known."""
    forge.tell(f"{TOP}/pulls/{NUMBER}/reviews", Answer({"message": "Server Error"}, 502))

    code, _, err = run("review")

    assert code == 1
    assert "máy chủ đang lỗi (502)" in err
    assert forge.sent("POST") == []


@pytest.mark.parametrize("number", ["--help-me", "0", "-1", "41; id", "41\n::error::x", ""])
def test_t27_number_is_a_number(number: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a run was called is nobody's command."""
    for command in ("review", "comment", "record"):
        assert main(["--root", str(root), command, "--", number]) == 2
    assert "::error::x\n" not in capsys.readouterr().out


def test_t27_no_name_speaks_to_the_runner(forge: PullRequestForge, run: Run) -> None:
    """A line of output that begins with `::` would be a command to the runner."""
    forge.touch("x\n::set-env name=PATH::/tmp")

    _, out, err = run("review")

    assert not any(line.startswith("::") for line in (out + err).splitlines())


def test_picture_is_part_of_what_was_approved(forge: PullRequestForge, run: Run) -> None:
    """A report with a picture is fetched with it."""
    text = unsigned(f"![Biểu đồ]({PERIOD}/anh.png)")
    forge.propose(FIRST, {DIVISION_REPORT: text, PICTURE: b"\x89PNG"})
    forge.review({})
    run("review")

    assert status(forge)[0] == "success"


def test_forge_that_fails_for_one_keeps_no_other_from_being_judged(
    root: Path, forge: PullRequestForge, run: Run
) -> None:
    """The run is red then; a pull request that is refused makes no run over all of them red."""
    forge.tell(f"{TOP}/pulls", [{"number": NUMBER}, {"number": 7}])
    forge.tell(f"{TOP}/commits/{FIRST}/statuses", [])
    forge.touch("units/people.yml")

    assert run("review")[0] == 1
    forge.requests.clear()
    assert main(["--root", str(root), "review", "--open"]) == 1
    assert status(forge)[0] == "failure"
    forge.tell(f"{TOP}/pulls", [{"number": NUMBER}])
    assert main(["--root", str(root), "review", "--open"]) == 0


@pytest.mark.parametrize("arguments", [[], ["--open", "41"]])
def test_one_or_all(arguments: list[str], root: Path) -> None:
    """Neither and both are no order."""
    assert main(["--root", str(root), "review", *arguments]) == 2
