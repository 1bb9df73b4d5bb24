"""`verify` with a forge: the review asked for, the report fetched at its commit, the digest computed again."""

import base64
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD, base_text, lay_repository
from tests.forge.server import Answer, FakeForge, running_forge

from baocao.cli import main
from baocao.load import load_workspace
from baocao.model import Decision
from baocao.sign import NewDecision, content_digest, write_decision

LEADER, ACCOUNT, AUTHOR = "pgd-nguoi-co-cong", 11, 91
AT = "2024-06-13T09:40:00+07:00"
COMMIT = "9f3" + "0" * 37
TOP = "/repos/so-ldtbxh/bao-cao"
CONTENTS = f"{TOP}/contents"
PICTURE = f"units/{DIVISION}/{PERIOD}/anh.png"
PEOPLE = f"""\
leaders:
  {LEADER}:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    accounts: [{{forge: github, id: {ACCOUNT}}}]
assignments:
  - decision: 1208/QĐ-SLĐTBXH
    date: 2021-06-15
    from: 2021-06-15
    charges: {{{LEADER}: {{units: [{DIVISION}]}}}}
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def server() -> Iterator[FakeForge]:
    """Return a forge."""
    with running_forge(FakeForge()) as forge:
        yield forge


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command with a token, and never sleeps."""
    monkeypatch.setenv("BAOCAO_TOKEN", "mat")
    monkeypatch.setattr("baocao.forge.client._BACK_OFF", ())

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return code, *capsys.readouterr()

    return call


def unsigned() -> str:
    """Return the division's report without a decision, with a picture."""
    text = base_text(DIVISION_REPORT)
    plain = text[: text.index("sign_off:")] + text[text.index("\n---\n") + 1 :]
    return f"{plain}\n![Ảnh]({PERIOD}/anh.png)\n"


def lay(root: Path, server: FakeForge, people: str = PEOPLE) -> Path:
    """Write the small repository whose division was approved by a review, and say so on the forge."""
    forge = f"forge: {{kind: github, url: '{server.url}', repository: so-ldtbxh/bao-cao, office: [van-phong]}}\n"
    files: dict[str, str | bytes] = {
        "units/department.yml": base_text("units/department.yml") + forge,
        "units/people.yml": people,
        DIVISION_REPORT: unsigned(),
        PICTURE: b"\x89PNG",
    }
    lay_repository(root, files)
    report = load_workspace(root).reports[DIVISION, PERIOD]
    new = NewDecision(LEADER, Decision.APPROVED, datetime.fromisoformat(AT), content_digest(report))
    evidence = (
        f"  evidence: {{forge: github, pull_request: 41, review: 2098, account: {ACCOUNT}, commit: {COMMIT}}}\n---\n"
    )
    signed = write_decision(report, new, None).replace("\n---\n", f"\n{evidence}", 1)
    (root / DIVISION_REPORT).write_text(signed, encoding="utf-8")
    tell(server)
    return root


def tell(server: FakeForge, text: str = "", review: Mapping[str, object] | None = None) -> None:
    """Say what the forge has: the pull request, its one review, and the report and picture at its commit."""
    pull = {
        "number": 41,
        "user": {"id": AUTHOR, "login": "phong"},
        "head": {"sha": COMMIT},
        "base": {"ref": "main"},
        "merged": True,
        "created_at": AT,
        "title": "Báo cáo",
    }
    written = {
        "id": 2098,
        "user": {"id": ACCOUNT, "login": "pgd"},
        "state": "APPROVED",
        "commit_id": COMMIT,
        "submitted_at": AT,
        "body": "",
    }
    server.tell(f"{TOP}/pulls/41", pull)
    server.tell(f"{TOP}/pulls/41/reviews", [written | dict(review or {})])
    server.tell(f"{TOP}/issues/41/events", [])
    server.tell(f"{CONTENTS}/{DIVISION_REPORT}", make_file((text or unsigned()).encode()))
    server.tell(f"{CONTENTS}/{PICTURE}", make_file(b"\x89PNG"))


def make_file(content: bytes) -> dict[str, str]:
    """Return a file as GitHub tells it."""
    return {"type": "file", "sha": "a1", "encoding": "base64", "content": base64.encodebytes(content).decode()}


def verified(run: Run, root: Path, *options: str) -> tuple[int, dict[str, dict[str, object]]]:
    """Return the exit code, and what JSON says of each unit."""
    code, out, _ = run("--root", str(root), "verify", "--format", "json", *options)
    return code, {row["unit"]: row for row in json.loads(out)}


def test_review_is_asked_for_and_proves(tmp_path: Path, server: FakeForge, run: Run) -> None:
    """The report at the reviewed commit, its picture included, has the digest that was recorded."""
    code, rows = verified(run, lay(tmp_path, server))

    assert code == 0
    assert (rows[DIVISION]["state"], rows[DIVISION]["by"]) == ("forge-proved", LEADER)
    assert (rows[DIVISION]["valid"], rows[DIVISION]["next_step"]) == (True, "")
    assert rows[DISTRICT]["state"] == "not-required"
    files = [request for request in server.requests if request.path.startswith(CONTENTS)]
    assert {request.parameters["ref"] for request in files} == {COMMIT}
    assert f"{CONTENTS}/{PICTURE}" in server.asked()


def test_offline_the_forge_is_not_asked(tmp_path: Path, server: FakeForge, run: Run) -> None:
    """And that is told."""
    root = lay(tmp_path, server)
    code, out, err = run("--root", str(root), "verify", "--offline")

    assert (code, server.requests) == (0, [])
    assert "đã duyệt trên kho, chưa hỏi lại kho" in out
    assert "chưa hỏi lại kho về 1 lượt duyệt" in err


def test_opinion_neither_ends_a_line_nor_commands_the_terminal(tmp_path: Path, server: FakeForge, run: Run) -> None:
    """A report is a line of the table, whatever was written in it."""
    path = lay(tmp_path, server) / DIVISION_REPORT
    text = path.read_text(encoding="utf-8")
    opinion = 'decision: returned\n  opinion: "Bổ sung\\n::error::\\u202e"'
    path.write_text(text.replace("decision: approved", opinion), encoding="utf-8")
    _, out, _ = run("--root", str(tmp_path), "verify", "--offline")

    assert "lý do: Bổ sung<U+000A>::error::<U+202E>" in out


@pytest.mark.parametrize(
    ("review", "fact"),
    [
        pytest.param({"state": "DISMISSED"}, "không còn", id="dismissed"),
        pytest.param({"user": {"id": 12, "login": "pgd"}}, "tài khoản 12", id="another-account"),
        pytest.param({"submitted_at": "2024-06-13T09:50:00+07:00"}, "duyệt lúc", id="another-moment"),
        pytest.param({"id": 1}, "không có lượt duyệt số 2098", id="no-such-review"),
    ],
)
def test_t6_forged_evidence_fails(
    review: dict[str, object], fact: str, tmp_path: Path, server: FakeForge, run: Run
) -> None:
    """What the forge does not confirm is only claimed, and the leader in charge is told to sign."""
    root = lay(tmp_path, server)
    tell(server, review=review)
    code, rows = verified(run, root)

    assert (code, rows[DIVISION]["state"]) == (1, "only-claimed")
    assert fact in str(rows[DIVISION]["reason"])
    assert "Phó Giám đốc ký lại" in str(rows[DIVISION]["next_step"])


@pytest.mark.parametrize(
    "stood",
    [
        pytest.param(unsigned().replace("actual: 45000", "actual: 45001"), id="another-figure"),
        pytest.param("hỏng", id="unreadable"),
    ],
)
def test_t5_what_was_reviewed_must_be_what_is_signed(stood: str, tmp_path: Path, server: FakeForge, run: Run) -> None:
    """A digest typed over a review of something else proves nothing."""
    root = lay(tmp_path, server)
    tell(server, stood)
    code, rows = verified(run, root)

    assert (code, rows[DIVISION]["state"]) == (1, "only-claimed")
    assert "có nội dung khác" in str(rows[DIVISION]["reason"])


@pytest.mark.parametrize("path", [f"{CONTENTS}/{DIVISION_REPORT}", f"{CONTENTS}/{PICTURE}"])
def test_file_that_is_not_there_proves_nothing(path: str, tmp_path: Path, server: FakeForge, run: Run) -> None:
    """Neither without the report nor without its picture."""
    root = lay(tmp_path, server)
    server.tell(path, Answer({"message": "Not Found"}, 404))

    assert verified(run, root)[1][DIVISION]["state"] == "only-claimed"


@pytest.mark.parametrize(
    "answer",
    [
        Answer({}, 403),
        Answer({}, 500),
        Answer(b"<html>"),
        Answer({}, 429, {"Retry-After": "3600"}),
        Answer([], cut=True),
    ],
    ids=["403", "500", "html", "429", "cut"],
)
@pytest.mark.parametrize("path", [f"{TOP}/pulls/41", f"{TOP}/pulls/41/reviews", f"{CONTENTS}/{DIVISION_REPORT}"])
def test_a_forge_that_fails_signs_nothing(
    path: str, answer: Answer, tmp_path: Path, server: FakeForge, run: Run
) -> None:
    """No failure is ever a sign-off, wherever it comes."""
    root = lay(tmp_path, server)
    server.tell(path, answer)
    code, rows = verified(run, root)

    assert (code, rows[DIVISION]["state"], rows[DIVISION]["valid"]) == (1, "unconfirmed", False)
    assert rows[DIVISION]["reason"]


def test_t6_leader_without_that_account_did_not_review(tmp_path: Path, server: FakeForge, run: Run) -> None:
    """The registry says whose an account is."""
    root = lay(tmp_path, server, PEOPLE.replace(f"id: {ACCOUNT}", "id: 12"))

    assert verified(run, root)[1][DIVISION]["state"] == "only-claimed"


def test_evidence_without_a_forge_is_not_confirmed(tmp_path: Path, server: FakeForge, run: Run) -> None:
    """A department that names no forge has nobody to ask: the review is words, and nobody is asked about it."""
    root = lay(tmp_path, server)
    (root / "units/department.yml").write_text(base_text("units/department.yml"), encoding="utf-8")
    code, rows = verified(run, root)

    assert (code, rows[DIVISION]["state"]) == (1, "only-claimed")
    assert "không khai máy chủ nào" in str(rows[DIVISION]["reason"])
    assert server.requests == []


def test_t22_the_table_says_what_to_do(tmp_path: Path, server: FakeForge, run: Run) -> None:
    """Unit, period, state, who, why and what next, on one line a report."""
    root = lay(tmp_path, server)
    tell(server, review={"state": "DISMISSED"})
    _, out, _ = run("--root", str(root), "verify", PERIOD)
    (line,) = [line for line in out.splitlines() if line.startswith(DIVISION)]

    assert "có ghi ký xác nhận nhưng không có gì chứng minh" in line
    assert "tiếp theo: Phó Giám đốc ký lại" in line
    assert "mat" not in out.split()
