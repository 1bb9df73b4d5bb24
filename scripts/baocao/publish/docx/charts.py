"""Charts in a document: the picture, described, and under it its numbered caption."""

from collections.abc import Iterable
from html import escape

from baocao.publish.charts import Chart
from baocao.publish.docx.excerpt import picture_address
from baocao.publish.docx.markup import styled


def charts_html(charts: Iterable[Chart]) -> str:
    """Return charts as wide as they were drawn; empty if there is none."""
    return "".join(_chart_html(number, chart) for number, chart in enumerate(charts, start=1))


def _chart_html(number: int, chart: Chart) -> str:
    picture = f'<img src="{picture_address(chart.png)}" alt="{escape(chart.alt)}"/>'
    caption = styled("Chart Caption", f"Biểu đồ {number}. {chart.title}")
    return f'<div data-custom-style="Chart"><p>{picture}</p></div>{caption}'
