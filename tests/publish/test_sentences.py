"""Figures as sentences."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.check.builders import make_indicator, make_unit

from baocao.model import Comparison, Nature, Reading, Total
from baocao.publish.sentences import extremes_sentence, field_sentences, total_sentence

DAY = date(2024, 6, 14)
WORK = {"phrase": "Giải quyết việc làm cho {} lao động"}
POOR = {"phrase": "Tỷ lệ hộ nghèo là {}%", "measure": "%", "decimals": 2, "direction": "down"}
RATE = {"phrase": "Tỷ lệ đúng hạn đạt {}%", "measure": "%", "decimals": 2}
DEATHS = {"phrase": "Có {} người chết vì tai nạn lao động"}


def make_total(
    actual: str | None, plan: str | None = None, previous: str | None = None, *, nature: Nature | None = None
) -> Total:
    """Return a total of all its units."""
    figures = Comparison(*(Decimal(one) if one is not None else None for one in (plan, actual, previous)))
    return Total("VL-01", figures, covered=13, expected=13, nature=nature)


@pytest.mark.parametrize(
    ("shape", "total", "expected"),
    [
        pytest.param(
            WORK,
            make_total("11218", "23000", "12764"),
            "Giải quyết việc làm cho 11.218 lao động, đạt 48,8% kế hoạch năm, giảm 12,1% so với cùng kỳ năm trước.",
            id="count",
        ),
        pytest.param(
            WORK,
            make_total("11218", nature=Nature.ESTIMATE),
            "Giải quyết việc làm cho 11.218 lao động (ước).",
            id="estimate",
        ),
        pytest.param(
            WORK,
            make_total("11218", nature=Nature.PRELIMINARY),
            "Giải quyết việc làm cho 11.218 lao động (sơ bộ).",
            id="preliminary",
        ),
        pytest.param(
            WORK,
            make_total("500", None, "500"),
            "Giải quyết việc làm cho 500 lao động, bằng cùng kỳ năm trước.",
            id="equal",
        ),
        pytest.param(
            POOR,
            make_total("3.04", "3.2", "3.79"),
            "Tỷ lệ hộ nghèo là 3,04%, thấp hơn kế hoạch năm 0,16 điểm %, giảm 0,75 điểm % so với cùng kỳ năm trước.",
            id="ratio-in-points",
        ),
        pytest.param(
            POOR | {"cadence": "year"},
            make_total("3.04", None, "3.79", nature=Nature.ESTIMATE),
            "Tỷ lệ hộ nghèo là 3,04%, giảm 0,75 điểm % so với năm trước.",
            id="year-is-no-estimate",
        ),
        pytest.param(
            DEATHS,
            make_total("2", None, "1"),
            "Có 2 người chết vì tai nạn lao động, tăng 1 người so với cùng kỳ năm trước.",
            id="few-are-counted",
        ),
        pytest.param(
            DEATHS,
            make_total("3", None, "0"),
            "Có 3 người chết vì tai nạn lao động, tăng 3 người so với cùng kỳ năm trước.",
            id="from-nothing",
        ),
        pytest.param(DEATHS, make_total("0"), "Không có người chết vì tai nạn lao động.", id="nothing-happened"),
        pytest.param(
            RATE | {"cadence": "half"},
            make_total("98.304", None, "97.196", nature=Nature.ESTIMATE),
            "Tỷ lệ đúng hạn đạt 98,30% (ước), tăng 1,10 điểm % so với cùng kỳ năm trước.",
            id="difference-is-that-of-what-is-shown",
        ),
        pytest.param({}, make_total("12"), "Số lao động có việc làm mới: 12 người.", id="without-a-phrase"),
        pytest.param(WORK, make_total(None), "", id="no-figure"),
    ],
)
def test_sentence(shape: dict[str, object], total: Total, expected: str) -> None:
    """Verb, measure and comparison follow the figures."""
    assert total_sentence(total, make_indicator(**shape)) == expected


def test_partial_coverage_is_said() -> None:
    """A reader sees that somebody's figure is missing."""
    total = Total("VL-01", Comparison(actual=Decimal(12)), covered=12, expected=13)

    assert total_sentence(total, make_indicator(**WORK)).endswith("(số liệu của 12/13 đơn vị).")


def make_reading(unit: str, plan: str, actual: str) -> Reading:
    """Return a unit's reading."""
    figures = Comparison(plan=Decimal(plan), actual=Decimal(actual))
    return Reading("VL-01", replace(make_unit(), id=unit), figures)


def test_leaders_and_laggards_are_named_from_five_units_on() -> None:
    """Three at either end, by their share of the plan."""
    readings = tuple(make_reading(f"huyen-{number}", "100", str(number * 10)) for number in range(1, 6))
    total = Total("VL-01", Comparison(plan=Decimal(500)), readings)
    catalogue = {"VL-01": make_indicator()}

    assert extremes_sentence([replace(total, readings=readings[:4])], catalogue, DAY) == ""
    said = extremes_sentence([total], catalogue, DAY)
    assert said.startswith("Về số lao động có việc làm mới so với kế hoạch năm: cao nhất là")
    assert said.index("(50,0%)") < said.index("(40,0%)") < said.index("thấp nhất") < said.index("(10,0%)")


def test_field_is_told_by_what_is_planned() -> None:
    """Without any plan everything is told."""
    planned, other = make_total("5", "10"), replace(make_total("7"), indicator="VL-02")
    catalogue = {"VL-01": make_indicator(**WORK), "VL-02": make_indicator(name="Số khác")}

    assert len(field_sentences([planned, other], catalogue)) == 1
    assert field_sentences([other], catalogue) == ("Số khác: 7 người.",)
