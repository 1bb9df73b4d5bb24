"""A check's findings in the form that was asked for."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baocao.check import CheckSheet

FORMATS = ("text", "github", "sarif", "junit", "json", "markdown")


def render(form: str, sheet: "CheckSheet", root: Path) -> str:
    """Return `sheet` in one of `FORMATS`; the terminal's form shows lines of the files below `root`."""
    from baocao import check
    from baocao.load import read_lines

    match form:
        case "text":
            return check.render_terminal(sheet, cache(lambda path: read_lines(root, path)), colour=has_colours())
        case "github":
            return check.render_github(sheet.findings)
        case "sarif":
            return check.render_sarif(sheet, check.rule_pages())
        case "junit":
            return check.render_junit(sheet)
        case "json":
            return check.render_json(sheet)
        case _:
            return check.render_markdown(sheet)


def has_colours() -> bool:
    """Tell whether the output is a terminal that wants colours (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
