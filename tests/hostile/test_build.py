"""Everything hostile at once, in a history: the portal and the documents of all others are built all the same."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from tests.builders import DISTRICT, DIVISION, PERIOD, base_text, lay_repository
from tests.hostile.corpus import BODY, NAMES, bomb, folder, link, pipe, report, undecodable, write
from tests.repositories import ROOT, commit_all

MEMORY = 1 << 30
PATIENCE = 300
MEASURED = (
    "import resource, sys; from baocao.cli import main; code = main(sys.argv[1:]);"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr); sys.exit(code)"
)
"""Runs a command, and says last how many kilobytes it took."""

DEPARTMENT = "units/department.yml"
LIVE = "<script>alert(1)</script> [a](javascript:alert(1)) {{ 7*7 }} ![a](/etc/passwd) \x1b[2J"
AT_ONCE = (
    *NAMES.values(),
    undecodable,
    report(bomb(), f"{BODY}{'> ' * 500}a\n\n##### a{' ' * 50_000}b\n\n{LIVE}\n\n{'# a' * 50}\n"),
    write(DEPARTMENT, base_text(DEPARTMENT) + 'branch: "--output=owned"\n'),
    write(f"units/{DISTRICT}/{PERIOD}/a.png", b"no picture"),
    folder(f"units/{DISTRICT}/2023-h1.md"),
    pipe("periods/issuers.yml"),
    write("periods/calendar.yml", bytes(range(256))),
    link(f"periods/{PERIOD}/received.yml", "received.yml"),
    write("units/loop/unit.yml", "kind: district\n"),
    link("units/loop/loop", "."),
    link("units/outside", "/etc"),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small repository with all of it, committed."""
    top = lay_repository(tmp_path_factory.mktemp("hostile"))
    shutil.copy(ROOT / "mkdocs.yml", top)
    shutil.copytree(ROOT / "docs", top / "docs")
    for damage in AT_ONCE:
        damage(top)
    commit_all(top)
    return top


def run(root: Path, *arguments: str) -> tuple[int, str, int]:
    """Return exit code, output and kilobytes of memory of a command."""
    command = [sys.executable, "-c", MEASURED, "--root", str(root), *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False, timeout=PATIENCE, text=True)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, int(done.stderr.split()[-1])


def test_everything_else_is_built(root: Path) -> None:
    """The other unit's page and both documents stand there with their words; the damaged ones say what they are."""
    code, printed, memory = run(root, "build")
    site = root / "site" / PERIOD
    words = "\n".join(paragraph.text for paragraph in Document(str(site / f"{DIVISION}.docx")).paragraphs)
    page = (site / f"{DISTRICT}.html").read_text(encoding="utf-8")

    assert code == 0, printed[-2000:]
    assert memory * 1024 < MEMORY
    assert "Đã giải quyết 1.196 hồ sơ" in (site / f"{DIVISION}.html").read_text(encoding="utf-8")
    assert "Đã giải quyết 1.196 hồ sơ" in words
    assert "<script>alert" not in page
    assert 'href="javascript:' not in page
    assert "{{ 7*7 }}" in page
    assert not list(root.rglob("owned"))


@pytest.mark.parametrize("arguments", [("check",), ("status",), ("verify",), ("check", "--format", "sarif")])
def test_every_command_answers(arguments: tuple[str, ...], root: Path) -> None:
    """With findings, not with a fault of the program."""
    code, printed, memory = run(root, *arguments)

    assert code in {0, 1}
    assert printed
    assert memory * 1024 < MEMORY
    assert not list(root.rglob("owned"))
