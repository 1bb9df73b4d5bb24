"""The built site in a real browser: no outside request, no page wider than a phone, deadlines by the reader's clock."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from tests.programs import requires_program

from baocao.publish.portal import THEME

_KINDS = (
    "index.html",
    "2024-h1/index.html",
    "2024-h1/consolidated.html",
    "2024-h1/proposals.html",
    "2024-h1/documents.html",
    "2024-h1/tasks.html",
    "2024-h1/huyen-huong-khe.html",
    "2024-h1/phong-nguoi-co-cong-review.html",
    "units/index.html",
    "units/huyen-huong-khe.html",
    "fields/index.html",
    "fields/nguoi-co-cong.html",
    "indicators/index.html",
    "indicators/XK-01.html",
    "leaders/index.html",
    "leaders/pgd-nguoi-co-cong.html",
    "findings.html",
    "rules.html",
    "huong-dan/don-vi.html",
)

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Return a headless Chromium that remembers its requests."""
    requires_program("chromium")
    requires_program("chromedriver")
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    chrome = Chrome(options=options, service=ChromeService(shutil.which("chromedriver")))
    yield chrome
    chrome.quit()


def _resize(browser: Chrome, width: int) -> None:
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def _requests(browser: Chrome) -> list[str]:
    """Return what was asked for since the last call."""
    entries = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))  # type: ignore[no-untyped-call]  # unannotated
    return [entry["params"]["request"]["url"] for entry in entries if entry["method"] == "Network.requestWillBeSent"]


@pytest.mark.parametrize("page", _KINDS)
def test_page_fits_a_phone_and_asks_nobody(browser: Chrome, site: Path, page: str) -> None:
    """At 360 pixels nothing makes the page scroll sideways, and everything comes from the disk."""
    _resize(browser, 360)
    _requests(browser)
    browser.get((site / page).as_uri())

    assert browser.execute_script("return document.documentElement.scrollWidth") <= 360
    assert [url for url in _requests(browser) if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("page", _KINDS)
def test_tables_of_words_are_cards_on_a_phone(browser: Chrome, site: Path, page: str) -> None:
    """No cell of them lies off the screen, and each row's height is that of what is seen."""
    _resize(browser, 360)
    browser.get((site / page).as_uri())
    wide = "return [...document.querySelectorAll('.bc-table--text')].filter(one => one.scrollWidth > 360).length"

    assert browser.execute_script(wide) == 0


def test_figures_of_a_report_fit_a_desk(browser: Chrome, site: Path) -> None:
    """At 1280 pixels the remarks beside a report's figures are seen whole."""
    _resize(browser, 1280)
    browser.get((site / "2024-h1" / "huyen-huong-khe.html").as_uri())
    hidden = (
        "const one = document.querySelector('.bc-scroll:has(.bc-remark)'); return one.scrollWidth - one.clientWidth"
    )

    assert browser.execute_script(hidden) == 0


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(3, "còn 3 ngày", id="ahead"),
        pytest.param(0, "hạn cuối hôm nay", id="today"),
        pytest.param(-2, "quá hạn 2 ngày", id="past"),
        pytest.param(-400, "", id="long-ago"),
    ],
)
def test_deadline_is_counted_by_the_readers_clock(browser: Chrome, tmp_path: Path, days: int, words: str) -> None:
    """The page holds a date; the reader's browser says how far away it is."""
    moment = (datetime.now(UTC) + timedelta(days=days)).isoformat()
    script = (THEME / "assets" / "portal.js").as_uri()
    page = tmp_path / "page.html"
    page.write_text(
        f'<meta charset="utf-8"><p><time datetime="{moment}" data-deadline></time></p><script src="{script}"></script>',
        encoding="utf-8",
    )
    browser.get(page.as_uri())

    assert browser.execute_script("return document.querySelector('p').textContent.trim()") == words
