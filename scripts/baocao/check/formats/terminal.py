"""Findings for a person at a terminal: each with the line that it is about, and a mark under the value."""

import re
import unicodedata
from collections.abc import Callable, Sequence

import click

from baocao.check.formats.text import advice, fact
from baocao.check.hidden import visible
from baocao.check.sheet import CheckSheet, tally_with_files
from baocao.model import Finding, Level

Lines = Callable[[str], Sequence[str]]
"""The lines of a file, by its path; none if it cannot be read."""

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.HINT: "cyan"}
_WIDTH, _BEFORE = 100, 40
"""Of a longer line this many characters are shown, at most so many of them before the value."""

_QUOTED = re.compile("“([^”]+)”")
_WORD = re.compile(r"""'[^']*'|"[^"]*"|[^\s,{}\[\]:#]+""")


def render_terminal(sheet: CheckSheet, lines: Lines, *, colour: bool) -> str:
    """Return all findings and their number; where a rule is explained is said once a rule.

    Args:
        sheet: What was found.
        lines: Gives the lines of a file, to show them.
        colour: Whether the terminal shows colours.
    """
    told: set[str] = set()
    shown = []
    for finding in sheet.findings:
        where = "" if finding.rule in told else f"  giải thích: {_page(finding.rule, sheet)}\n"
        told.add(finding.rule)
        text = f"{_heading(finding)}\n{_excerpt(finding, lines(finding.place.path))}{advice(finding)}{where}"
        shown.append(text if colour else click.unstyle(text))
    return "".join(shown) + (f"{tally_with_files(sheet.findings)}\n" if shown else "")


def _page(rule: str, sheet: CheckSheet) -> str:
    return sheet.page_of(rule) or f"baocao rules {rule}"


def _heading(finding: Finding) -> str:
    place, word = visible(f"{finding.place}: "), finding.level.word
    rest = fact(finding).removeprefix(place + word)
    return click.style(place, bold=True) + click.style(word, fg=_COLOURS[finding.level], bold=True) + rest


def _excerpt(finding: Finding, lines: Sequence[str]) -> str:
    """Return the line in question; nothing for a finding about the whole file."""
    place = finding.place
    if place.line > len(lines) or (place.line == 1 and place.column == 0):
        return ""
    line = lines[place.line - 1]
    start, end = _value(finding, line)
    first = max(0, start - _BEFORE) if len(line) > _WIDTH else 0
    last = first + _WIDTH
    before, marked = line[first:start], line[start : min(end, last)]
    margin = " " * len(str(place.line))
    shown = ("…" if first else "") + visible(line[first:last]) + ("…" if last < len(line) else "")
    bar = click.style("|", fg="blue")
    source = f"  {place.line} {bar} {shown}".rstrip() + "\n"
    if start == end:
        return source
    carets = click.style("^" * max(1, _cells(visible(marked))), fg=_COLOURS[finding.level])
    return f"{source}  {margin} {bar} {' ' * (_cells(visible(before)) + bool(first))}{carets}\n"


def _value(finding: Finding, line: str) -> tuple[int, int]:
    """Return where the value that the message quotes begins and ends, else the word at the column, else two zeros."""
    column = finding.place.column
    at = min(max(column - 1, 0), len(line))
    quoted = (rf"(?<!\w){re.escape(text)}(?!\w)" for text in _QUOTED.findall(finding.message))
    found = [match.span() for pattern in quoted if (match := re.compile(pattern).search(line, at))]
    if found:
        # Of a key and its value, both quoted, the value is meant.
        return max(found)
    if column == 0:
        return 0, 0
    word = _WORD.match(line, at)
    return word.span() if word else (at, at + 1)


def _cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes: marks none, wide letters two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
