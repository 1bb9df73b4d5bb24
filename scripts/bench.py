"""Measure the chain on synthetic repositories; every claim is a ratio against a floor or a peer in the same run.

Absolute seconds are printed for the reader and mean nothing on another machine. Run by `make bench`.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypandoc
from mkdocs.commands.build import build
from mkdocs.config import load_config

from baocao.downloads import write_consolidated
from baocao.load import load_workspace
from baocao.load.history import read_history
from baocao.publish.docx.consolidated import consolidated_html
from baocao.site import Repository
from bench_check import measure_check
from bench_measure import RUNS, Measure, interleave

ROOT = Path(__file__).parent.parent
PATTERN = "huyen-huong-khe"
PERIOD = "2024-h1"
FEW, MANY = 30, 300
"""Reports whose documents are compared: the time is to grow no faster than the number."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100, help="how many reports to publish")
    parser.add_argument("--checked", type=int, default=1_000, help="how many reports to check, and ten times as many")
    arguments = parser.parse_args()
    units = arguments.units
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "repository"
        make_repository(root, units)
        print(f"{units} reports, medians of {RUNS} interleaved runs")
        for measure in (measure_git(root), measure_pages(root, Path(folder)), measure_docx(root)):
            print(measure)
        print(measure_growth(Path(folder)))
        for row in measure_check(Path(folder) / "check", arguments.checked, arguments.checked * 10):
            print(row, flush=True)
    print(f"peak memory: {_peak(resource.RUSAGE_SELF):.0f} MB here, {_peak(resource.RUSAGE_CHILDREN):.0f} MB in Pandoc")


def _peak(whose: int) -> float:
    """Return the most memory that this process, or the largest of its children, has held, in megabytes."""
    held = resource.getrusage(whose).ru_maxrss
    return held / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def make_repository(root: Path, units: int) -> None:
    """Make a repository with as many districts as asked for, all with the same words and one commit each."""
    for part in ("periods", "docs"):
        shutil.copytree(ROOT / part, root / part)
    (root / "units").mkdir()
    for name in ("department.yml", "people.yml"):
        shutil.copy(ROOT / "units" / name, root / "units")
    shutil.copy(ROOT / "mkdocs.yml", root)
    asked = root / "periods/2024-h1/period.yml"
    lines = ("units: [district]" if line.startswith("units:") else line for line in asked.read_text().splitlines())
    asked.write_text("\n".join(lines))
    _git(root, "init", "--quiet", "--initial-branch=main")
    for number in range(units):
        _add_unit(root, f"huyen-{number:04}")
        _git(root, "add", "--all")
        _git(root, "-c", "user.name=bench", "-c", "user.email=bench@example.vn", "commit", "--quiet", "-m", "add")


def _add_unit(root: Path, unit: str) -> None:
    (root / "units" / unit).mkdir()
    for name in ("unit.yml", "2024-h1.md"):
        text = (ROOT / "units" / PATTERN / name).read_text(encoding="utf-8")
        (root / "units" / unit / name).write_text(text.replace(PATTERN, unit), encoding="utf-8")


def measure_git(root: Path) -> Measure:
    """The history of all reports, against one `git log --name-only`."""
    paths = [path.relative_to(root).as_posix() for path in (root / "units").glob("*/*.md")]
    ours, theirs = interleave(
        lambda: read_history(root, "main", paths), lambda: _git(root, "log", "-z", "--name-only", "--format=%H")
    )
    return Measure("history of every report", ours, "git log", theirs)


def measure_pages(root: Path, folder: Path) -> Measure:
    """All pages without documents, against plain Material on the same words."""
    plain = folder / "plain"
    (plain / "docs").mkdir(parents=True)
    for path in (root / "units").glob("*/*.md"):
        shutil.copy(path, plain / "docs" / f"{path.parent.name}.md")
    config = "site_name: x\ntheme: {name: material, font: false}\n"
    (plain / "mkdocs.yml").write_text(config, encoding="utf-8")
    ours, theirs = interleave(
        lambda: _build_pages(root, folder / "site"),
        lambda: build(load_config(str(plain / "mkdocs.yml"))),
    )
    return Measure("all pages of the portal", ours, "plain MkDocs Material", theirs)


def _build_pages(root: Path, site: Path) -> None:
    """Build as `serve` does, without Word documents."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    config.plugins.on_shutdown()


def measure_docx(root: Path) -> Measure:
    """The consolidated document, against one bare Pandoc run on the same HTML."""
    repository = Repository(load_workspace(root))
    consolidation = repository.consolidations[PERIOD]
    html = consolidated_html(consolidation, repository.workspace.indicators)
    target = root / "consolidated.docx"
    ours, theirs = interleave(
        lambda: write_consolidated(repository, PERIOD, target),
        lambda: pypandoc.convert_text(html, "docx", format="html", outputfile=str(target)),
    )
    return Measure("consolidated Word document", ours, "one bare Pandoc run", theirs)


def measure_growth(folder: Path) -> Measure:
    """The consolidated document of many reports, against as many times that of few."""
    many, few = interleave(*(_document_of(folder, units) for units in (MANY, FEW)))
    times = MANY // FEW
    return Measure(f"Word document of {MANY} reports", many, f"{times} × that of {FEW}", few * times)


def _document_of(folder: Path, units: int) -> Callable[[], None]:
    """Return what writes the consolidated document of as many reports as asked for."""
    root = folder / f"of-{units}"
    make_repository(root, units)
    repository = Repository(load_workspace(root))
    repository.consolidations[PERIOD]  # the work is to be the document's alone
    return partial(write_consolidated, repository, PERIOD, root / "consolidated.docx")


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)  # noqa: S603, S607 - fixed words


if __name__ == "__main__":
    main()
