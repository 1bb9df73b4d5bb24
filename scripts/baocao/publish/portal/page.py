"""A page as Markdown that Python-Markdown turns into exactly the HTML that was meant."""

import html
import json
import re
from dataclasses import dataclass

from markupsafe import Markup

_LIVE_IN_HEADING = re.compile(r"[&<>\\`*_{}\[\]#|~^=@!$\"'+:]")
_FENCE = re.compile(r"^([ \t]*)([`~])(?=\2\2)", re.MULTILINE)

_UNTITLED = "(không có tiêu đề)"


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: `path` from the site's root (`.html` for Markdown pages), its Markdown or its bytes."""

    path: str
    content: str | bytes


def heading(level: int, text: str, anchor: str) -> Markup:
    """Return a Markdown heading whose words mean nothing to Markdown or HTML."""
    plain = " ".join(text.split()) or _UNTITLED
    words = _LIVE_IN_HEADING.sub(lambda found: f"&#{ord(found.group())};", plain)
    return Markup(f"\n\n{'#' * level} {words} {{#{anchor}}}\n\n")  # noqa: S704 - every live character is encoded


def make_page(path: str, title: str, body: str, *, has_contents: bool = False) -> Page:
    """Return a page.

    Args:
        path: Where it stands on the site.
        title: The browser's title; the theme writes it into the page as it stands, so that it is escaped here.
        body: Headings made by `heading`, and HTML.
        has_contents: Whether the table of contents is shown beside it.
    """
    hidden = ["navigation"] if has_contents else ["navigation", "toc"]
    front = f"title: {json.dumps(html.escape(title), ensure_ascii=False)}\nhide: {json.dumps(hidden)}\n"
    return Page(path, f"---\n{front}---\n\n{_untouched(body)}\n")


def _untouched(text: str) -> str:
    """Return `text` with what Python-Markdown changes even inside HTML written as entities: fences and tabs."""
    return _FENCE.sub(lambda found: f"{found.group(1)}&#{ord(found.group(2))};", text).replace("\t", "&#9;")
