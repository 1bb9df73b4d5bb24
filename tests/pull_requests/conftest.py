"""Fixtures of the commands about a pull request."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.forge.server import running_forge
from tests.pull_requests.forge import NUMBER, PullRequestForge, lay_main

from baocao.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def forge() -> Iterator[PullRequestForge]:
    """Return a forge with one pull request, which brings the division's report."""
    with running_forge(PullRequestForge()) as forge:
        yield forge


@pytest.fixture
def root(tmp_path: Path, forge: PullRequestForge) -> Path:
    """Return the main branch."""
    return lay_main(tmp_path, forge.url)


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command about the pull request, with a token, and never sleeps."""
    monkeypatch.setenv("BAOCAO_TOKEN", "mat")
    monkeypatch.setattr("baocao.forge.client._BACK_OFF", ())

    def call(command: str, *options: str) -> tuple[int, str, str]:
        code = main(["--root", str(root), command, *options, "--", str(NUMBER)])
        return code, *capsys.readouterr()

    return call
