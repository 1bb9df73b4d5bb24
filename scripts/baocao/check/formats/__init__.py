"""Formats: findings to text, one pure function each."""

from baocao.check.formats.github import render_github
from baocao.check.formats.json import render_json
from baocao.check.formats.junit import render_junit
from baocao.check.formats.markdown import render_markdown
from baocao.check.formats.sarif import render_sarif
from baocao.check.formats.terminal import render_terminal
from baocao.check.formats.text import render_text

__all__ = [
    "render_github",
    "render_json",
    "render_junit",
    "render_markdown",
    "render_sarif",
    "render_terminal",
    "render_text",
]
