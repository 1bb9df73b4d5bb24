"""Checking: rules ask a workspace, and what they find is put into words for the place that shows it."""

from baocao.check.formats import (
    render_github,
    render_json,
    render_junit,
    render_markdown,
    render_sarif,
    render_terminal,
    render_text,
)
from baocao.check.formats.github_markdown import escape
from baocao.check.formats.room import fitting, size_of
from baocao.check.hidden import visible
from baocao.check.mending import mend_text, without_overlaps
from baocao.check.ownership import belonging_of, registry_faults
from baocao.check.pages import rule_pages
from baocao.check.rules.overlapping_terms import check as overlapping_terms
from baocao.check.runner import CheckResult, Desk, Subject, check_subject, check_workspace, list_subjects, sum_up
from baocao.check.sheet import CheckSheet

__all__ = [
    "CheckResult",
    "CheckSheet",
    "Desk",
    "Subject",
    "belonging_of",
    "check_subject",
    "check_workspace",
    "escape",
    "fitting",
    "list_subjects",
    "mend_text",
    "overlapping_terms",
    "registry_faults",
    "render_github",
    "render_json",
    "render_junit",
    "render_markdown",
    "render_sarif",
    "render_terminal",
    "render_text",
    "rule_pages",
    "size_of",
    "sum_up",
    "visible",
    "without_overlaps",
]
