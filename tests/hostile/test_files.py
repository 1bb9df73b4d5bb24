"""Hostile files and names: a finding in Vietnamese, no traceback, no hang, and every other report is read."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, lay_repository
from tests.hostile.corpus import CONTENTS, NAMES, PLACES, QUIET, Damage, undecodable
from tests.hostile.limits import time_limit
from tests.hostile.registry import ENTRIES

from baocao.cli import main

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202e]")
FINDING = re.compile(r"^(\S.*?):\d+(?::\d+)?: (?:lỗi|cảnh báo|gợi ý)\[", re.MULTILINE)
BLANK = ("empty", "blank-values")
"""A registry without entries is one that has none yet."""
ANY_TEXT = (*BLANK, "list", "deep")
"""An outline may be any text."""

PATIENCE = 60
"""Seconds: ten times what the slowest needs on an idle machine."""

RULES = {
    "yaml-bomb": "alias-in-yaml",
    "yaml-merge-bomb": "alias-in-yaml",
    "yaml-deep-flow": "too-deep",
    "yaml-deep-maps": "too-deep",
    "yaml-deep-dashes": "too-deep",
    "yaml-many-keys": "unknown-key",
    "yaml-many-duplicates": "duplicate-key",
    "markdown-deep-quotes": "too-deep",
    "markdown-deep-list": "too-deep",
    "markdown-open-brackets": "too-deep",
    "markdown-remote-pictures": "outside-picture",
    "markdown-like-headings": "unknown-section",
    "markdown-wide-table": "lost-text",
    "over-the-limit": "too-large",
    "line-of-a-megabyte": "too-large",
    "binary": "unreadable-file",
    "nul": "unreadable-file",
    "utf-16": "unreadable-file",
    "lone-surrogate": "unreadable-file",
    "ten-thousand-indicators": "unknown-indicator",
}
"""What is found in some of the contents, beside whatever else."""

Check = Callable[[Damage], tuple[int, str]]


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Return a function that damages the small repository and gives the exit code and output of `check`."""

    def run(damage: Damage) -> tuple[int, str]:
        damage(lay_repository(tmp_path))
        with time_limit(PATIENCE):
            assert main(["--root", str(tmp_path), "status"]) in {0, 2}
            capsys.readouterr()
            code = main(["--root", str(tmp_path), "check"])
        printed = capsys.readouterr().out
        assert code in {0, 1}
        assert CONTROL.search(printed) is None
        assert not (tmp_path / "owned").exists()
        return code, printed

    return run


def files_named(printed: str) -> set[str]:
    """Return the files in which something was found."""
    return {found[1] for found in FINDING.finditer(printed)}


@pytest.mark.parametrize("name", CONTENTS)
def test_content_of_a_report(name: str, check: Check) -> None:
    """Whatever stands in a report's file, the fault is told in it, and no other file gets one."""
    code, printed = check(CONTENTS[name])

    assert code == (name not in QUIET), printed[-1000:]
    assert files_named(printed) <= {DISTRICT_REPORT}
    assert name in QUIET or f"[{RULES.get(name, '')}" in printed


@pytest.mark.parametrize("damage", [*NAMES.values(), undecodable], ids=[*NAMES, "undecodable"])
def test_name_of_a_file(damage: Damage, check: Check) -> None:
    """A name is a name: no option, no pattern, nothing that is run, and shown on one line."""
    code, printed = check(damage)
    opening = [line for line in printed.split("\n") if line.startswith("units/")]

    assert code == 1
    assert opening
    assert all(FINDING.match(line) for line in opening), opening


@pytest.mark.parametrize("name", PLACES)
def test_what_stands_at_a_path(name: str, check: Check) -> None:
    """A pipe, a folder, a link, a device or rubbish where a file is looked for is told by that file's path."""
    kind, _, path = name.partition("-at-")
    printed = check(PLACES[name])[1]

    assert path in files_named(printed) or kind in (ANY_TEXT if "outline" in path else BLANK), printed


@pytest.mark.parametrize("name", ENTRIES)
def test_entry_of_the_registry(name: str, check: Check) -> None:
    """Whatever the Office's own files say, `check` and `status` answer."""
    code, printed = check(ENTRIES[name])

    assert bool(printed) or not code


def test_expectations_name_what_there_is() -> None:
    """No expectation is left behind."""
    assert set(RULES) <= set(CONTENTS)
    assert set(CONTENTS) > QUIET
    assert not set(RULES) & QUIET
