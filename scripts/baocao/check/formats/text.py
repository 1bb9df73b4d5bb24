"""Findings for a terminal."""

from collections.abc import Iterable

from baocao.model import Finding


def render_text(findings: Iterable[Finding]) -> str:
    """Return a line for each finding, then its help, indented; an empty text if there is none."""
    return "".join(_lines(finding) for finding in findings)


def _lines(finding: Finding) -> str:
    fact = f"{finding.place}: {finding.level.word}[{finding.rule}]: {finding.message}\n"
    eased = f"  đã miễn trừ: {finding.waived}\n" if finding.waived else ""
    return fact + eased + (f"  gợi ý: {finding.help}\n" if finding.help else "")
