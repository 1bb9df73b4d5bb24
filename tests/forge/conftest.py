"""Fixtures of the forges: a server on this machine, and pauses that are counted and not slept."""

from collections.abc import Iterator

import pytest
from tests.forge.server import FakeForge, running_forge

from baocao.forge import Forge, connect_forge
from baocao.model import ForgeKind, ForgeSettings

TOKEN = "mã-bí-mật".encode().hex()


@pytest.fixture
def server() -> Iterator[FakeForge]:
    """Return a server that answers 404 until it is told what to say."""
    with running_forge(FakeForge()) as forge:
        yield forge


@pytest.fixture
def pauses() -> list[float]:
    """Return the pauses, in seconds, that the forge's client asked for."""
    return []


@pytest.fixture
def github(server: FakeForge, pauses: list[float]) -> Forge:
    """Return GitHub, served by this machine."""
    settings = ForgeSettings(kind=ForgeKind.GITHUB, url=server.url, repository="so-ldtbxh/bao-cao")
    return connect_forge(settings, TOKEN, pauses.append)


@pytest.fixture
def forgejo(server: FakeForge, pauses: list[float]) -> Forge:
    """Return Forgejo, served by this machine."""
    settings = ForgeSettings(kind=ForgeKind.FORGEJO, url=f"{server.url}/api/v1", repository="so-ldtbxh/bao-cao")
    return connect_forge(settings, TOKEN, pauses.append)
