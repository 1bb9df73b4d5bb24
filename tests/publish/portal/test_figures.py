"""Figures on the built pages are those of the reports, in Vietnamese form."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.publish.portal.sites import read_content, text_of
from tests.repositories import ROOT

from baocao.model import Comparison
from baocao.model.number import format_number
from baocao.publish.figures import reading_texts, total_texts
from baocao.site import Repository, read_repository


@pytest.fixture(scope="module")
def repository() -> Repository:
    """Return the instance."""
    return read_repository(ROOT)


def _folded(text: str) -> str:
    return " ".join(text.split())


def test_report_shows_its_readings(site: Path, repository: Repository) -> None:
    """Each row of a report's table holds the reading's plan, value, previous value and comparisons."""
    indicators = repository.workspace.indicators
    consolidation = repository.consolidations["2024-h1"]
    drafts = {row.unit.id for row in consolidation.regime if row.report is not None and not row.is_included}
    assert drafts == {"trung-tam-cong-tac-xa-hoi"}
    for (unit, name), reading in consolidation.readings.items():
        if unit in drafts:
            continue
        content = read_content(site / "2024-h1" / f"{unit}.html")
        (row,) = content.xpath(f".//tr[@id='figure-{name}']")
        texts = reading_texts(reading, indicators[name])
        cells = [text_of(cell) for cell in row.xpath("./td")][1:6]

        actual = f"{texts.actual} {texts.mark}".strip()

        assert cells == [_folded(one) for one in (texts.plan, actual, texts.previous, texts.to_plan, texts.change)]


def test_typed_value_is_on_the_page(site: Path, repository: Repository) -> None:
    """What a unit typed stands on its page, whatever was computed in between."""
    for report in (one for one in repository.workspace.reports.values() if one.counts):
        page = read_content(site / report.period.id / f"{report.unit.id}.html")
        for name, shape in report.front.indicators.items():
            if isinstance(shape.actual, Decimal):
                (row,) = page.xpath(f".//tr[@id='figure-{name}']")
                decimals = repository.workspace.indicators[name].decimals

                assert text_of(row.xpath("./td")[2]).split()[0] == format_number(shape.actual, decimals)


def test_consolidated_report_shows_totals_with_coverage(site: Path, repository: Repository) -> None:
    """Each total of the annex says of how many of its sources it is."""
    content = read_content(site / "2024-h1" / "consolidated.html")
    rows = content.xpath(".//h2[@id='annex-2']/following-sibling::div[1]//tbody/tr")
    shown = {text_of(row.xpath(".//*[@class='bc-code']")[0]): row for row in rows}
    for total in repository.consolidations["2024-h1"].totals:
        cells = [text_of(cell) for cell in shown[total.indicator].xpath("./td")]
        texts = total_texts(total, repository.workspace.indicators[total.indicator])

        assert cells[2].split(" (")[0] == texts.actual
        assert cells[-1] == f"{total.covered}/{total.expected}"


@pytest.mark.parametrize(
    ("name", "figures", "trend"),
    [
        pytest.param("XK-01", Comparison(actual=Decimal(3), previous=Decimal(2)), 1, id="up-is-good"),
        pytest.param("GN-01", Comparison(actual=Decimal(3), previous=Decimal(2)), -1, id="up-is-bad"),
        pytest.param("NC-01", Comparison(actual=Decimal(3), previous=Decimal(2)), 0, id="neutral"),
        pytest.param("XK-01", Comparison(actual=Decimal(3), previous=Decimal(3)), 0, id="equal"),
    ],
)
def test_trend_follows_what_is_good(repository: Repository, name: str, figures: Comparison, trend: int) -> None:
    """A change is better or worse by the indicator's own direction."""
    total = repository.consolidations["2024-h1"].totals[0]
    changed = type(total)(name, figures)

    assert total_texts(changed, repository.workspace.indicators[name]).trend == trend
