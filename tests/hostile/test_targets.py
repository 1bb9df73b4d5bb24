"""What `make fuzz` draws from, on a few inputs of each kind, so that it still runs on the day it is needed."""

import pytest
from hypothesis import HealthCheck, given, settings
from tests.hostile.targets import TARGETS, timed


@pytest.mark.parametrize("name", TARGETS)
def test_target_takes_what_is_drawn_for_it(name: str) -> None:
    """No input raises, or takes long."""
    target, drawn = TARGETS[name]
    few = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), database=None)

    few(given(drawn)(timed(target)))()
