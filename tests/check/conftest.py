"""Fixtures of the checks."""

import pytest


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Tell whether expected outputs are to be rewritten."""
    return bool(request.config.getoption("--accept"))
