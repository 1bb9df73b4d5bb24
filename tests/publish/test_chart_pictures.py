"""The pictures of charts: readable everywhere, built the same everywhere."""

import os
import struct
import subprocess
import sys
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree
from tests.publish.charted import CATALOGUE, draw, make_charted
from tests.publish.docx.builders import BUILT
from tests.publish.docx.reading import open_document, words_of
from tests.repositories import ROOT

from baocao.publish.charts import draw_charts
from baocao.publish.charts.canvas import COLOURS, DOTS_PER_INCH
from baocao.publish.docx import write_consolidated_docx

CHARTS = ("progress", "components", "units")
MM_PER_INCH = 25.4
TEXT_WIDTH = 165
DRAW = """
from hashlib import sha256
from tests.publish.charted import CATALOGUE, make_charted
from baocao.publish.charts import draw_charts

for chart in draw_charts(make_charted(), CATALOGUE):
    print(sha256(chart.svg.encode() + chart.png).hexdigest())
"""


def luminance(colour: str) -> float:
    """Return a colour's relative luminance, 0 to 1, as WCAG defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", CHARTS)
def test_png_is_a_picture_of_its_size(name: str) -> None:
    """It has 300 dots to the inch, and is no wider than the text."""
    chart = draw(name)
    width, height = struct.unpack(">II", chart.png[16:24])

    assert chart.png.startswith(b"\x89PNG")
    assert chart.width_mm <= TEXT_WIDTH
    assert width == int(chart.width_mm / MM_PER_INCH * DOTS_PER_INCH)
    assert height == int(chart.height_mm / MM_PER_INCH * DOTS_PER_INCH)


@pytest.mark.parametrize("name", CHARTS)
def test_svg_needs_nothing_from_outside(name: str) -> None:
    """It is well-formed, runs nothing, and neither a font nor anything else is fetched."""
    svg = draw(name).svg
    elements = list(etree.fromstring(svg.encode()).iter(etree.Element))
    links = [str(link) for one in elements for key, link in one.items() if str(key).endswith("href")]

    assert {etree.QName(one).localname for one in elements} <= {
        "svg",
        "defs",
        "style",
        "g",
        "path",
        "use",
        "clipPath",
        "rect",
    }
    assert "<!DOCTYPE" not in svg
    assert all(link.startswith("#") for link in links)


def test_series_differ_without_colour() -> None:
    """A printer without colours and an eye that sees few of them still tell the bars apart."""
    pairs = combinations(map(luminance, COLOURS.values()), 2)

    assert min(abs(one - other) for one, other in pairs) >= 0.25


@pytest.mark.parametrize("seed", ["1", "2"])
def test_bytes_do_not_depend_on_the_process(tmp_path: Path, seed: str) -> None:
    """Another process, with another seed and with settings of its own, draws the same bytes."""
    (tmp_path / "matplotlibrc").write_text("font.size: 30\nsavefig.dpi: 50\n", encoding="utf-8")
    path = os.pathsep.join((str(ROOT / "scripts"), str(ROOT)))
    other = {"PYTHONPATH": path, "PYTHONHASHSEED": seed, "TZ": "America/New_York", "MPLCONFIGDIR": str(tmp_path)}
    command = [sys.executable, "-c", DRAW]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | other, check=True, capture_output=True, text=True)
    here = draw_charts(make_charted(), CATALOGUE)

    assert done.stdout.split() == [sha256(one.svg.encode() + one.png).hexdigest() for one in here]


def test_word_document_shows_them_within_the_text(tmp_path: Path) -> None:
    """Three pictures, described, as wide as the text and no wider, each with its numbered caption."""
    target = tmp_path / "charts.docx"
    write_consolidated_docx(make_charted(), CATALOGUE, target, built=BUILT)
    document = open_document(target)
    pictures = document.element.body.iter(qn("wp:docPr"))
    widths = [picture.width.mm for picture in document.inline_shapes]
    charts = [draw(name) for name in CHARTS]
    words = words_of(target)

    assert [picture.get("descr") for picture in pictures] == [chart.alt for chart in charts]
    assert all(TEXT_WIDTH - 1 < width <= TEXT_WIDTH for width in widths)
    assert [
        one.title for position, one in enumerate(charts, 1) if f"Biểu đồ {position}. {one.title}" not in words
    ] == []
