"""The repository's own reports: every word of theirs is in their documents."""

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from tests.publish.docx.builders import BUILT
from tests.publish.docx.reading import words_of
from tests.repositories import ROOT

from baocao.consolidate import consolidate_period, list_documents, read_report
from baocao.load import load_workspace
from baocao.model import Block, Excerpt, FieldWork, Report, Table, Workspace
from baocao.publish.docx import ReportDocument, write_consolidated_docx, write_report_docx

PERIOD = "2024-h1"


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """Return the repository as it stands."""
    return load_workspace(ROOT)


def _said(report: Report) -> list[str]:
    """Return every paragraph, point and cell of a report's text, as one reads it."""
    blocks = [block for section in report.walk() for block in section.blocks]
    return [" ".join(text.split()).removesuffix("./.") for block in blocks for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [cell for row in (block.header, *block.rows) for cell in row]
    return block.text.split("\n")


def _source(excerpt: Excerpt) -> str:
    """Return how the document names the unit that wrote an excerpt: a district by its area."""
    return excerpt.origin.unit.shape.area or excerpt.origin.name


def _works(field: FieldWork) -> tuple[tuple[Excerpt, ...], ...]:
    return (field.achievements, field.limits, field.difficulties, field.objective, field.subjective, field.unparted)


@pytest.mark.parametrize("unit", ["phong-nguoi-co-cong", "trung-tam-dich-vu-viec-lam", "huyen-huong-khe"])
def test_unit_report_holds_every_word(workspace: Workspace, tmp_path: Path, unit: str) -> None:
    """No paragraph, point or cell is lost between the source and the document, and the document is valid."""
    report = workspace.reports[unit, PERIOD]
    assert workspace.department is not None
    target = tmp_path / f"{unit}.docx"
    readings = tuple(read_report(workspace, report).values())
    document = ReportDocument(report, workspace.department, readings, list_documents(workspace, [report]))
    write_report_docx(document, workspace.indicators, target, built=BUILT)
    words = words_of(target)

    assert [text for text in _said(report) if text not in words] == []
    assert OpenXmlValidator().validate(str(target)).errors == []


def test_consolidated_report_holds_every_excerpt(workspace: Workspace, tmp_path: Path) -> None:
    """What the consolidation gathered is in the document, each excerpt with its source."""
    consolidation = consolidate_period(workspace, workspace.periods[PERIOD], {})
    target = tmp_path / "consolidated.docx"
    write_consolidated_docx(consolidation, workspace.indicators, target, built=BUILT)
    words = words_of(target)
    works = [work for field in consolidation.fields for work in _works(field)]
    excerpts = [excerpt for work in (consolidation.direction, *works) for excerpt in work]
    ends = [f"{_texts(excerpt.blocks[-1])[-1]} ({_source(excerpt)})" for excerpt in excerpts]

    assert [end for end in ends if " ".join(end.split()) not in words] == []
    assert OpenXmlValidator().validate(str(target)).errors == []
