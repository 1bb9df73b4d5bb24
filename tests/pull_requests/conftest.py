"""Fixtures of the commands about a pull request."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.forge.server import running_forge
from tests.pull_requests.forge import NUMBER, PullRequestForge, lay_main
from tests.pull_requests.hosted import GitForge
from tests.pull_requests.story import Story, Told, begin

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


@pytest.fixture
def story(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Story]:
    """Return the people and their forge, before the division has written anything; no command ever sleeps."""
    monkeypatch.setenv("BAOCAO_TOKEN", "mat")
    monkeypatch.setattr("baocao.forge.client._BACK_OFF", ())

    def command(*arguments: str) -> Told:
        code = main(arguments)
        return code, *capsys.readouterr()

    origin = tmp_path / "origin"
    origin.mkdir()
    with running_forge(GitForge(origin)) as forge:
        yield begin(tmp_path, forge, command)


@pytest.fixture
def approved(story: Story) -> tuple[Story, int]:
    """Return the story with a report that the leader in charge has approved, and the pull request's number."""
    number = story.send()
    story.approve(number)
    return story, number


@pytest.fixture
def recorded(approved: tuple[Story, int]) -> Story:
    """Return the story with that report merged and recorded."""
    story, number = approved
    assert story.finish(number)[0] == 0
    return story
