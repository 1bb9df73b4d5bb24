"""`baocao sign` writes a decision that `baocao verify` proves, or it writes nothing."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT, DIVISION, DIVISION_REPORT, PERIOD
from tests.repositories import commit_all
from tests.sign.decisions import LEADER, OTHER, PRIVATE, edit, lay, verdict
from tests.sign.keys import make_key

from baocao.model import SignOffState

Run = Callable[..., tuple[int, str, str]]
ON_TIME = ("--at", "2024-06-13T09:40")
KEY = "../khoa"
"""The leaders' key, beside the repository."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small repository that is the current folder; the machine's own Git has no key."""
    root = lay(tmp_path / "kho")
    monkeypatch.chdir(root)
    (root / KEY).write_bytes(PRIVATE)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(tmp_path / "git"))
    return root


def test_approval_is_proved(root: Path, run: Run) -> None:
    """The message says what was decided and that the key fits."""
    code, out, err = run("sign", DIVISION, PERIOD, "--by", LEADER, "--key", KEY, *ON_TIME)

    assert (code, err) == (0, "")
    assert out == f"{DIVISION_REPORT}: đã ghi quyết định của {LEADER}: duyệt, chữ ký khớp khóa trong danh bạ\n"
    assert verdict(root).state is SignOffState.PROVED


def test_return_is_proved_and_kept(root: Path, run: Run) -> None:
    """What was returned is returned; the approval after it keeps the whole story."""
    by = ("--by", LEADER, "--key", KEY)
    returned = run("sign", DIVISION, PERIOD, *by, "--decision", "returned", "--opinion", " Bổ sung ", *ON_TIME)
    assert (returned[0], verdict(root).state, verdict(root).reason) == (0, SignOffState.RETURNED, "Bổ sung")
    run("sign", DIVISION, PERIOD, *by, "--at", "2024-06-14T08:00")

    assert verdict(root).state is SignOffState.PROVED
    assert [one.state for one in verdict(root).decisions] == [SignOffState.PROVED, SignOffState.PROVED]


REFUSALS = [
    pytest.param((OTHER, *ON_TIME), "người ký không phải lãnh đạo phụ trách", "xem và ký", id="person"),
    pytest.param((LEADER, "--at", "2024-07-01"), "người ký không còn đương nhiệm", "ghi lãnh đạo phụ trách", id="term"),
    pytest.param((LEADER, "--at", "2024-04-30"), "chữ ký không khớp khóa nào", "đang có hiệu lực", id="day"),
]


@pytest.mark.parametrize(("by", "fact", "advice"), REFUSALS)
def test_what_would_not_hold_is_not_written(root: Path, run: Run, by: list[str], fact: str, advice: str) -> None:
    """The judge is that of `verify`, asked before anything is written."""
    before = (root / DIVISION_REPORT).read_bytes()
    code, out, err = run("sign", DIVISION, PERIOD, "--key", KEY, "--by", *by)

    assert (code, out) == (1, "")
    assert err.startswith(f"{DIVISION_REPORT}: không ghi quyết định của {by[0]}: ")
    assert fact in err
    assert advice in err.split("gợi ý: ")[1]
    assert (root / DIVISION_REPORT).read_bytes() == before


def test_another_ones_key_is_refused(root: Path, run: Run, tmp_path: Path) -> None:
    """A key that is nobody's proves nothing."""
    (tmp_path / "khac").write_bytes(make_key()[0])
    code, _, err = run("sign", DIVISION, PERIOD, "--by", LEADER, "--key", str(tmp_path / "khac"), *ON_TIME)

    assert code == 1
    assert f"chữ ký không khớp khóa nào của “{LEADER}”" in err
    assert "sign_off" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


@pytest.mark.parametrize("decision", [(), ("--decision", "returned", "--opinion", "Bổ sung")])
def test_without_a_key_nothing_is_written(root: Path, run: Run, decision: tuple[str, ...]) -> None:
    """A decision that nothing proves must not look like one, approved or returned."""
    code, out, err = run("sign", DIVISION, PERIOD, "--by", LEADER, *decision, *ON_TIME)

    assert (code, out) == (1, "")
    assert "không có gì chứng minh quyết định này" in err
    assert "--key" in err
    assert "sign_off" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


@pytest.mark.parametrize(("ending", "form", "code"), [("", "ssh", 0), (".pub", "ssh", 0), ("", "openpgp", 1)])
def test_the_key_that_git_signs_with_is_taken(root: Path, run: Run, ending: str, form: str, code: int) -> None:
    """Whoever signs commits by SSH names no key again; Git may be told the public half."""
    commit_all(root)
    for name, value in (("gpg.format", form), ("user.signingkey", KEY + ending)):
        subprocess.run(["git", "config", name, value], cwd=root, check=True)

    assert run("sign", DIVISION, PERIOD, "--by", LEADER, *ON_TIME)[0] == code


@pytest.mark.parametrize(
    ("edited", "fact"),
    [
        pytest.param(("status: final", "status: draft"), "báo cáo đang là “dự thảo”", id="draft"),
        pytest.param(("name:", "closed: 2024-07-31\nname:", f"periods/{PERIOD}/period.yml"), "đã đóng", id="closed"),
        pytest.param(("leaders:", "lạ: 1\nleaders:", "units/people.yml"), "danh bạ viết sai", id="registry"),
    ],
)
def test_what_cannot_be_decided_now_is_refused(root: Path, run: Run, edited: tuple[str, ...], fact: str) -> None:
    """A draft, a closed period and a broken registry stop the right key too."""
    edit(root, *edited)
    code, _, err = run("sign", DIVISION, PERIOD, "--by", LEADER, "--key", KEY, *ON_TIME)

    assert code == 1
    assert fact in err
    assert "sign_off" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


@pytest.mark.usefixtures("root")
def test_kind_without_leader_is_refused(run: Run) -> None:
    """A district's head signs alone."""
    code, _, err = run("sign", DISTRICT, PERIOD, "--by", LEADER, "--key", KEY, *ON_TIME)

    assert code == 1
    assert "không cần lãnh đạo Sở ký xác nhận" in err


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("arguments", "fact"),
    [
        pytest.param(["--at", "2999-01-01"], "chưa tới", id="future"),
        pytest.param(["--decision", "returned", "--opinion", " \t "], "phải kèm ý kiến", id="blank"),
        pytest.param(["--key", "khong-co"], "không đọc được khóa riêng", id="key"),
    ],
)
def test_a_mistyped_decision_is_explained(run: Run, arguments: list[str], fact: str) -> None:
    """Usage errors exit 2."""
    code, out, err = run("sign", DIVISION, PERIOD, "--by", LEADER, *arguments)

    assert (code, out) == (2, "")
    assert fact in err


def test_blank_opinion_is_none(root: Path, run: Run) -> None:
    """Nothing is written for it, and the report stays without a fault."""
    run("sign", DIVISION, PERIOD, "--by", LEADER, "--key", KEY, "--opinion", "   ", *ON_TIME)

    assert verdict(root).state is SignOffState.PROVED
    assert "opinion" not in (root / DIVISION_REPORT).read_text(encoding="utf-8")


def test_front_matter_that_cannot_be_cut_is_refused(root: Path, run: Run) -> None:
    """The file stays, and the message names the line."""
    edit(root, "status: final\n", "status: final\n? sign_off\n: {by: a}\n")
    before = (root / DIVISION_REPORT).read_bytes()
    code, _, err = run("sign", DIVISION, PERIOD, "--by", LEADER, "--key", KEY, *ON_TIME)

    assert code == 1
    assert err.startswith(f"{DIVISION_REPORT}:5: khóa `sign_off` phải sát lề trái")
    assert (root / DIVISION_REPORT).read_bytes() == before
