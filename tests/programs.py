"""Programs of the machine that some tests use."""

import os
import shutil

import pytest


def requires_program(name: str) -> None:
    """Skip the test that calls this if a program is missing; fail it where BAOCAO_REQUIRE_TOOLS is set, as in CI."""
    if shutil.which(name) is None:
        assert "BAOCAO_REQUIRE_TOOLS" not in os.environ, f"{name} is missing"
        pytest.skip(f"{name} is missing")
