"""A period on one page."""

from decimal import Decimal

import pytest
from tests.check.builders import make_indicator

from baocao.consolidate.summary import worry
from baocao.model import Comparison, Total

RATE = {"measure": "%", "decimals": 2}


@pytest.mark.parametrize(
    ("shape", "plan", "actual", "previous", "expected"),
    [
        pytest.param({}, "100", "50", None, "0", id="half-of-the-plan"),
        pytest.param({}, "100", "38", None, "12", id="behind-the-half"),
        pytest.param({"aggregation": "stock"}, "100", "88", None, "12", id="a-stock-should-stand-at-its-plan"),
        pytest.param({"cadence": "year"}, "100", "88", None, "12", id="a-yearly-figure-too"),
        pytest.param(RATE, "95", "32.5", "20", "62.5", id="a-percentage-in-points"),
        pytest.param({}, None, "75", "100", "25", id="less-than-last-year"),
        pytest.param({"direction": "down"}, None, "3", "2", "50", id="more-of-what-is-bad"),
        pytest.param({"direction": "down"}, None, "1", "2", "0", id="less-of-what-is-bad"),
        pytest.param({"direction": "neutral"}, None, "1", "2", "0", id="neither-good-nor-bad"),
        pytest.param({}, None, None, "2", "0", id="no-figure"),
    ],
)
def test_worry(
    shape: dict[str, object], plan: str | None, actual: str | None, previous: str | None, expected: str
) -> None:
    """How far a figure lies behind what is due, or behind last year."""
    figures = Comparison(*(Decimal(one) if one is not None else None for one in (plan, actual, previous)))

    assert worry(Total("VL-01", figures), make_indicator(**shape)) == Decimal(expected)
