"""Formats: findings to text, one pure function each."""

from baocao.check.formats.github import render_github
from baocao.check.formats.text import render_text

__all__ = ["render_github", "render_text"]
