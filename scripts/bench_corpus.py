"""A large repository for measuring: the instance, and reports like its own under new units and periods.

Words of the paragraphs are swapped by a seeded draw, so that no report is a copy of another; front matter, headings
and tables stay, so that figures, tasks and sections still answer each other. Only the newer report of a pair, whose
tasks nobody answers, has words in the rows of its tables swapped too.
"""

import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice, pairwise
from pathlib import Path

from baocao.load import load_workspace
from baocao.model import Report

ROOT = Path(__file__).parent.parent
PERIODS = ("2023-h1", "2024-h1")
KINDS = ("affiliate", "district")
"""Units whose reports need no leader's signature, which no copy could have."""

UNITS = 40
"""As many copies of units, each with as many pairs of periods as it takes."""

_OPENING = 8
"""So many words of a paragraph stay: they may be a phrase that a rule or a reader knows."""
_ROW_OPENING = 3
"""So many parts of a table's row stay, its first bar among them."""
_SWAPPED = 0.4
_WORD = re.compile(r"[a-zà-ỹđ]{2,}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A unit of the instance and its reports, oldest first."""

    unit: str
    reports: tuple[Report, ...]


def make_corpus(root: Path, reports: int) -> None:
    """Make a repository of about `reports` reports; the same for the same instance."""
    for part in ("units", "periods", "docs"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    workspace = load_workspace(root)
    patterns = [
        Pattern(unit.id, tuple(workspace.reports[unit.id, period] for period in PERIODS))
        for unit in workspace.units.values()
        if unit.kind in KINDS and all((unit.id, period) in workspace.reports for period in PERIODS)
    ]
    words = {word for pattern in patterns for report in pattern.reports for word in report.body.split(" ")}
    pool = sorted(filter(_WORD.fullmatch, words))
    for pattern, pair in islice(_copies(patterns), (reports - len(workspace.reports)) // len(PERIODS)):
        _add_copy(root, pattern, pair, pool)


def _copies(patterns: list[Pattern]) -> Iterator[tuple[tuple[Pattern, int], int]]:
    """Iterate over the copies: a pattern with its number, and the number of the pair of periods."""
    for pair in count():
        for number in range(UNITS):
            yield (patterns[number % len(patterns)], number), pair


def _add_copy(root: Path, copied: tuple[Pattern, int], pair: int, pool: list[str]) -> None:
    pattern, number = copied
    unit = f"{pattern.unit}-{number}"
    folder = root / "units" / unit
    if not folder.exists():
        folder.mkdir()
        shutil.copy(root / "units" / pattern.unit / "unit.yml", folder)
    draw = random.Random(f"{unit} {pair}")  # noqa: S311 - a draw that must be the same every time
    for report in pattern.reports:
        period = _copied_period(root, report.period.id, pair)
        front = report.raw.removesuffix(report.body).replace(pattern.unit, unit)
        front = front.replace(f"period: {report.period.id}", f"period: {period}")
        body = _reworded(report.body, pool, draw).replace(f"({report.period.id}/", f"({period}/")
        if report is pattern.reports[-1]:
            body = _with_rows_reworded(body, pool, draw)
        (folder / f"{period}.md").write_text(front + body, encoding="utf-8")
        pictures = root / report.path.removesuffix(".md")
        if pictures.is_dir():
            shutil.copytree(pictures, folder / period)


def _copied_period(root: Path, period: str, pair: int) -> str:
    """Return the id of the period's copy, which is made if it is not there."""
    name = f"{period}-{pair}"
    folder = root / "periods" / name
    if not folder.exists():
        shutil.copytree(root / "periods" / period / "outline", folder / "outline")
        text = (root / "periods" / period / "period.yml").read_text(encoding="utf-8")
        text = text.replace("units: [division, ", "units: [")
        text = text.replace(f"previous: {PERIODS[0]}", f"previous: {PERIODS[0]}-{pair}")
        (folder / "period.yml").write_text(text, encoding="utf-8")
    return name


def _reworded(body: str, pool: list[str], draw: random.Random) -> str:
    lines = body.split("\n")
    return "\n".join(line if line.startswith(("|", "#", ">")) else _reworded_line(line, pool, draw) for line in lines)


def _with_rows_reworded(body: str, pool: list[str], draw: random.Random) -> str:
    """Return a body with words swapped in the rows of its tables; their heads stay."""
    return "\n".join(
        _reworded_line(line, pool, draw, _ROW_OPENING) if before.startswith("|") and line.startswith("|") else line
        for before, line in pairwise(["", *body.split("\n")])
    )


def _reworded_line(line: str, pool: list[str], draw: random.Random, opening: int = _OPENING) -> str:
    words = line.split(" ")
    for at in range(opening, len(words) - 1):
        if _WORD.fullmatch(words[at]) and draw.random() < _SWAPPED:
            new = draw.choice(pool)
            if new not in {words[at - 1], words[at + 1]}:
                words[at] = new
    return " ".join(words)
