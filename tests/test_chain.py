"""The whole chain on real input: what goes in at one end comes out at both others, and a fault shows everywhere."""

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from tests.builders import CASES, DISTRICT_REPORT, lay_case
from tests.publish.portal.sites import read_content
from tests.repositories import ROOT, commit_all

from baocao.check import rule_pages
from baocao.load import load_workspace
from baocao.mkdocs_plugin import build_site
from baocao.model import Report, Table
from baocao.publish.portal import Portal, render_portal
from baocao.site import Repository

REPORTS = tuple(report for report in load_workspace(ROOT).reports.values() if report.counts)
NO_FILE = {"foreign-change", "case-clash"}
"""What is no fault of a file, but of a branch or of a disk."""
PATIENCE = 60


def folded(text: str) -> str:
    """Return words as one reads them: spaces and case folded, marks of lists and closing marks away."""
    return " ".join(text.replace("./.", "").replace("\u00a0", " ").casefold().split())


def phrases(report: Report) -> Iterator[str]:
    """Iterate over everything that a report says: headings, paragraphs, points, cells."""
    for section in report.walk():
        yield section.title
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (cell for row in (block.header, *block.rows) for cell in row)
            else:
                yield from block.text.split("\n")


def page_text(path: Path) -> str:
    """Return the words of a page's article."""
    return folded(str(read_content(path).text_content()))


def word_text(path: Path) -> str:
    """Return the words of a Word document, tables included, in order."""
    body = Document(str(path)).element.body
    paragraphs = body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    return folded(" ".join("".join(paragraph.itertext()) for paragraph in paragraphs))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: "-".join(report.key))
def test_page_and_word_document_say_the_same(site: Path, report: Report) -> None:
    """Every heading, sentence, point and cell of a report stands on its page and in its Word document."""
    folder = site / report.period.id
    page, word = page_text(folder / f"{report.unit.id}.html"), word_text(folder / f"{report.unit.id}.docx")
    said = [phrase for phrase in (folded(one).rstrip(" .") for one in phrases(report)) if phrase]

    assert len(said) > 50
    pictures = {folded(alt) for alt in re.findall(r"!\[([^\]]*)\]", report.body)}
    said = [phrase for phrase in said if phrase not in pictures]
    assert [phrase for phrase in said if phrase not in page] == []
    assert [phrase for phrase in said if phrase not in word] == []


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: "-".join(report.key))
def test_indicators_of_page_and_word_document_are_the_same(site: Path, report: Report) -> None:
    """Every indicator that has a row on the page has one in the Word document."""
    folder = site / report.period.id
    links = read_content(folder / f"{report.unit.id}.html").iter("a")
    word = word_text(folder / f"{report.unit.id}.docx")
    names = [folded(str(link.text_content())) for link in links if "indicators/" in link.get("href", "")]

    assert len(names) >= len(report.front.indicators)
    assert [name for name in names if name not in word] == []


def test_one_broken_report_hides_no_other(small: Path) -> None:
    """Everything else is built; the page, the consolidated page and the Word document name the gap."""
    (small / DISTRICT_REPORT).write_text("không còn phần đầu", encoding="utf-8")
    period = build_site(small).site / "2024-h1"
    name = "phòng lđ-tbxh huyện hương khê"

    assert (period / "phong-nguoi-co-cong.html").is_file()
    assert "không đọc được" in page_text(period / "huyen-huong-khe.html")
    for text in (page_text(period / "consolidated.html"), word_text(period / "bao-cao-tong-hop-2024-h1.docx")):
        assert re.search(rf"{name}[^.]*không đọc được", text)


@pytest.mark.parametrize("case", [one for one in CASES if one.name not in NO_FILE], ids=lambda case: case.name)
def test_every_fault_is_on_the_portal(tmp_path: Path, case: Path) -> None:
    """The page of findings shows what each rule finds, with its place and the rule's explanation."""
    root = lay_case(case, tmp_path)
    if case.name == "ended-waiver":
        commit_all(root)
    repository = Repository(load_workspace(root))
    portal = Portal(
        workspace=repository.workspace,
        consolidations=repository.consolidations,
        verdicts=repository.verdicts,
        findings=repository.checked.findings,
        rules=rule_pages(),
    )
    shown = next(str(page.content) for page in render_portal(portal) if page.path == "findings.html")
    found = [finding for finding in repository.checked.findings if finding.rule == case.name]

    assert found
    assert f"#{case.name}" in shown
    assert [finding for finding in found if finding.place.path not in shown] == []


def test_serve_shows_a_changed_report(small: Path) -> None:
    """While `mkdocs serve` runs, a word changed in a report turns up on its page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=small, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            page = f"http://127.0.0.1:{port}/2024-h1/huyen-huong-khe.html"
            assert _appears(page, "Hương Khê")
            file = small / DISTRICT_REPORT
            file.write_text(file.read_text(encoding="utf-8") + "\nCâu mới viết thêm.\n", encoding="utf-8")
            assert _appears(page, "Câu mới viết thêm.")
        finally:
            server.terminate()


def _appears(address: str, words: str) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - this machine
                if words in answer.read().decode():
                    return True
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    return False
