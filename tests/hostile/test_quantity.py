"""A hundred thousand findings in one file: all are told, in bounded memory, and every format takes linear time."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, lay_repository
from tests.check.formats.sheets import make_sheet
from tests.hostile.corpus import report

from baocao.cli.shown import FORMATS, render
from baocao.model import Finding, Place

MANY = 100_000
MEMORY = 2 << 30
"""Bytes, for the heaviest format; it takes half of them."""

PATIENCE = 300
"""Seconds: ten times what an idle machine needs."""

LIMITED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])));"
    "from baocao.cli import main; sys.exit(main(sys.argv[2:]))"
)
"""Runs a command in so many bytes of memory."""


def test_hundred_thousand_findings_are_all_told(tmp_path: Path) -> None:
    """Within two gigabytes, though the log of findings alone has eighty megabytes."""
    report("a:\n" * MANY)(lay_repository(tmp_path))
    command = [sys.executable, "-c", LIMITED, str(MEMORY), "--root", str(tmp_path), "check", "--format", "sarif"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
    results = json.loads(done.stdout)["runs"][0]["results"]

    assert done.returncode == 1, done.stderr.decode()
    assert sum(result["ruleId"] == "duplicate-key" for result in results) == MANY - 1
    assert [result["ruleId"] for result in results if result["ruleId"] != "duplicate-key"] == ["unknown-key"]


def spent(form: str, many: int, root: Path) -> tuple[float, int]:
    """Return the seconds of the processor and the length of what a format shows of so many findings."""
    places = (Place(DISTRICT_REPORT, line, 1) for line in range(1, many + 1))
    sheet = make_sheet(*(Finding("duplicate-key", place, "khóa “a” đã có", "giữ một dòng `a`") for place in places))
    started = time.process_time()
    length = len(render(form, sheet, root))
    return time.process_time() - started, length


@pytest.mark.parametrize("form", FORMATS)
def test_format_takes_linear_time(form: str, tmp_path: Path) -> None:
    """Eight times the findings take eight times the room, and less than three times eight times the time."""
    report("a:\n" * 16_000)(lay_repository(tmp_path))
    spent(form, 100, tmp_path)
    few, short = spent(form, 2_000, tmp_path)
    many, long = spent(form, 16_000, tmp_path)

    assert long < 9 * short
    assert many < 24 * few + 0.5
