"""How much of what the check found a page shows."""

from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.builders import DISTRICT, DISTRICT_REPORT, PERIOD, base_text
from tests.publish.portal.sites import render, text_of

FINDINGS, REPORT = "findings.html", f"{PERIOD}/{DISTRICT}.html"
MANY = base_text().replace("\n---\n", "\n" + "a:\n" * 151 + "---\n", 1)
"""A report with one unknown key, and the same one 150 times more."""


def rows(page: HtmlElement) -> int:
    """Return how many findings a page shows."""
    return len(page.xpath("//table[.//th[text()='Quy tắc']]/tbody/tr"))


@pytest.mark.parametrize("page", [FINDINGS, REPORT])
def test_list_of_a_file_has_an_end(tmp_path: Path, page: str) -> None:
    """A hundred are shown, and how many there are besides is said."""
    shown = render(tmp_path, {DISTRICT_REPORT: MANY})[page]

    assert rows(shown) == 100
    assert "Còn 51 điểm nữa; chạy baocao check để xem hết." in text_of(shown)


def test_page_has_an_end(tmp_path: Path) -> None:
    """A thousand are shown over all files; files of which nothing is shown are counted."""
    files = {f"units/a-{number:02}/unit.yml": "a:\n" * 151 for number in range(12)}
    page = render(tmp_path, files)[FINDINGS]

    assert rows(page) == 1_000
    assert "điểm nữa ở 2 tệp khác; chạy baocao check để xem hết." in text_of(page)


def test_short_lists_are_whole(tmp_path: Path) -> None:
    """Nothing is said of a rest that is not there."""
    pages = render(tmp_path, {DISTRICT_REPORT: base_text().replace("figures:", "figure:", 1)})

    assert rows(pages[REPORT])
    assert not [path for path, page in pages.items() if "điểm nữa" in text_of(page)]
