"""The one way to matplotlib: lying bars as SVG and as PNG, the same bytes from the same figures.

Its import takes most of a second, so that it waits until the first chart is drawn. Whatever the reader's own settings
of matplotlib are, they do not count. One unit of the vertical axis is one millimetre.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from lxml import etree

from baocao.model.number import format_short
from baocao.publish.charts.bars import MISSING, Bars, Series, Tone
from baocao.publish.charts.layout import BAR, BEFORE_LABEL, FOOT, MARGIN, WIDTH, Layout, lay_out, name_lines, note_lines

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.typing import RcKeyType

_LOCK = Lock()
"""Held while our settings stand in place of matplotlib's, which all threads share."""

COLOURS = {Tone.ACTUAL: "#14406b", Tone.PLAN: "#ffffff", Tone.PREVIOUS: "#a9c4de"}
"""Apart from each other by their lightness alone."""

DOTS_PER_INCH = 300

_INK, _QUIET, _GRID = "#1c2530", "#51606f", "#d9e0e7"
_NAMES, _LABELS = 8, 7.5
_MM_PER_INCH, _POINTS_PER_MM = 25.4, 72 / 25.4
_LINE_ORDER, _TEXT_ORDER, _BAR_ORDER = 1, 2, 3

_SETTINGS: "dict[RcKeyType, object]" = {
    # The library brings this font, which has all Vietnamese letters; an SVG holds their outlines.
    "font.family": "DejaVu Sans",
    "font.size": _NAMES,
    "text.color": _INK,
    "text.parse_math": False,
    "svg.fonttype": "path",
    # Ids in the SVG would come from chance.
    "svg.hashsalt": "baocao",
}

_UNSIGNED = {"Creator": None, "Date": None, "Format": None, "Type": None}
_METADATA = "{http://www.w3.org/2000/svg}metadata"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in both forms, with its size in millimetres."""

    svg: str
    png: bytes
    width_mm: float
    height_mm: float


@lru_cache(maxsize=64)
def draw_bars(bars: Bars) -> Drawing:
    """Return the bars as a picture; the same ones are drawn once."""
    import matplotlib as mpl  # noqa: PLC0415 - waits until something is drawn
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    layout = lay_out(bars)
    with _LOCK, mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        figure = Figure(figsize=(WIDTH / _MM_PER_INCH, layout.height / _MM_PER_INCH), dpi=DOTS_PER_INCH)
        _draw(figure, bars, layout)
        return Drawing(_svg(figure), _png(figure), WIDTH, layout.height)


def _draw(figure: "Figure", bars: Bars, layout: Layout) -> None:
    ground = layout.left / WIDTH, FOOT / layout.height, layout.width / WIDTH, layout.body_height / layout.height
    axes = figure.add_axes(ground)
    _draw_axes(axes, bars, layout)
    for position, series in enumerate(bars.series):
        offset = (position - (len(bars.series) - 1) / 2) * BAR
        places = [layout.middle(row) + offset for row in range(len(bars.rows))]
        _draw_bars(axes, series, places)
        _draw_labels(axes, series, places, _label_starts(series, bars, layout))
    _draw_line(axes, bars)
    _draw_notes(axes, bars, layout)
    _draw_legend(figure, axes, layout)


def _draw_axes(axes: "Axes", bars: Bars, layout: Layout) -> None:
    axes.set_xlim(0, layout.end)
    axes.set_ylim(layout.body_height, 0)
    middles = [layout.middle(row) for row in range(len(bars.rows))]
    axes.set_yticks(middles, ["\n".join(name_lines(row)) for row in bars.rows])
    axes.xaxis.set_major_formatter(lambda value, _: format_short(Decimal(str(value)), 2))
    axes.tick_params(axis="both", length=0, colors=_INK)
    axes.tick_params(axis="x", labelsize=_LABELS, labelcolor=_QUIET)
    axes.set_xlabel(bars.axis, fontsize=_LABELS, color=_QUIET)
    axes.set_axisbelow(True)
    axes.grid(axis="x", color=_GRID, linewidth=0.5)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.spines["left"].set_color(_QUIET)


def _draw_bars(axes: "Axes", series: Series, places: list[float]) -> None:
    lengths = [float(value or 0) for value in series.values]
    axes.barh(
        places,
        lengths,
        height=BAR * 0.88,
        color=COLOURS[series.tone],
        edgecolor=COLOURS[Tone.ACTUAL],
        linewidth=[0.6 if length else 0 for length in lengths],
        label=series.name,
        zorder=_BAR_ORDER,
    )


def _label_starts(series: Series, bars: Bars, layout: Layout) -> list[float]:
    line = float(bars.line[0]) if bars.line is not None else None
    ends = zip(series.values, series.labels, strict=True)
    return [layout.label_start(float(value or 0), label, line) for value, label in ends]


def _draw_labels(axes: "Axes", series: Series, places: list[float], starts: list[float]) -> None:
    for place, start, label in zip(places, starts, series.labels, strict=True):
        axes.annotate(
            label,
            (start, place),
            xytext=(BEFORE_LABEL * _POINTS_PER_MM, 0),
            textcoords="offset points",
            va="center_baseline",
            fontsize=_LABELS,
            color=_QUIET if label == MISSING else _INK,
            style="italic" if label == MISSING else "normal",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
            zorder=_TEXT_ORDER,
        )


def _draw_line(axes: "Axes", bars: Bars) -> None:
    if bars.line is not None:
        value, words = bars.line
        axes.axvline(float(value), color=_INK, linewidth=0.9, linestyle=(0, (4, 2)), zorder=_LINE_ORDER)
        above = axes.get_xaxis_transform()
        axes.annotate(words, (float(value), 1), (0, 2), above, "offset points", ha="center", fontsize=_LABELS)


def _draw_notes(axes: "Axes", bars: Bars, layout: Layout) -> None:
    aside = _POINTS_PER_MM * MARGIN
    for row, note in enumerate(bars.notes):
        place, beside = (1, layout.middle(row)), axes.get_yaxis_transform()
        lines = "\n".join(note_lines(note))
        axes.annotate(lines, place, (aside, 0), beside, "offset points", va="center", fontsize=_LABELS)
    if bars.notes:
        name = bars.notes_name
        axes.annotate(name, (1, 1), (aside, 2), "axes fraction", "offset points", color=_QUIET, fontsize=_LABELS)


def _draw_legend(figure: "Figure", axes: "Axes", layout: Layout) -> None:
    handles, names = axes.get_legend_handles_labels()
    figure.legend(
        handles,
        names,
        loc="upper left",
        bbox_to_anchor=(layout.left / WIDTH, 1),
        ncols=len(names),
        frameon=False,
        fontsize=_NAMES,
        borderpad=0.2,
        borderaxespad=0.2,
        handlelength=1.4,
        columnspacing=1.6,
    )


def _svg(figure: "Figure") -> str:
    """Return the picture without what names a time, the library or an address outside of it."""
    file = BytesIO()
    figure.savefig(file, format="svg", metadata=_UNSIGNED)
    root = etree.fromstring(file.getvalue(), etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False))
    for metadata in root.findall(_METADATA):
        root.remove(metadata)
    return etree.tostring(root, encoding="unicode")


def _png(figure: "Figure") -> bytes:
    file = BytesIO()
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()
