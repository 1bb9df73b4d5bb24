"""A small period to draw: one indicator that is the sum of two, one district that reports and one that does not."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from tests.check.builders import make_indicator
from tests.publish.docx.builders import make_report, make_unit
from tests.publish.docx.consolidations import make_empty_consolidation, make_row

from baocao.model import Comparison, Consolidation, Indicator, Nature, Reading, ReportState, Total
from baocao.publish.charts import Chart, draw_charts

WORK, HERE, AWAY = "VL-01", "VL-02", "VL-03"
CATALOGUE = {
    WORK: make_indicator(
        name="Số lao động được giải quyết việc làm", aggregation="formula", formula=f"{HERE} + {AWAY}", source=None
    ),
    HERE: make_indicator(name="Số lao động có việc làm trong tỉnh"),
    AWAY: make_indicator(name="Số lao động đi làm việc ở nước ngoài theo hợp đồng"),
}

Figures = tuple[str | None, str | None, str | None]
"""Plan, actual and previous value."""

FIGURES: Mapping[str, Figures] = {
    WORK: ("19000", "9178", "10450"),
    HERE: ("8000", "3930", "5999"),
    AWAY: ("11000", "5248", "4451"),
}


def compare(figures: Figures) -> Comparison:
    """Return figures side by side."""
    return Comparison(*(None if one is None else Decimal(one) for one in figures))


def make_charted(
    figures: Mapping[str, Figures] | None = None,
    *,
    nature: Nature = Nature.ESTIMATE,
    catalogue: Mapping[str, Indicator] = CATALOGUE,
) -> Consolidation:
    """Return the period; `figures` replace those of an indicator."""
    unit = make_unit("huyen-duc-tho", "district", "Đức Thọ")
    absent = make_unit("huyen-vu-quang", "district", "Vũ Quang")
    given = {**FIGURES, **(figures or {})}
    readings = {name: Reading(name, unit, compare(given[name]), nature=nature) for name in catalogue}
    return replace(
        make_empty_consolidation(),
        regime=(
            make_row(unit, make_report(unit=unit), ReportState.SENT),
            make_row(absent, None, ReportState.NOT_STARTED),
        ),
        totals=tuple(Total(name, one.figures, (one,), 1, 1, one.nature) for name, one in readings.items()),
        readings={(unit.id, name): one for name, one in readings.items()},
    )


def draw(chart: str, figures: Mapping[str, Figures] | None = None, *, nature: Nature = Nature.ESTIMATE) -> Chart:
    """Return one chart of the small period."""
    charts = {one.id: one for one in draw_charts(make_charted(figures, nature=nature), CATALOGUE)}
    return charts[chart]
