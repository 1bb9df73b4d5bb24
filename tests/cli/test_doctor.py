"""`baocao doctor` and `baocao codeowners`: what is missing, and the file that the registry gives."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.forge.server import Answer, FakeForge, running_forge

Run = Callable[..., tuple[int, str, str]]
TOP = "/repos/so/bao-cao"
FILE = ".github/CODEOWNERS"


@pytest.fixture
def server() -> Iterator[FakeForge]:
    """Return a forge."""
    with running_forge(FakeForge()) as forge:
        yield forge


@pytest.fixture
def connected(instance: Path, server: FakeForge, monkeypatch: pytest.MonkeyPatch) -> FakeForge:
    """Return the forge of the instance that is the current folder."""
    path = instance / "units/department.yml"
    forge = f"{{kind: github, url: '{server.url}', repository: so/bao-cao, office:"
    path.write_text(path.read_text(encoding="utf-8").replace("{kind: none, office:", forge), encoding="utf-8")
    monkeypatch.setenv("BAOCAO_TOKEN", "mat")
    monkeypatch.setattr("baocao.forge.client._BACK_OFF", ())
    server.tell(f"{TOP}/rules/branches/main", [])
    return server


def test_file_is_written_and_compared(instance: Path, run: Run) -> None:
    """It is printed unless it is to be written; `--check` fails where it differs or is not there."""
    day = ("--at", "2024-06-25")
    missing = run("codeowners", "--check", *day)
    printed = run("codeowners", *day)[1]
    run("codeowners", "--write", *day)
    current = run("codeowners", "--check", *day)
    earlier = run("codeowners", "--check", "--at", "2024-04-21")

    assert (instance / FILE).read_text(encoding="utf-8") == printed
    assert (missing[0], current[0], earlier[0]) == (1, 0, 1)
    assert "`baocao codeowners --write`" in missing[1]


@pytest.mark.usefixtures("instance")
def test_without_a_forge_only_this_machine_is_looked_at(run: Run) -> None:
    """The instance lacks nothing, and it is told what was not looked at."""
    code, out, err = run("doctor", "--at", "2024-06-25")

    assert (code, out) == (0, "")
    assert "chưa xét các quy định bảo vệ trên máy chủ" in err


@pytest.mark.usefixtures("connected")
def test_local_facts_need_no_network(instance: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shallow clone, no token, no CODEOWNERS, a leader without an account."""
    monkeypatch.delenv("BAOCAO_TOKEN")
    monkeypatch.delenv("GITHUB_TOKEN", raising=False)
    (instance / ".git").mkdir()
    (instance / ".git/shallow").touch()
    people = instance / "units/people.yml"
    text = people.read_text(encoding="utf-8").replace("forge: github, id: 9000000000001", "forge: forgejo, id: 1")
    people.write_text(text, encoding="utf-8")
    code, out, _ = run("doctor", "--offline", "--at", "2024-06-25")

    assert code == 1
    for help_text in (
        "git fetch --unshallow",
        "BAOCAO_TOKEN",
        "baocao codeowners --write",
        "accounts: [{forge: github",
    ):
        assert help_text in out
    assert "“giam-doc” không có tài khoản trên kho" in out
    assert "chưa khai báo tài khoản của Văn phòng" in out
    assert "26 đơn vị chưa khai báo tài khoản trên kho" in out


@pytest.mark.usefixtures("connected")
def test_one_account_of_two_leaders_is_told(instance: Path, run: Run) -> None:
    """Whose approval it would be, nobody could say."""
    people = instance / "units/people.yml"
    text = people.read_text(encoding="utf-8").replace("id: 9000000000002", "id: 9000000000001")
    people.write_text(text, encoding="utf-8")

    assert "tài khoản “github 9000000000001” là của cả" in run("doctor", "--offline", "--at", "2024-06-25")[1]


def test_missing_protections_are_named_with_their_place(connected: FakeForge, run: Run) -> None:
    """Under the words of the forge's own screen; the token is never shown."""
    connected.tell(f"{TOP}/branches/main/protection", Answer({"message": "Branch not protected"}, 404))
    run("codeowners", "--write")
    code, out, err = run("doctor")

    assert code == 1
    assert "Require review from Code Owners" in out
    assert "Allow force pushes" in out
    assert "mat" not in (out + err).split()


def test_what_is_not_seen_is_a_note(connected: FakeForge, run: Run) -> None:
    """A token that may see little makes nothing wrong."""
    connected.tell(f"{TOP}/branches/main/protection", Answer({"message": "Not Found"}, 404))
    run("codeowners", "--write")
    code, out, err = run("doctor")

    assert code == 1
    assert [line for line in out.splitlines() if "gợi ý" not in line and "units/" not in line] == [
        line for line in out.splitlines() if "đơn vị chưa khai báo tài khoản" in line
    ]
    assert "mã truy cập không xem được" in err
    assert "đã xem trên máy chủ: không gì cả" in err
    assert "lệnh này không có cách xem, người quản trị tự xem: “Bypass list” của ruleset" in err


def test_forge_that_fails_is_a_finding(connected: FakeForge, run: Run) -> None:
    """What could not be asked is not in order."""
    connected.tell(f"{TOP}/branches/main/protection", Answer({}, 401))
    connected.tell(f"{TOP}/rules/branches/main", Answer({}, 500))
    code, out, _ = run("doctor")

    assert code == 1
    assert "không xem được các quy định bảo vệ nhánh `main`: máy chủ đang lỗi (500)" in out
