"""The catalogues: working days, indicators, issuers."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError
from tests.check.builders import make_indicator

from baocao.model import CalendarShape, Issuers

CALENDAR = Path(__file__).parents[2] / "periods/calendar.yml"
NAMED = {"name": "hồ sơ", "measure": "hồ sơ"}


@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param(date(2024, 6, 14), True, id="friday"),
        pytest.param(date(2024, 6, 15), False, id="saturday"),
        pytest.param(date(2024, 4, 18), False, id="hung-kings"),
        pytest.param(date(2024, 4, 29), False, id="swapped-monday"),
        pytest.param(date(2024, 5, 4), True, id="saturday-made-up"),
        pytest.param(date(2024, 5, 2), True, id="after-the-holidays"),
        pytest.param(date(2025, 4, 26), True, id="saturday-made-up-2025"),
        pytest.param(date(2025, 5, 2), False, id="swapped-friday-2025"),
        pytest.param(date(2030, 9, 2), True, id="year-without-a-calendar"),
    ],
)
def test_working_days_follow_the_decisions(day: date, *, works: bool) -> None:
    """Holidays, swapped days and make-up Saturdays of the real calendars count; an unknown year has weekends only."""
    text = CALENDAR.read_text(encoding="utf-8")
    calendar = CalendarShape.model_validate(yaml.load(text, yaml.CSafeLoader))

    assert calendar.is_working_day(day) is works


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"aggregation": "ratio"}, id="ratio-of-nothing"),
        pytest.param({"aggregation": "weighted"}, id="weighted-by-nothing"),
        pytest.param({"aggregation": "formula", "source": None}, id="no-formula"),
        pytest.param({"aggregation": "formula", "formula": "VL-02"}, id="derived-with-a-source"),
        pytest.param({"source": None}, id="without-a-source"),
        pytest.param(
            {"aggregation": "ratio", "part": {"indicator": "A-1"}, "whole": NAMED, "source": None}, id="mixed"
        ),
        pytest.param({"aggregation": "ratio", "part": {"name": "hồ sơ"}, "whole": NAMED}, id="half-named"),
        pytest.param({"least": "5", "most": "4"}, id="no-range"),
        pytest.param({"measure": "%", "least": "101"}, id="percentage-without-a-range"),
        pytest.param({"parts_sum": "about"}, id="unknown-sum"),
    ],
)
def test_indicator_that_cannot_add_up_is_refused(changes: dict[str, object]) -> None:
    """Every indicator has what its aggregation needs, and one source or none at all."""
    with pytest.raises(ValidationError):
        make_indicator(**changes)


@pytest.mark.parametrize(
    ("changes", "range_"),
    [
        pytest.param({}, (0, None), id="count"),
        pytest.param({"measure": "%"}, (0, 100), id="percentage"),
        pytest.param({"measure": "điểm %"}, (None, None), id="change"),
        pytest.param({"measure": "%", "most": "150"}, (0, 150), id="wider"),
        pytest.param({"least": "-5", "most": "5"}, (-5, 5), id="own"),
    ],
)
def test_range_has_defaults(changes: dict[str, object], range_: tuple[int | None, int | None]) -> None:
    """Nothing is negative and no percentage above 100, unless the catalogue says so."""
    assert make_indicator(**changes).range == range_


@pytest.mark.parametrize("typed", ["Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh", "UBND tỉnh", "ubnd tỉnh"])
def test_issuer_is_known_by_its_words(typed: str) -> None:
    """An alias, case and the place of a tone lead to the same issuer."""
    issuer = {"name": "Ủy ban nhân dân tỉnh", "level": "province", "group": "committee", "aliases": ["UBND tỉnh"]}
    issuers = Issuers.model_validate({"issuers": [issuer]})

    assert issuers.named(typed) == issuers.issuers[0]
    assert issuers.named("Chính phủ") is None
