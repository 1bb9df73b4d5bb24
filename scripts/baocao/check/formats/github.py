"""Findings as workflow commands, which GitHub shows beside the changed lines.

Source: docs.github.com, “Workflow commands for GitHub Actions”; escapes as in actions/toolkit, `command.ts`.
"""

from collections.abc import Iterable

from baocao.check.hidden import visible
from baocao.model import Finding, Level

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(findings: Iterable[Finding]) -> str:
    """Return a command for each finding; the first one of every file comes first, as GitHub shows about ten."""
    return "".join(f"{_command(finding)}\n" for finding in _spread(findings))


def _spread(findings: Iterable[Finding]) -> list[Finding]:
    seen: set[str] = set()
    first: list[Finding] = []
    others: list[Finding] = []
    for finding in findings:
        (others if finding.place.path in seen else first).append(finding)
        seen.add(finding.place.path)
    return first + others


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": finding.rule}
    written = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items() if value not in {0, ""}
    )
    eased = f"\nđã miễn trừ: {visible(finding.waived)}" if finding.waived else ""
    text = visible(finding.message) + eased + (f"\ngợi ý: {visible(finding.help)}" if finding.help else "")
    return f"::{_COMMANDS[finding.level]} {written}::{text.translate(_IN_MESSAGE)}"
