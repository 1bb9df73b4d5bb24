"""Checking: rules ask a workspace, and what they find is put into words for the place that shows it."""

from baocao.check.formats import render_github, render_text
from baocao.check.pages import rule_pages
from baocao.check.runner import CheckResult, check_workspace

__all__ = ["CheckResult", "check_workspace", "render_github", "render_text", "rule_pages"]
