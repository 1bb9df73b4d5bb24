"""The chain of `check`: several processes and a memory change how long it takes, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from tests.builders import CASES, DISTRICT_REPORT, DIVISION_REPORT, base_text, lay_case, lay_repository
from tests.repositories import commit_all, copy_instance

from baocao.check import CheckResult
from baocao.checking import Checker
from baocao.load import Reader
from baocao.load.registry import Registry, Shelf
from baocao.load.reports import read_report
from baocao.memory import Memory
from baocao.model import Period, Report, Unit, Workspace
from baocao.recollection import Recollection
from baocao.site import read_repository

PERIOD = "periods/2024-h1/period.yml"
OUTLINE = "periods/2024-h1/outline/district.md"
PICTURE = "units/huyen-huong-khe/2024-h1/a.png"
RESULTS = "#### Kết quả\n\n"

Change = Callable[[Path], object]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """Return a memory in which there is nothing."""
    return Memory(tmp_path / "memory" / "check.json")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the small repository, with a picture."""
    text = base_text() + "\n![Lễ viếng](2024-h1/a.png)\n"
    return lay_repository(tmp_path / "repository", {DISTRICT_REPORT: text, PICTURE: b"\x89PNG"})


def check_plainly(root: Path) -> CheckResult:
    """Return what is found by reading everything and asking everything."""
    return read_repository(root).checked


def answers_left(root: Path, memory: Memory) -> set[str]:
    """Return the subjects whose answers are still true."""
    reader = Reader(root)
    recollection = Recollection(reader, memory)
    reader.learn(recollection.told())
    return set(recollection.answers())


def swap(path: str, old: str, new: str) -> Change:
    """Return a change of a text in a file, which must have it."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


CHANGES: dict[str, Change] = {
    "report": swap(DISTRICT_REPORT, "842", "1.842"),
    "status": swap(DISTRICT_REPORT, "status: final", "status: draft"),
    "report-gone": lambda root: (root / DISTRICT_REPORT).unlink(),
    "report-unreadable": swap(DISTRICT_REPORT, "---", "--"),
    "report-new": lambda root: shutil.copy(root / DISTRICT_REPORT, root / "units/trung-tam-viec-lam/2024-h1.md"),
    "picture": lambda root: (root / PICTURE).write_bytes(b"other"),
    "picture-gone": lambda root: (root / PICTURE).unlink(),
    "outline": swap(OUTLINE, "required", "optional"),
    "closed": lambda root: (root / PERIOD).write_text((root / PERIOD).read_text("utf-8") + "closed: 2024-07-31\n"),
    "registry": swap("units/people.yml", "2024", "2025"),
    "unit-gone": lambda root: (root / "units/huyen-huong-khe/unit.yml").unlink(),
    "history": commit_all,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_memory_never_gives_a_stale_answer(root: Path, memory: Memory, change: Change) -> None:
    """Whatever changes, what is found is what is found without a memory; and once more when it is undone."""
    shutil.copytree(root, root.with_name("before"))
    Checker(root, memory=memory).check()

    change(root)
    assert Checker(root, memory=memory).check() == check_plainly(root)

    shutil.rmtree(root)
    root.with_name("before").rename(root)
    assert Checker(root, memory=memory).check() == check_plainly(root)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_rule_is_asked_again(case: Path, tmp_path: Path, memory: Memory) -> None:
    """What each rule is about can change after a check, and the next one says so."""
    root = lay_repository(tmp_path / "repository")
    Checker(root, memory=memory).check()
    lay_case(case, root)

    assert Checker(root, memory=memory).check() == check_plainly(root)


def test_another_units_report_changes_a_finding(tmp_path: Path, memory: Memory) -> None:
    """A finding about one report that rests on another is gone when the other one changes."""
    copied = " ".join(Random(1).choices(base_text().split(), k=90))  # noqa: S311 - nobody is to be kept from guessing
    files = {
        path: base_text(path).replace(RESULTS, f"{RESULTS}{copied}\n\n", 1)
        for path in (DISTRICT_REPORT, DIVISION_REPORT)
    }
    root = lay_repository(tmp_path / "repository", files)

    assert "copied-text" in _rules_at(DISTRICT_REPORT, Checker(root, memory=memory).check())
    (root / DIVISION_REPORT).write_text(base_text(DIVISION_REPORT), encoding="utf-8")
    assert "copied-text" not in _rules_at(DISTRICT_REPORT, Checker(root, memory=memory).check())


def _rules_at(path: str, result: CheckResult) -> set[str]:
    return {finding.rule for finding in result.findings if finding.place.path == path}


def test_only_what_rests_on_a_change_is_asked_again(root: Path, memory: Memory) -> None:
    """A changed report asks for itself and for its period; nothing else is read."""
    Checker(root, memory=memory).check()
    everything = answers_left(root, memory)

    swap(DISTRICT_REPORT, "842", "843")(root)

    assert everything - answers_left(root, memory) == {f"Report {DISTRICT_REPORT}", "Period 2024-h1"}
    assert {"Workspace ", "Period 2023-h1", f"Report {DIVISION_REPORT}"} <= everything


def test_an_edit_reads_the_report_and_the_one_before_it(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reports that its text is compared with are not read again for it."""
    root = copy_instance(tmp_path)
    Checker(root, memory=memory).check()
    paths: list[str] = []

    def note_and_read(shelf: Shelf, registry: Registry, path: str, unit: Unit, period: Period) -> Report | None:
        paths.append(path)
        return read_report(shelf, registry, path, unit, period)

    swap(DISTRICT_REPORT, ".\n", ", phấn đấu hoàn thành trước hạn.\n")(root)
    monkeypatch.setattr("baocao.load.reader.read_report", note_and_read)

    assert Checker(root, memory=memory).check().findings
    assert sorted(paths) == [DISTRICT_REPORT.replace("2024", "2023"), DISTRICT_REPORT]


@pytest.mark.parametrize("content", [b"", b"{", b'{"ground": "x"}', b'{"ground": 1}', b"\x80\x04K\x01."])
def test_memory_that_cannot_be_read_is_none(root: Path, memory: Memory, content: bytes) -> None:
    """A file that is no memory of ours is passed over, and replaced."""
    memory.file.parent.mkdir()
    memory.file.write_bytes(content)

    assert Checker(root, memory=memory).check() == check_plainly(root)
    assert answers_left(root, memory)


def test_other_sources_remember_nothing(root: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the tool does not take over what this one found."""
    Checker(root, memory=memory).check()
    monkeypatch.setattr("baocao.recollection.tool_stamp", lambda: "other")

    assert answers_left(root, memory) == set()


def test_nothing_is_kept_of_a_report_that_changes_meanwhile(root: Path, memory: Memory) -> None:
    """What was read between two versions belongs to neither."""
    checker = Checker(root, memory=memory)
    swap(DISTRICT_REPORT, "842", "843")(root)
    checker.check()

    assert memory.recall() is None


def test_memory_that_cannot_be_written_does_no_harm(root: Path, tmp_path: Path) -> None:
    """A check is a check without a cache folder too."""
    (tmp_path / "file").touch()

    assert Checker(root, memory=Memory(tmp_path / "file" / "check.json")).check() == check_plainly(root)


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the instance in which every report has a fault and one cannot be read."""
    root = copy_instance(tmp_path_factory.mktemp("spoilt"))
    for number, path in enumerate(sorted(root.glob("units/*/*.md"))):
        text = path.read_text(encoding="utf-8")
        path.write_text(text[number == 0 :] + "\n<b>Ðã làm</b> ngày 5/2/2024 .\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def plain(spoilt: Path) -> tuple[Workspace, CheckResult]:
    """Return what is read and found in the spoilt instance without any of this."""
    repository = read_repository(spoilt)
    return repository.workspace, repository.checked


@pytest.mark.parametrize("jobs", [2, 3])
def test_processes_find_the_same(spoilt: Path, plain: tuple[Workspace, CheckResult], jobs: int) -> None:
    """In any number of processes the same is found, in the same order."""
    workspace, result = plain
    checker = Checker(spoilt, jobs)

    assert checker.check() == result
    assert (checker.workspace.unreadable, checker.workspace.faults) == (workspace.unreadable, workspace.faults)
    assert checker.workspace.reports == workspace.reports
    assert checker.check() == result, "a second time, when the other processes have ended"


@pytest.fixture
def outputs(spoilt: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return what `check` gives: exit code, output and messages."""
    from baocao.cli import main  # noqa: PLC0415 - the other tests do without the command line

    def run(*options: str) -> tuple[int, str, str]:
        code = main(["--root", str(spoilt), "check", *options])
        return code, *capfd.readouterr()

    return run


def test_command_prints_the_same(outputs: Callable[..., tuple[int, str, str]]) -> None:
    """Byte for byte: from scratch, in two processes, with an empty memory and with a full one."""
    ways = [["--no-cache"], ["--no-cache", "--jobs", "2"], ["--jobs", "2"], [], ["--jobs", "2"]]
    first, *others = [outputs(*options) for options in ways]

    assert first[0] == 1
    assert others == [first] * 4
