"""The MkDocs plugin: plain MkDocs commands make the whole site."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.repositories import commit_all

from baocao.mkdocs_plugin import SiteConfigError, build_site

_DOCUMENTS = (
    "2023-h1/bao-cao-tong-hop-2023-h1.docx",
    "2024-h1/bao-cao-tong-hop-2024-h1.docx",
    "2024-h1/phong-nguoi-co-cong.docx",
    "2024-h1/trung-tam-dich-vu-viec-lam.docx",
    "2024-h1/huyen-huong-khe.docx",
)


def _contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_documents_lie_beside_the_pages(site: Path) -> None:
    """A build is complete: the Word documents that pages link to are there."""
    assert [path for path in _DOCUMENTS if not (site / path).is_file()] == []


def test_same_commit_gives_the_same_bytes(committed_instance: Path, site: Path, tmp_path: Path) -> None:
    """A build in another time zone and locale is equal to the byte; plain `mkdocs build --strict` makes it."""
    environment = {**os.environ, "TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    environment.pop("SOURCE_DATE_EPOCH", None)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    subprocess.run(command, cwd=committed_instance, env=environment, check=True, capture_output=True)
    here, there = _contents(site), _contents(tmp_path / "site")

    assert sorted(here) == sorted(there)
    assert [path for path in here if here[path] != there[path]] == []


def test_serving_writes_no_documents(small: Path) -> None:
    """Whoever watches a page change need not wait for Word documents, and is offered none."""
    config = load_config(str(small / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    pages = [path.read_text(encoding="utf-8") for path in Path(config.site_dir).rglob("*.html")]

    assert not list(Path(config.site_dir).rglob("*.docx"))
    assert not [page for page in pages if ".docx" in page]


def test_repository_without_history_is_built(small: Path) -> None:
    """Without git the site is built, and says what is missing."""
    built = build_site(small)

    assert "không phải kho Git" in (built.site / "index.html").read_text(encoding="utf-8")
    assert built.documents


def test_environment_is_left_as_it_was(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The date of the build, which is the commit's, does not leak into the next one."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit_all(small)
    build_site(small)

    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_findings_do_not_break_a_strict_build(small: Path, tmp_path: Path) -> None:
    """`--strict` is about pages and links; what the check finds stands on the portal."""
    report = small / "units" / "huyen-huong-khe" / "2024-h1.md"
    report.write_text("không có phần đầu\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=small, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert "unreadable-file" in (tmp_path / "site" / "findings.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(None, "thiếu tệp", id="missing"),
        pytest.param("site_name: [", "chưa dùng được: MkDocs encountered", id="no-yaml"),
        pytest.param("- a", "chưa dùng được", id="list"),
        pytest.param("plugins: [baocao]", "chưa dùng được: lý do ở dòng trên", id="no-name"),
        pytest.param("site_name: a", "thêm dòng `plugins: [baocao]`", id="without-us"),
    ],
)
def test_configuration_that_cannot_be_used_is_named(small: Path, text: str | None, words: str) -> None:
    """The file and what to do with it; nothing is built."""
    file = small / "mkdocs.yml"
    file.unlink() if text is None else file.write_text(text, encoding="utf-8")
    with pytest.raises(SiteConfigError, match=re.escape(words)) as refused:
        build_site(small)

    assert f"“{file}”" in str(refused.value)
    assert not (small / "site").exists()
