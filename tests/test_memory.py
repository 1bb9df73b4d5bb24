"""Where a check is remembered, and under what."""

from pathlib import Path

import pytest

from baocao.load import Told
from baocao.memory import Answer, Memory, Remembered, memory_of, tool_stamp
from baocao.model import Edit, Fault, FaultKind, Finding, Level, Place, Status
from baocao.model.extract import Extract

ROOT = Path("/somewhere/repository")


def test_memory_is_the_users_and_not_in_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in a repository anybody may propose, the last check's answers too."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    file = memory_of(ROOT).file

    assert file.is_relative_to(tmp_path / "baocao")
    assert memory_of(ROOT / "other").file != file


@pytest.mark.parametrize("named", ["", "cache", "./cache"])
def test_relative_cache_folder_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """As the XDG specification asks: else it would lie in the repository."""
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setenv("HOME", str(tmp_path))

    assert memory_of(ROOT).file.is_relative_to(tmp_path / ".cache" / "baocao")


def test_what_is_kept_is_recalled(tmp_path: Path) -> None:
    """Findings and faults come back as they were, in a folder that is the user's alone."""
    finding = Finding("a", Place("b", 1, 2), "c", "d", Level.HINT, (Edit(1, 2, 3, "e"),), "f")
    unreadable = Told(None, (Fault(FaultKind.TOO_DEEP, Place("b"), "g", "h", ("i",)),))
    readable = Told(Extract("m", Status.DRAFT, "bz4="))
    told = {"b": unreadable, "m": readable}
    remembered = Remembered("j", {"k": "l"}, told, {"n": Answer((finding,), ("k",))})
    memory = Memory(tmp_path / "cache" / "a.json")

    assert memory.recall() is None
    memory.keep(remembered)

    assert memory.recall() == remembered
    assert [path.name for path in memory.file.parent.iterdir()] == ["a.json"]
    assert memory.file.parent.stat().st_mode & 0o777 == 0o700


def test_sources_are_in_the_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One changed character of ours is another tool."""
    monkeypatch.setattr("baocao.memory._SOURCES", tmp_path)
    stamps = set()
    for text in ("a = 1\n", "a = 2\n", "a = 1\n"):
        (tmp_path / "a.py").write_text(text, encoding="utf-8")
        stamps.add(tool_stamp.__wrapped__())

    assert len(stamps) == 2
