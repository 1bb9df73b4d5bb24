"""What the charts of a period say."""

from dataclasses import replace

import pytest
from tests.check.builders import make_indicator
from tests.publish.charted import AWAY, CATALOGUE, HERE, WORK, compare, draw, make_charted
from tests.publish.docx.consolidations import make_empty_consolidation

from baocao.model import Nature, Reading
from baocao.publish.charts import draw_charts
from baocao.publish.charts.layout import Layout


@pytest.mark.parametrize(
    ("length", "start"),
    [
        pytest.param(20, 20, id="ends-before"),
        pytest.param(45, 50, id="would-lie-on-it"),
        pytest.param(50, 50, id="at-it"),
        pytest.param(60, 60, id="past-it"),
    ],
)
def test_no_label_lies_on_the_line(length: float, start: float) -> None:
    """A label that the line would run through stands right after the line."""
    layout = Layout(left=50, width=100, row_height=5, body_height=5, height=20, end=100)

    assert layout.label_start(length, "48,8%", 50) == start
    assert layout.label_start(length, "48,8%", None) == length


def test_each_chart_has_its_name() -> None:
    """The names are parts of permanent addresses."""
    assert [chart.id for chart in draw_charts(make_charted(), CATALOGUE)] == ["progress", "components", "units"]


def test_nothing_is_drawn_of_nothing() -> None:
    """A chart without figures is left out, not drawn empty."""
    no_plan = make_charted({WORK: (None, "9", None), HERE: (None, "4", None), AWAY: (None, "5", None)})

    assert draw_charts(make_empty_consolidation(), CATALOGUE) == ()
    assert draw_charts(no_plan, CATALOGUE) == ()


def test_stocks_and_percentages_have_no_progress() -> None:
    """What stands near its plan all year is not measured against the half of it."""
    catalogue = {HERE: make_indicator(aggregation="stock"), AWAY: make_indicator(measure="%")}

    assert draw_charts(make_charted(catalogue=catalogue), catalogue) == ()


def test_same_units_of_last_year_stand_beside() -> None:
    """How far the same units had come with last year's plan is shown, if all of them are known."""
    consolidation = make_charted()
    (total, *others) = consolidation.totals
    (reading,) = total.readings
    before = Reading(WORK, reading.unit, compare(("20000", "10450", None)))
    known = replace(total, readings=(replace(reading, before=before),))
    (progress, *_) = draw_charts(replace(consolidation, totals=(known, *others)), CATALOGUE)

    assert "thực hiện 48,3%, cùng kỳ năm trước (so với kế hoạch năm trước) 52,3%" in progress.alt
    assert "so với kế hoạch năm trước" not in draw("progress").alt


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        ("progress", "làm: thực hiện 48,3%, thực hiện / kế hoạch 9.178 (ước) / 19.000\u00a0người."),
        ("components", "tỉnh: kế hoạch năm 8.000, thực hiện 3.930 (ước), cùng kỳ năm trước 5.999; Số"),
        ("units", "Đức Thọ: thực hiện 9.178 (ước), cùng kỳ năm trước 10.450, so cùng kỳ -12,2%; Vũ Quang: chưa có."),
    ],
)
def test_alternative_text_has_the_figures(chart: str, words: str) -> None:
    """Who cannot see the chart gets its figures, estimates marked, and who is missing."""
    assert words in draw(chart).alt


def test_preliminary_figures_are_marked() -> None:
    """A chart never makes a figure look surer than it is."""
    assert "3.930 (sơ bộ)" in draw("components", nature=Nature.PRELIMINARY).alt
    assert "3.930, cùng kỳ" in draw("components", nature=Nature.OFFICIAL).alt


@pytest.mark.parametrize(
    ("actual", "words"),
    [
        ("9178", "giảm 12,2% so với cùng kỳ năm trước; giảm nhiều nhất là số lao động có việc làm trong tỉnh (-34,5%)"),
        ("11495", "tăng 10,0% so với cùng kỳ năm trước; tăng nhiều nhất là số lao động đi làm việc ở nước ngoài"),
        ("10450", "bằng cùng kỳ năm trước"),
    ],
)
def test_title_states_direction_and_what_moved_it(actual: str, words: str) -> None:
    """The finding follows the figures, and names the component that moved the same way most."""
    assert words in draw("components", {WORK: ("19000", actual, "10450")}).title


@pytest.mark.parametrize(
    ("actual", "words"),
    [("9178", "giảm ở 1/1 đơn vị"), ("11495", "tăng ở 1/1 đơn vị"), ("10450", "bằng ở 1/1 đơn vị")],
)
def test_units_are_counted_by_direction(actual: str, words: str) -> None:
    """The title says in how many units the figure fell or grew."""
    assert words in draw("units", {WORK: ("19000", actual, "10450")}).title


def test_title_without_last_year_names_the_largest() -> None:
    """Where nothing can be compared, the title says who has most."""
    title = draw("units", {WORK: ("19000", "9178", None)}).title

    assert title.endswith("nhiều nhất là Đức Thọ (9.178 người)")


def test_progress_counts_what_has_reached_the_half() -> None:
    """The line at the half is what the title counts by."""
    assert "0/1 chỉ tiêu đạt từ 50% trở lên" in draw("progress").title
    assert "1/1 chỉ tiêu đạt từ 50% trở lên" in draw("progress", {WORK: ("100", "50", None)}).title
