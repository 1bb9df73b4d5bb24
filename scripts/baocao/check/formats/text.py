"""Findings as lines: what `build` prints and the cases of the rules show."""

from collections.abc import Iterable

from baocao.check.hidden import visible
from baocao.model import Finding


def render_text(findings: Iterable[Finding]) -> str:
    """Return a line for each finding, then its help, indented; an empty text if there is none."""
    return "".join(f"{fact(finding)}\n{advice(finding)}" for finding in findings)


def fact(finding: Finding) -> str:
    """Return the line that says what is wrong, and where."""
    return visible(f"{finding.place}: {finding.level.word}[{finding.rule}]: {finding.message}")


def advice(finding: Finding) -> str:
    """Return the lines below it: why it was eased, what to do; each with its line end."""
    eased = f"  đã miễn trừ: {visible(finding.waived)}\n" if finding.waived else ""
    return eased + (f"  gợi ý: {visible(finding.help)}\n" if finding.help else "")
