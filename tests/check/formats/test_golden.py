"""Every format of one sheet, to the letter; `pytest --accept` rewrites what is expected."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.check.formats.sheets import RULES, SHEET, lines_of

from baocao.check import (
    CheckSheet,
    render_github,
    render_json,
    render_junit,
    render_markdown,
    render_sarif,
    render_terminal,
    render_text,
)

EXPECTED = Path(__file__).parent / "expected"
FORMATS: dict[str, Callable[[CheckSheet], str]] = {
    "plain.txt": lambda sheet: render_text(sheet.findings),
    "terminal.txt": lambda sheet: render_terminal(sheet, lines_of, colour=False),
    "github.txt": lambda sheet: render_github(sheet.findings),
    "check.sarif.json": lambda sheet: render_sarif(sheet, RULES),
    "junit.xml": render_junit,
    "check.json": render_json,
    "summary.md": render_markdown,
}


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_as_expected(name: str, *, accept: bool) -> None:
    """What a person or a program reads changes only when somebody looked at the change."""
    written = FORMATS[name](SHEET)
    if accept:
        (EXPECTED / name).write_text(written, encoding="utf-8")

    assert written == (EXPECTED / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_are_the_same_bytes(name: str) -> None:
    """Two runs print the same."""
    assert FORMATS[name](SHEET) == FORMATS[name](SHEET)
