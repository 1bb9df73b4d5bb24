"""A report's lines as they were typed, which is what edits count in."""

import re

from baocao.model import Report

_LINE_END = re.compile(r"\r\n|\r|\n")


def raw_lines(report: Report) -> list[str]:
    """Return the lines of the file as typed, without their ends; a byte order mark belongs to the first."""
    return _LINE_END.split(report.raw)
