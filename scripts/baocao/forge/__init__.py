"""Forges: what the server that holds the repository says of pull requests, and what is told to it."""

import time
from collections.abc import Callable

from baocao.forge.advice import blind_spots, missing_protections, read_protections, unseen_protections
from baocao.forge.port import Forge, ForgeError, shorten
from baocao.forge.unconnected import Unconnected
from baocao.model import ForgeKind, ForgeSettings

__all__ = [
    "Forge",
    "ForgeError",
    "blind_spots",
    "connect_forge",
    "missing_protections",
    "read_protections",
    "shorten",
    "unseen_protections",
]


def connect_forge(settings: ForgeSettings, token: str | None, sleep: Callable[[float], None] = time.sleep) -> Forge:
    """Return the department's forge; nothing is asked of it yet.

    Args:
        settings: The key `forge` of the department.
        token: What opens the forge's interface; without it only public repositories can be read.
        sleep: Waits between tries, in seconds.
    """
    if settings.kind is ForgeKind.NONE:
        return Unconnected()
    from baocao.forge.client import Client  # noqa: PLC0415 - PyGithub takes 0.3 s that other commands need not pay
    from baocao.forge.forgejo import Forgejo  # noqa: PLC0415 - see above
    from baocao.forge.github import GitHub  # noqa: PLC0415 - see above

    client = Client(settings.url, token, sleep)
    hosted = Forgejo if settings.kind is ForgeKind.FORGEJO else GitHub
    return hosted(client, settings.repository or "")
