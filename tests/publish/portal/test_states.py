"""What a page says where a report is missing, broken, a draft, or withdrawn."""

from pathlib import Path

import pytest
from tests.builders import DISTRICT, DISTRICT_REPORT, DIVISION, PERIOD, base_text, lay_repository
from tests.publish.portal.sites import render, render_repository, text_of
from tests.repositories import commit_all

from baocao.model import ReportState, SignOffState
from baocao.publish.portal.chips import Chip, report_chip, sign_off_chip

PERIOD_FILE = f"periods/{PERIOD}/period.yml"
_PAGE = f"{PERIOD}/{DISTRICT}.html"
_WORDS = "Đã tham mưu Ủy ban nhân dân huyện 3 kế hoạch."


def _says(root: Path, text: str, page: str = _PAGE) -> str:
    return text_of(render(root, {DISTRICT_REPORT: text})[page])


def test_unreadable_report_says_which_file(tmp_path: Path) -> None:
    """A broken report has a page that names its file and what is wrong in it; the period's page is still there."""
    pages = render(tmp_path, {DISTRICT_REPORT: base_text().replace("---\n", "", 1)})

    assert "Chưa đọc được báo cáo này." in text_of(pages[_PAGE])
    assert DISTRICT_REPORT in text_of(pages[_PAGE])
    assert "dòng 1 phải là ---" in text_of(pages[_PAGE])
    assert "tệp không đọc được" in text_of(pages[f"{PERIOD}/index.html"])


def test_missing_report_says_what_to_do(tmp_path: Path) -> None:
    """A unit that sent nothing has a page with its deadline and next step, and is named where the period is shown."""
    pages = render(tmp_path, without=[DISTRICT_REPORT])
    page = text_of(pages[_PAGE])

    assert "Chưa có báo cáo." in page
    assert "23:59 ngày 14/6/2024" in page
    assert "Việc tiếp theo" in page
    assert "Chưa có báo cáo của 1 đơn vị: Phòng LĐ-TBXH huyện Hương Khê" in text_of(pages[f"{PERIOD}/index.html"])
    assert "Chưa có báo cáo của 1 đơn vị:" in text_of(pages[f"{PERIOD}/consolidated.html"])


@pytest.mark.parametrize(
    "page", [_PAGE, f"{PERIOD}/consolidated.html", f"units/{DISTRICT}.html", "indicators/VL-01.html"]
)
def test_draft_shows_neither_words_nor_figures(tmp_path: Path, page: str) -> None:
    """Nothing that stands in a draft is published."""
    draft = _says(tmp_path, base_text().replace("status: final", "status: draft"), page)

    assert _WORDS not in draft
    assert "842" not in draft


def test_withdrawn_report_keeps_its_words(tmp_path: Path) -> None:
    """A withdrawn report keeps its page, its words, its reason and its successor."""
    reason = "status: withdrawn\nreason: gửi nhầm bản\nsuccessor: báo cáo số 52/BC-LĐTBXH"
    page = _says(tmp_path, base_text().replace("status: final", reason))

    assert "Báo cáo này đã được rút." in page
    assert "gửi nhầm bản" in page
    assert "52/BC-LĐTBXH" in page
    assert _WORDS in page


def test_findings_stand_on_the_report_with_their_rules(tmp_path: Path) -> None:
    """Each finding of a report is on its page, with a link to its rule."""
    page = render(tmp_path, {DISTRICT_REPORT: base_text().replace("VL-01:", "XX-99:")})[_PAGE]
    links = page.xpath(".//table//a/@href")

    assert "../rules.html#unknown-indicator" in links
    assert "XX-99" in text_of(page)


def test_home_names_the_units_that_are_missing(tmp_path: Path) -> None:
    """The home page says how many reports are in and whose are not."""
    home = _says(tmp_path, base_text().replace("status: final", "status: draft"), "index.html")

    assert "còn thiếu" in home
    assert "Phòng LĐ-TBXH huyện Hương Khê" in home


def test_draft_of_the_consolidated_report_shows_no_signing(tmp_path: Path) -> None:
    """Nobody is asked to sign a draft, so that its page says nothing of it."""
    path = f"periods/{PERIOD}/consolidated.md"
    draft = f"---\nperiod: {PERIOD}\nstatus: draft\n---\n"
    pages = {
        status: text_of(
            render(tmp_path / status, {path: draft.replace("draft", status)})[f"{PERIOD}/consolidated.html"]
        )
        for status in ("draft", "final")
    }

    assert "Ký ban hành" not in pages["draft"]
    assert "Ký ban hành" in pages["final"]


@pytest.mark.parametrize(
    ("chip", "mark"),
    [
        (sign_off_chip(SignOffState.ON_THE_FORGE), "○"),
        (report_chip(ReportState.REVIEWED), "○"),
        (sign_off_chip(SignOffState.PROVED), "✓"),
        (sign_off_chip(SignOffState.FORGE_PROVED), "✓"),
    ],
)
def test_only_what_is_proved_is_ticked(chip: Chip, mark: str) -> None:
    """A review that nobody asked the forge about may have been typed."""
    assert chip.mark == mark


@pytest.mark.parametrize("successor", [f"{DIVISION}/{PERIOD}", f"units/{DIVISION}/{PERIOD}.md"], ids=["ids", "path"])
def test_withdrawn_report_leads_to_its_successor(successor: str, tmp_path: Path) -> None:
    """Named by its ids or its path, it is shown by its name."""
    withdrawn = base_text().replace("status: final", f"status: withdrawn\nreason: gửi nhầm\nsuccessor: {successor}")
    page = render(tmp_path, {DISTRICT_REPORT: withdrawn})[_PAGE]
    [link] = page.xpath("//div[@class='bc-callout']/a")

    assert (link.get("href"), link.text) == (f"{DIVISION}.html", "Phòng NCC, 6 tháng đầu năm 2024")


@pytest.mark.parametrize(
    ("day", "words"),
    [("2024-06-20", "(Chánh Văn phòng, đến hết ngày 20/6/2024)"), ("2024-06-21", "đã hết hạn ngày 20/6/2024)")],
)
def test_t11_waiver_shows_until_when_it_holds(tmp_path: Path, day: str, words: str) -> None:
    """Its reason, its person and its end; one that has ended is not shown as one that holds."""
    waiver = "{rule: tight-deadline, reason: Cấp trên ấn định, by: Chánh Văn phòng, until: 2024-06-20}"
    lay_repository(tmp_path, {PERIOD_FILE: base_text(PERIOD_FILE) + f"waivers:\n  - {waiver}\n"})
    commit_all(tmp_path, at=f"{day}T08:00:00+07:00")
    page = text_of(render_repository(tmp_path)[f"{PERIOD}/index.html"])

    assert "tight-deadline: Cấp trên ấn định (Chánh Văn phòng, " in page
    assert words in page
