"""Options of the test run, which must stand where pytest looks before it collects, and what many tests share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import lay_repository
from tests.repositories import ROOT, commit_all, copy_instance


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`, which rewrites the expected outputs; read the difference before committing it."""
    parser.addoption("--accept", action="store_true", help="rewrite every expected.txt with what was found")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what checks remember out of the cache folder of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def committed_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the instance with one commit; tests only read it."""
    root = copy_instance(tmp_path_factory.mktemp("instance"))
    commit_all(root)
    return root


@pytest.fixture(scope="session")
def site(committed_instance: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site of the instance; tests only read it."""
    from baocao.mkdocs_plugin import build_site  # noqa: PLC0415 - most tests do without MkDocs

    return build_site(committed_instance, tmp_path_factory.mktemp("site")).site


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return the small repository with the instance's `mkdocs.yml`, outside of git: what a site is quickly built of."""
    root = lay_repository(tmp_path / "small")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "docs").mkdir()
    return root
