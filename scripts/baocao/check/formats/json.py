"""Findings for programs; the schema of these shapes stands in `docs/developing/check-json.md`."""

import json
from collections.abc import Iterable
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from baocao.check.hidden import escape_in_json
from baocao.check.sheet import CheckSheet
from baocao.model import Finding, Level

LevelName = Literal["error", "warning", "hint"]
_NAMES: dict[Level, LevelName] = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "hint"}


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True)


_END = (
    "The column behind the last one that changes; equal to `start`, it inserts; "
    "two behind the line's last character, it takes the line's end too."
)


class EditShape(_Shape):
    """A safe change of the file as typed: on one line, the characters from `start` up to `end` become `text`."""

    line: int = Field(ge=1, description="Counts from 1.")
    start: int = Field(ge=1, description="The first column that changes, counted from 1.")
    end: int = Field(ge=1, description=_END)
    text: str


class FindingShape(_Shape):
    """One thing wrong in one place."""

    rule: str = Field(description="The rule's name; `baocao rules NAME` explains it.")
    level: LevelName
    path: str = Field(description="The file, from the repository's root, with forward slashes.")
    line: int = Field(ge=1, description="Counts from 1.")
    column: int | None = Field(ge=1, description="Counts from 1, in characters; null means the whole line.")
    message: str = Field(description="The fact, in Vietnamese.")
    help: str = Field(description="What to write instead, in Vietnamese; may be empty.")
    waived: str = Field(description="Why the Office eased it, and who did; empty if nobody did.")
    page: str = Field(description="The address of the rule's page on the portal; empty if the site's is not known.")
    edits: tuple[EditShape, ...] = Field(description="What mends it without any doubt; mostly empty.")


class CountsShape(_Shape):
    """How many findings there are of each level."""

    error: int
    warning: int
    hint: int


class NotAppliedShape(_Shape):
    """A closed period to which younger rules were not applied."""

    period: str
    rules: int = Field(description="How many rules.")


class CheckShape(_Shape):
    """What `baocao check --format json` prints. Keys may be added within a version; none is renamed or dropped."""

    version: Literal[1]
    failed: bool = Field(description="Whether the exit code is 1.")
    counts: CountsShape
    files: tuple[str, ...] = Field(description="The files that were asked for and checked, sorted.")
    findings: tuple[FindingShape, ...] = Field(description="By path, line, column, rule and message.")
    not_applied: tuple[NotAppliedShape, ...]
    unchecked: tuple[str, ...] = Field(description="All that was not checked, as Vietnamese sentences.")


def render_json(sheet: CheckSheet) -> str:
    """Return one JSON object; equal findings give equal bytes."""
    shape = CheckShape(
        version=1,
        failed=sheet.failed,
        counts=_counts(sheet.findings),
        files=sheet.files,
        findings=tuple(_finding(finding, sheet) for finding in sheet.findings),
        not_applied=tuple(NotAppliedShape(period=name, rules=number) for name, number in sheet.not_applied.items()),
        unchecked=sheet.unchecked,
    )
    return escape_in_json(json.dumps(shape.model_dump(), ensure_ascii=False, indent=2)) + "\n"


def _counts(findings: Iterable[Finding]) -> CountsShape:
    levels = [finding.level for finding in findings]
    return CountsShape(**{name: levels.count(level) for level, name in _NAMES.items()})


def _finding(finding: Finding, sheet: CheckSheet) -> FindingShape:
    place = finding.place
    return FindingShape(
        rule=finding.rule,
        level=_NAMES[finding.level],
        path=place.path,
        line=place.line,
        column=place.column or None,
        message=finding.message,
        help=finding.help,
        waived=finding.waived,
        page=sheet.page_of(finding.rule),
        edits=tuple(EditShape(line=one.line, start=one.start, end=one.end, text=one.text) for one in finding.edits),
    )
