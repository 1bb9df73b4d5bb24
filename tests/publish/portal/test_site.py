"""The built site of the instance: every link leads somewhere, and nothing is fetched from outside."""

from functools import cache
from pathlib import Path

import pytest
from tests.publish.portal.sites import find_target, is_outside, links_of, list_pages, read_content, read_page, text_of

_PERMANENT = (
    "index.html",
    "404.html",
    "2024-h1/index.html",
    "2024-h1/consolidated.html",
    "2024-h1/proposals.html",
    "2024-h1/documents.html",
    "2024-h1/tasks.html",
    "2024-h1/phong-nguoi-co-cong.html",
    "2024-h1/charts/progress.svg",
    "2024-h1/charts/components.svg",
    "2024-h1/charts/units.svg",
    "2023-h1/huyen-huong-khe.html",
    "units/index.html",
    "units/huyen-huong-khe.html",
    "fields/index.html",
    "fields/nguoi-co-cong.html",
    "indicators/index.html",
    "indicators/NC-05.html",
    "leaders/index.html",
    "leaders/pgd-nguoi-co-cong.html",
    "rules.html",
    "findings.html",
)


@cache
def _anchors(page: Path) -> frozenset[str]:
    return frozenset(read_page(page).xpath("//@id | //@name"))


def test_addresses_are_permanent(site: Path) -> None:
    """The addresses that others may have written down are all there."""
    assert [path for path in _PERMANENT if not (site / path).is_file()] == []


@pytest.mark.parametrize("page", ["index.html", "consolidated.html"])
def test_charts_are_shown_and_described(site: Path, page: str) -> None:
    """Both pages of a period show its charts, each with its finding and with its figures in words."""
    figures = read_content(site / "2024-h1" / page).xpath("//figure[@class='bc-chart']")
    described = [picture for figure in figures for picture in figure.xpath(".//img/@alt")]

    assert len(figures) == len(described) == 3
    assert all(words.startswith("Biểu đồ thanh ngang") for words in described)
    assert [text_of(one.find("figcaption"))[:10] for one in figures] == ["Biểu đồ 1.", "Biểu đồ 2.", "Biểu đồ 3."]


def test_every_link_inside_leads_somewhere(site: Path) -> None:
    """Every link inside the site names a file that exists and an anchor that is in it."""
    broken = []
    for page in list_pages(site):
        for link in filter(lambda one: not is_outside(one), links_of(read_page(page))):
            target, anchor = find_target(site, page, link)
            if not target.is_file() or (anchor and target.suffix == ".html" and anchor not in _anchors(target)):
                broken.append((page.relative_to(site).as_posix(), link))

    assert broken == []


def test_no_anchor_is_there_twice(site: Path) -> None:
    """Within one page an anchor names one place."""
    twice = []
    for page in list_pages(site):
        ids = read_page(page).xpath("//article//@id")
        twice += [(page.name, one) for one in set(ids) if ids.count(one) > 1]

    assert twice == []


def test_nothing_is_fetched_from_outside(site: Path) -> None:
    """No page loads a style, script, picture, frame or font from another host."""
    outside = [
        (page.name, link)
        for page in list_pages(site)
        for link in read_page(page).xpath("//@src | //link/@href | //@srcset | //@poster | //@data")
        if is_outside(link)
    ]
    styles = (site / "assets" / "portal.css").read_text(encoding="utf-8")

    assert outside == []
    assert "url(" not in styles
    assert "@import" not in styles


def test_pages_do_nothing_by_themselves(site: Path) -> None:
    """What we write holds no script, no style attribute and no event handler."""
    live = [
        page.name
        for page in list_pages(site)
        if read_content(page).xpath(".//script | .//style | .//@style | .//@*[starts-with(name(), 'on')]")
    ]

    assert live == []


def test_every_table_scrolls_in_its_own_frame(site: Path) -> None:
    """A wide table of ours never widens the page, and a keyboard reaches its frame."""
    ours = [page for page in list_pages(site) if page.parent.name != "huong-dan"]
    loose = [
        page.name
        for page in ours
        if read_content(page).xpath(".//table[not(ancestor::*[contains(@class, 'bc-scroll')][@tabindex='0'])]")
    ]

    assert loose == []


def test_document_of_many_units_shows_three_of_them(site: Path) -> None:
    """The first three stand open, the others are folded under how many they are."""
    folds = read_content(site / "2024-h1" / "documents.html").xpath(".//td[details]")

    assert folds
    assert {len(cell.xpath("./div[@class='bc-citation']")) for cell in folds} == {3}
    assert [
        text_of(cell)
        for cell in folds
        if f"{len(cell.xpath('./details/div'))} đơn vị khác" != text_of(cell.find("details/summary"))
    ] == []


def test_navigation_stays_small(site: Path) -> None:
    """No page carries the list of reports in its navigation."""
    page = read_page(site / "2024-h1" / "phong-nguoi-co-cong.html")
    links = page.xpath("//nav[contains(@class, 'md-nav--primary') or contains(@class, 'md-tabs')]//@href")

    assert not [link for link in links if "phong-nguoi-co-cong.html" in link or "indicators/NC" in link]
