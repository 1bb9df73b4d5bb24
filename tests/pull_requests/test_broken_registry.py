"""`baocao record` where the registry has a fault: nothing is judged by what is left of it, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, DIVISION, DIVISION_REPORT, PERIOD, base_text
from tests.pull_requests.forge import (
    FIRST,
    LEADERS_ACCOUNT,
    NUMBER,
    OTHER_LEADER,
    OTHERS_ACCOUNT,
    PullRequestForge,
    unsigned,
)

from baocao.load import load_workspace
from baocao.sign import source_digests

Run = Callable[..., tuple[int, str, str]]
CONSOLIDATED = f"periods/{PERIOD}/consolidated.md"
REGISTER = f"periods/{PERIOD}/received.yml"


def bring(root: Path, forge: PullRequestForge, path: str) -> None:
    """Merge a pull request that brings the report at `path` alone, which whoever must approve did approve."""
    text = base_text(DISTRICT_REPORT) if path == DISTRICT_REPORT else unsigned()
    if path == CONSOLIDATED:
        workspace = load_workspace(root)
        sources = source_digests(workspace, workspace.periods[PERIOD])
        lines = "".join(f"  {unit}: {digest}\n" for unit, digest in sources.items())
        text = f"---\nperiod: {PERIOD}\nstatus: final\nsources:\n{lines}---\n"
        department = root / "units/department.yml"
        department.write_text(department.read_text(encoding="utf-8") + f"director: {OTHER_LEADER}\n", encoding="utf-8")
    account = OTHERS_ACCOUNT if path == CONSOLIDATED else LEADERS_ACCOUNT
    forge.changed = {}
    forge.propose(FIRST, {path: text})
    forge.review({"user": {"id": account, "login": "x"}})
    (root / path).write_text(text, encoding="utf-8")
    forge.merge()


def written(root: Path) -> dict[str, bytes]:
    """Return every file that a record may be written to."""
    paths = (DIVISION_REPORT, DISTRICT_REPORT, CONSOLIDATED, REGISTER)
    return {path: (root / path).read_bytes() for path in paths if (root / path).exists()}


@pytest.mark.parametrize(
    "broken",
    ["units/people.yml", "units/department.yml", f"units/{DIVISION}/unit.yml", f"periods/{PERIOD}/period.yml"],
)
@pytest.mark.parametrize("path", [DIVISION_REPORT, DISTRICT_REPORT, CONSOLIDATED])
def test_t26_broken_registry_records_nothing(
    broken: str, path: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """Where nobody's right can be judged, neither decision nor receipt of any report is written; mended, both are."""
    bring(root, forge, path)
    before = written(root)
    sound = (root / broken).read_text(encoding="utf-8")
    (root / broken).write_text(sound + "unknown: {}\n", encoding="utf-8")

    code, out, _ = run("record")

    assert code == 1
    assert out.startswith(f"{broken}:{sound.count(chr(10)) + 1}:1: lỗi[unknown-key] “unknown”: không ghi gì")
    assert f"chạy lại `baocao record {NUMBER}`" in out
    assert written(root) == before
    (root / broken).write_text(sound, encoding="utf-8")
    assert run("record")[0] == 0
    assert written(root) != before


def test_t26_registry_that_cannot_be_read_at_all_is_no_silence(root: Path, forge: PullRequestForge, run: Run) -> None:
    """Without its unit's file a report is not even known as one, and the run fails all the same."""
    bring(root, forge, DIVISION_REPORT)
    (root / f"units/{DIVISION}/unit.yml").write_text("[", encoding="utf-8")

    code, out, _ = run("record")

    assert code == 1
    assert out.startswith(f"units/{DIVISION}/unit.yml:2:1: lỗi[unreadable-file]")


@pytest.mark.parametrize("broken", [REGISTER, "periods/indicators.yml", f"periods/{PERIOD}/outline/division.md"])
def test_t26_receipt_waits_for_rules_and_register_that_can_be_read(
    broken: str, root: Path, forge: PullRequestForge, run: Run
) -> None:
    """A report is not called complete by half of the rules, nor received twice; the leader's decision needs neither."""
    bring(root, forge, DIVISION_REPORT)
    register = (root / REGISTER).read_text(encoding="utf-8")
    (root / broken).write_bytes((root / broken).read_bytes() + b"\xff")

    code, out, _ = run("record")

    assert code == 1
    assert f"{broken}:" in out
    assert f"chưa vào sổ {DIVISION}" in out
    assert "evidence:" in (root / DIVISION_REPORT).read_text(encoding="utf-8")
    assert broken == REGISTER or (root / REGISTER).read_text(encoding="utf-8") == register
