"""Built sites and rendered pages as tests read them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html
from lxml.html import HtmlElement
from tests.builders import lay_repository

from baocao.check import rule_pages
from baocao.publish.portal import Portal, render_portal
from baocao.site import read_repository


def list_pages(site: Path) -> list[Path]:
    """Return every page of a site."""
    return sorted(site.rglob("*.html"))


def read_page(path: Path) -> HtmlElement:
    """Return a page's tree."""
    return html.document_fromstring(path.read_text(encoding="utf-8"))


def read_content(path: Path) -> HtmlElement:
    """Return the part of a page that is ours."""
    (content,) = read_page(path).xpath("//article")
    return content


def text_of(element: HtmlElement) -> str:
    """Return an element's words, spaces folded."""
    return " ".join(element.text_content().split())


def links_of(page: HtmlElement) -> Iterator[str]:
    """Yield what a page links to, loads or shows."""
    for attribute in ("href", "src"):
        yield from page.xpath(f"//@{attribute}")


def is_outside(link: str) -> bool:
    """Tell whether a link leaves the site."""
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc)


def find_target(site: Path, page: Path, link: str) -> tuple[Path, str]:
    """Return the file that a link names, and the anchor in it."""
    parts = urlsplit(link)
    start = site if parts.path.startswith("/") else page.parent
    target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
    return target / "index.html" if target.is_dir() else target, unquote(parts.fragment)


def render(root: Path, files: Mapping[str, str] | None = None, without: Iterable[str] = ()) -> dict[str, HtmlElement]:
    """Return the pages of the small repository with `files` over it and others gone, by address, without the theme."""
    lay_repository(root, files)
    for path in without:
        (root / path).unlink()
    return render_repository(root)


def render_repository(root: Path) -> dict[str, HtmlElement]:
    """Return the pages of the repository at `root`, by address, without the theme."""
    repository = read_repository(root)
    portal = Portal(
        workspace=repository.workspace,
        consolidations=repository.consolidations,
        verdicts=repository.verdicts,
        findings=repository.checked.findings,
        rules=rule_pages(),
        changes=repository.changes,
        approvals=repository.approvals,
    )
    pages = {page.path: page.content for page in render_portal(portal)}
    return {
        path: html.fragment_fromstring(text, create_parent="div")
        for path, text in pages.items()
        if isinstance(text, str)
    }
