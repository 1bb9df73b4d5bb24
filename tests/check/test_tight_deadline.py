"""Rule tight-deadline."""

import pytest
from tests.check.builders import make_period, make_workspace

from baocao.check.rules import tight_deadline


@pytest.mark.parametrize(
    ("units", "count"),
    [
        pytest.param({"before": "2024-06-15"}, 1, id="the-letter-of-2024"),
        pytest.param({"by": "2024-06-16"}, 1, id="weekend-only"),
        pytest.param({"before": "2024-06-17"}, 1, id="before-monday"),
        pytest.param({"by": "2024-06-17"}, 0, id="monday"),
    ],
)
def test_a_working_day_lies_between(units: dict[str, str], count: int) -> None:
    """The cut-off is Friday 14/6/2024; the decree wants one working day after it."""
    period = make_period(deadlines={"units": units, "office": {"before": "2024-06-25"}})

    assert len(list(tight_deadline.check(period, make_workspace()))) == count
