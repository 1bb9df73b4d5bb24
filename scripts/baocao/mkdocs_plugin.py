"""The MkDocs plugin `baocao`: the portal's pages handed to MkDocs, the Word documents laid beside them.

The one module that imports MkDocs. Events are used in this order: `on_config` reads the repository, since the date of
its last commit must be known before anything is written; `on_files` hands over the pages; `on_post_build` adds what is
not a page, so that a plain `mkdocs build` is complete.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from baocao.check import rule_pages
from baocao.model.dates import VIETNAM
from baocao.model.text import slug
from baocao.publish.portal import (
    THEME,
    NavigationEntry,
    Portal,
    list_navigation,
    render_portal,
)
from baocao.site import Repository, read_repository

_EPOCH = "SOURCE_DATE_EPOCH"
_WATCHED = ("units", "periods")


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was written, what it shows, and the Word documents in it."""

    repository: Repository
    site: Path
    documents: tuple[Path, ...]


class SiteConfigError(Exception):
    """`mkdocs.yml` is missing or cannot be used; the message says in Vietnamese what to do."""


class BaocaoConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook unannotated
    """The `baocao` block of `mkdocs.yml`; it has no options."""


class BaocaoPlugin(BasePlugin[BaocaoConfig]):  # type: ignore[no-untyped-call]  # as above
    """Makes the portal from the repository that holds `mkdocs.yml`."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._is_serving = False
        self._has_set_epoch = False
        self._repository: Repository | None = None
        self.documents: tuple[Path, ...] = ()

    @property
    def repository(self) -> Repository:
        """The repository as it was last read."""
        if self._repository is None:
            message = "the repository is read in on_config"
            raise RuntimeError(message)
        return self._repository

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs passes it
        """Remember whether documents are wanted: not while someone watches a page change."""
        self._is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the repository, lay our theme over Material's, and date the build by the last commit."""
        self._repository = read_repository(_root(config), datetime.now(VIETNAM).date())
        self._date_the_build()
        config.theme.dirs.insert(0, str(THEME))
        config.extra_css.append("assets/portal.css")
        config.extra_javascript.append("assets/portal.js")
        config.mdx_configs.setdefault("toc", {}).setdefault("slugify", _heading_slug)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the portal's pages, and make the navigation; MkDocs need not ask for reports in it."""
        portal = self._portal({file.dest_uri for file in files})
        navigation = list_navigation(portal)
        config.nav = _for_mkdocs(navigation)
        for page in render_portal(portal):
            source = page.path.removesuffix(".html") + ".md" if isinstance(page.content, str) else page.path
            files.append(File.generated(config, source, content=page.content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the Word documents."""
        if self._is_serving:
            return
        from baocao.downloads import list_downloads, write_together

        site, documents = Path(config.site_dir), list_downloads(self.repository)
        write_together(partial(write, site / path) for path, write in documents.items())
        self.documents = tuple(site / path for path in sorted(documents))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> None:  # noqa: ARG002 - MkDocs passes it
        """Build again when a report or the registry changes."""
        for folder in _WATCHED:
            server.watch(str(_root(config) / folder))

    def on_shutdown(self) -> None:
        """Leave the environment as it was found."""
        if self._has_set_epoch:
            os.environ.pop(_EPOCH, None)

    def _date_the_build(self) -> None:
        head = self.repository.workspace.head
        if head is not None and (self._has_set_epoch or _EPOCH not in os.environ):
            os.environ[_EPOCH] = str(int(head.at.timestamp()))
            self._has_set_epoch = True

    def _portal(self, written: set[str]) -> Portal:
        repository, beside = self.repository, frozenset(written)
        if not self._is_serving:
            from baocao.downloads import list_downloads

            beside |= list_downloads(repository).keys()
        return Portal(
            workspace=repository.workspace,
            consolidations=repository.consolidations,
            verdicts=repository.verdicts,
            findings=repository.checked.findings,
            rules=rule_pages(),
            changes=repository.changes,
            approvals=repository.approvals,
            beside=beside,
        )


def build_site(root: Path, output: Path | None = None) -> Built:
    """Build the site of the repository at `root` into `output`, by default `site/` beside `mkdocs.yml`.

    Raises:
        SiteConfigError: If `mkdocs.yml` is missing or cannot be used.
    """
    from mkdocs.commands.build import build

    config, plugin = _read_config(root, {} if output is None else {"site_dir": str(output.resolve())})
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Built(plugin.repository, Path(config.site_dir), plugin.documents)


def serve_site(root: Path, address: str) -> None:
    """Serve the site of the repository at `root` on `address` (`host:port`), built again after each change.

    Raises:
        SiteConfigError: If `mkdocs.yml` is missing or cannot be used.
    """
    from mkdocs.commands.serve import serve

    _read_config(root, {})
    serve(str(root / "mkdocs.yml"), dev_addr=address)


def _read_config(root: Path, target: dict[str, str]) -> tuple[MkDocsConfig, BaocaoPlugin]:
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    path = root / "mkdocs.yml"
    if not path.is_file():
        message = f"thiếu tệp “{path}”, cấu hình của cổng thông tin; chép từ kho mẫu, lỡ xóa thì lấy lại từ Git"
        raise SiteConfigError(message)
    try:
        config = load_config(str(path), **target)
    except MkDocsException as error:
        # Before it aborts, MkDocs has printed a line for each key.
        reason = "lý do ở dòng trên" if isinstance(error, Abort) else error.format_message()
        message = f"“{path}” chưa dùng được: {reason}"
        raise SiteConfigError(message) from error
    plugin = config.plugins.get("baocao")
    if not isinstance(plugin, BaocaoPlugin):
        message = f"“{path}” chưa dùng phần mềm này: thêm dòng `plugins: [baocao]`"
        raise SiteConfigError(message)
    return config, plugin


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _heading_slug(heading: str, _separator: str) -> str:
    """Return the anchor of a guide's heading; MkDocs' own would drop every `đ`."""
    return slug(heading)


def _for_mkdocs(entries: list[NavigationEntry]) -> list[dict[str, Any]]:
    """Return the navigation with sources in place of addresses; the theme writes titles as they stand, so escaped."""
    return [
        {
            escape(title, quote=False): _for_mkdocs(below)
            if isinstance(below, list)
            else below.removesuffix(".html") + ".md"
        }
        for entry in entries
        for title, below in entry.items()
    ]
