"""GitHub's own examples of what it answers, from the packages in `tests/package.json`."""

import copy
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

_PACKAGES = Path(__file__).parents[1] / "node_modules" / "@octokit"
_OPENAPI = _PACKAGES / "openapi" / "generated" / "api.github.com.json"
_WEBHOOKS = _PACKAGES / "webhooks-examples" / "api.github.com" / "index.json"


def github_example(name: str) -> Any:  # noqa: ANN401 - whatever GitHub answers
    """Return a copy of the example with this name in GitHub's description of its interface."""
    return copy.deepcopy(_read(_OPENAPI)["components"]["examples"][name]["value"])


def webhook_examples(event: str) -> Any:  # noqa: ANN401 - whatever GitHub sends
    """Return copies of the examples of an event."""
    return copy.deepcopy(next(one["examples"] for one in _read(_WEBHOOKS) if one["name"] == event))


@cache
def _read(path: Path) -> Any:  # noqa: ANN401 - as above
    if not path.exists():
        assert "BAOCAO_REQUIRE_TOOLS" not in os.environ, f"{path} is missing: run `make test`"
        pytest.skip("the packages of tests/package-lock.json are not installed: run `make test`")
    return json.loads(path.read_bytes())
