"""Charts of a period's consolidated report: values in, pictures for the portal and for Word out."""

from collections.abc import Mapping

from baocao.model import Consolidation, Indicator
from baocao.publish.charts.bars import Plot
from baocao.publish.charts.canvas import draw_bars
from baocao.publish.charts.chart import Chart
from baocao.publish.charts.components import components_plot
from baocao.publish.charts.progress import progress_plot
from baocao.publish.charts.units import units_plot

__all__ = ["Chart", "draw_charts"]

_PLOTS = (progress_plot, components_plot, units_plot)


def draw_charts(consolidation: Consolidation, catalogue: Mapping[str, Indicator]) -> tuple[Chart, ...]:
    """Return the charts that the period has figures for; what was drawn before is not drawn again."""
    plots = (plot_of(consolidation, catalogue) for plot_of in _PLOTS)
    return tuple(_chart(plot) for plot in plots if plot is not None)


def _chart(plot: Plot) -> Chart:
    drawing = draw_bars(plot.bars)
    return Chart(
        id=plot.id,
        title=plot.title,
        alt=plot.bars.description,
        svg=drawing.svg,
        png=drawing.png,
        width_mm=drawing.width_mm,
        height_mm=drawing.height_mm,
    )
