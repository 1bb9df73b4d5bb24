"""The Office's own text, from its file to page and Word document, on the real instance."""

import re
import shutil
from pathlib import Path

import pytest
from docx import Document
from tests.repositories import commit_all, copy_instance

from baocao.downloads import write_consolidated
from baocao.model import ReportState, SignOffState
from baocao.publish.portal import Portal, render_portal
from baocao.site import Repository, read_repository

PERIOD = "2023-h1"
TEXT = f"periods/{PERIOD}/consolidated.md"


@pytest.fixture(scope="module")
def repository(committed_instance: Path) -> Repository:
    """Return the instance as read."""
    return read_repository(committed_instance)


def page_of(repository: Repository, period: str = PERIOD) -> str:
    """Return the page of a period's consolidated report."""
    portal = Portal(repository.workspace, repository.consolidations, repository.verdicts, (), ())
    return next(str(page.content) for page in render_portal(portal) if page.path == f"{period}/consolidated.html")


def test_it_is_signed_by_the_director(repository: Repository) -> None:
    """Nobody else is in charge of it, and its key proves it."""
    verdict = repository.verdicts["consolidated", PERIOD]

    assert (verdict.state, verdict.by, verdict.in_charge) == (SignOffState.PROVED, "giam-doc", "giam-doc")


def test_it_knows_what_it_was_made_of(repository: Repository) -> None:
    """Every report of the period is a source, and none has changed since."""
    consolidation = repository.consolidations[PERIOD]

    assert consolidation.is_edited
    assert consolidation.changed_sources == ()


def test_it_has_a_state_and_a_deadline_of_its_own(repository: Repository) -> None:
    """Signed in time in the closed period; in the open one a draft that the Office must finish."""
    signed, draft = (repository.consolidations[period].own_row for period in (PERIOD, "2024-h1"))
    assert signed is not None
    assert draft is not None

    assert (signed.state, signed.on_time) == (ReportState.SIGNED, True)
    assert (draft.state, draft.on_time) == (ReportState.DRAFT, None)
    assert "hoàn thiện dự thảo" in draft.next_step


def test_deputies_opinions_are_shown(repository: Repository) -> None:
    """What each said stands on the page, before the Director's signature."""
    page = page_of(repository)

    assert "Phó Giám đốc phụ trách người có công, 15:10 ngày 21/6/2023" in page
    assert "Nhất trí với dự thảo" in page


def test_page_and_document_show_its_words(repository: Repository, tmp_path: Path) -> None:
    """The Office's sentences stand in place of the woven ones; number, date and annexes with them."""
    own = repository.consolidations[PERIOD].own
    assert own is not None
    page = page_of(repository)
    write_consolidated(repository, PERIOD, tmp_path / "c.docx")
    words = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "c.docx")).paragraphs)
    blocks = [block.text for section in own.walk() for block in section.blocks if "\n" not in block.text]

    assert len(blocks) > 30
    for text in blocks:
        first = re.split(r"[|*`_]", text)[0][:60].removesuffix("./.").strip()
        assert first in words
        assert first.replace("&", "&amp;") in page
    assert own.front.number is not None
    assert own.front.number in page
    assert "Phụ lục V" in words


def test_changed_report_is_named(committed_instance: Path, tmp_path: Path) -> None:
    """A unit that corrects its report after the editing is told on the page."""
    root = tmp_path / "instance"
    shutil.copytree(committed_instance, root)
    report = root / f"units/huyen-huong-khe/{PERIOD}.md"
    report.write_text(report.read_text(encoding="utf-8").replace("Hương Khê", "Hương  Khê", 1), encoding="utf-8")
    repository = read_repository(root)

    assert repository.consolidations[PERIOD].changed_sources == ("huyen-huong-khe",)
    assert "Báo cáo đã thay đổi sau khi Văn phòng biên tập" in page_of(repository)


def test_without_a_text_the_reports_are_woven(repository: Repository) -> None:
    """Front matter alone changes no word."""
    consolidation = repository.consolidations["2024-h1"]

    assert consolidation.own is not None
    assert not consolidation.is_edited
    assert "Văn phòng biên tập" not in page_of(repository, "2024-h1").replace("lời văn do Văn phòng biên tập", "")


def test_report_without_a_readable_file_is_woven(tmp_path: Path) -> None:
    """What the Office mistyped hides no report."""
    root = copy_instance(tmp_path / "instance")
    (root / TEXT).write_text("không có phần đầu", encoding="utf-8")
    commit_all(root)
    repository = read_repository(root)

    assert repository.consolidations[PERIOD].own is None
    assert any(finding.place.path == TEXT for finding in repository.checked.findings)
