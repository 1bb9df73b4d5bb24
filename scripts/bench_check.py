"""Measure `check` on a large repository: against the floor of parsing, its growth, its rules, and beside peers."""

import gc
import multiprocessing
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from baocao.check import check_workspace
from baocao.check.rules import RULES
from baocao.checking import Checker
from baocao.load import Reader, load_workspace
from baocao.memory import Memory
from baocao.sign import verify_workspace
from baocao.team import collector_off
from bench_corpus import make_corpus
from bench_measure import Measure, interleave

ROOT = Path(__file__).parent.parent
FLOOR = "compose YAML, parse Markdown"
EDITED = "2024-h1-0"
"""The period in which a report is edited: one with as many reports as the others, compared with one before it."""
SLOWEST = 8
"""So many rules are shown."""
FEW = 100
"""Reports that peers are given: one of them takes half a minute for each thousand."""

_PARSER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def measure_check(folder: Path, few: int, many: int) -> Iterator[object]:
    """Iterate over the rows about checking `few` reports, `many` of them beside as many times the few, and peers."""
    small, large = folder / "few", folder / "many"
    make_corpus(small, few)
    make_corpus(large, many)
    yield f"check, {few} reports"
    yield from _measure_ways(small, folder / "memory")
    yield from _measure_rules(small)
    whole, part = interleave(partial(_check, large), partial(_check, small), runs=1)
    yield Measure(f"check {many} reports", whole, f"{many // few} x {few} reports", part * many / few)
    yield from _measure_peers(folder / "peers")


def _reports_in(root: Path) -> list[Path]:
    return sorted((root / "units").glob("*/*.md"))


def _parts(path: Path) -> tuple[str, str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return front, body


def _floor(root: Path) -> None:
    """Only what every checker must do: YAML with places, Markdown as a tree."""
    for path in _reports_in(root):
        front, body = _parts(path)
        yaml.compose(front, Loader=yaml.CSafeLoader)
        _PARSER.parse(body)


def _floor_twice(root: Path) -> None:
    """The floor in two processes at once, which a machine with two free processors does as fast as one."""
    other = multiprocessing.get_context("fork").Process(target=_floor, args=(root,))
    other.start()
    _floor(root)
    other.join()


def _check(root: Path, jobs: int = 1, memory: Memory | None = None) -> None:
    Checker(root, jobs, memory).check()


def _start(root: Path) -> None:
    """What a check reads before the first report: registry, catalogues and periods."""
    with collector_off():
        Reader(root)


def _measure_ways(root: Path, folder: Path) -> Iterator[Measure | str]:
    """Cold in one process and in two; with what an earlier run found, nothing changed and one report.

    Start-up is what the same repository takes without a report: no memory shortens it, and no report lengthens it.
    """
    memory = Memory(folder / "check.json")
    _check(root, 1, memory)
    bare = folder / "bare"
    shutil.copytree(root, bare)
    for report in _reports_in(bare):
        report.unlink()
    edited, number = next(path for path in _reports_in(root) if path.stem == EDITED), count()
    text = edited.read_text(encoding="utf-8")

    def edit_and_check() -> None:
        edited.write_text(f"{text}\nLần sửa {next(number)}.\n", encoding="utf-8")
        _check(root, 1, memory)

    ways = (partial(_check, root), partial(_check, root, 2), partial(_check, root, 1, memory), edit_and_check)
    without_ours = (partial(_floor, root), partial(_floor_twice, root), partial(_start, bare))
    floor, twice, start, *ours = interleave(*without_ours, *ways)
    names = ("one process", "two processes", "nothing changed since", "one report changed since")
    yield from (Measure(f"  {name}", seconds, FLOOR, floor) for name, seconds in zip(names, ours, strict=True))
    yield Measure("  the last one without start-up", ours[-1] - start, FLOOR, floor)
    yield f"  start-up: {start:.2f} s to read registry, catalogues and periods, without a report"
    yield f"  here two processes do {2 * floor / twice:.1f} times the work of one in the same time"


def _measure_rules(root: Path) -> Iterator[str]:
    """The slowest rules, each asked alone, as parts of the whole."""
    workspace = load_workspace(root)
    verdicts = verify_workspace(workspace)
    with collector_off():
        gc.freeze()
        works = [partial(check_workspace, workspace, verdicts, [rule]) for rule in RULES]
        whole, *alone = interleave(partial(_check, root), *works)
        gc.unfreeze()
    shares = sorted(((seconds / whole, rule.NAME) for seconds, rule in zip(alone, RULES, strict=True)), reverse=True)
    yield f"  the slowest of {len(RULES)} rules, of the whole:"
    yield from (f"    {name:30} {share:7.2%}" for share, name in shares[:SLOWEST])


def _measure_peers(folder: Path) -> Iterator[object]:
    """Other checkers on the same files, those that are installed."""
    make_corpus(folder, FEW)
    reports = _reports_in(folder)
    bodies, fronts = folder / "bodies", folder / "fronts"
    for part in (bodies, fronts):
        part.mkdir()
    for number, path in enumerate(reports):
        front, body = _parts(path)
        (fronts / f"{number}.yml").write_text(front, encoding="utf-8")
        (bodies / f"{number}.md").write_text(body, encoding="utf-8")
    schema = ROOT / ".vscode/schemas/report.json"
    peers = {
        "check-jsonschema (front matters)": ("check-jsonschema", "--schemafile", str(schema), *_files(fronts)),
        "markdownlint-cli2 (bodies)": ("markdownlint-cli2", *_files(bodies)),
        "pymarkdownlnt (bodies)": ("pymarkdown", "scan", *_files(bodies)),
    }
    for name, (program, *arguments) in peers.items():
        found = _find(program)
        if found is None:
            yield f"{name}: not installed (make bench installs it)"
        else:
            ours, theirs = interleave(partial(_check, folder), partial(_run, found, *arguments))
            yield Measure(f"check {len(reports)} reports", ours, name, theirs)


def _files(folder: Path) -> list[str]:
    return [str(path) for path in sorted(folder.iterdir())]


def _find(program: str) -> str | None:
    peers = ROOT / "build/peers"
    return shutil.which(program, path=f"{Path(sys.executable).parent}:{peers / 'bin'}:{peers / 'node_modules/.bin'}")


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run([program, *arguments], check=False, capture_output=True)  # noqa: S603 - a program by its path
    # One that finds something ends with 1; one that did not run at all would look fast.
    if done.returncode not in {0, 1}:
        done.check_returncode()
