"""Our own documents have the decree's form."""

from pathlib import Path

import pytest
from tests.conform.documents import deviations
from tests.publish.docx.builders import BUILT
from tests.repositories import ROOT

from baocao.conform import conform_document
from baocao.consolidate import consolidate_period, list_documents, read_report
from baocao.load import load_workspace
from baocao.model import Workspace
from baocao.publish.docx import ReportDocument, write_consolidated_docx, write_report_docx

PERIOD = "2024-h1"
UNITS = ["phong-nguoi-co-cong", "trung-tam-dich-vu-viec-lam", "huyen-huong-khe"]


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """Return the repository as it stands."""
    return load_workspace(ROOT)


@pytest.fixture(scope="module")
def documents(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the documents of three kinds of units, and the consolidated one."""
    folder = tmp_path_factory.mktemp("own")
    consolidation = consolidate_period(workspace, workspace.periods[PERIOD], {})
    write_consolidated_docx(consolidation, workspace.indicators, folder / "consolidated", built=BUILT)
    for unit in UNITS:
        _write(workspace, unit, folder / unit)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _write(workspace: Workspace, unit: str, target: Path) -> None:
    assert workspace.department is not None
    report = workspace.reports[unit, PERIOD]
    readings = tuple(read_report(workspace, report).values())
    document = ReportDocument(report, workspace.department, readings, list_documents(workspace, [report]))
    write_report_docx(document, workspace.indicators, target, built=BUILT)


def test_consolidated_report_conforms(small_consolidation: bytes) -> None:
    """A consolidated report with every kind of part deviates nowhere, in no section."""
    sheet = conform_document(small_consolidation)

    assert sheet.deviations == ()
    assert "phân đoạn 1 và 5 chỗ khác" in {row.place for row in sheet.rows}


@pytest.mark.parametrize("name", [*UNITS, "consolidated"])
def test_documents_of_the_instance_conform(documents: dict[str, bytes], name: str) -> None:
    """A unit's own report, of each of the three kinds, and the report of them all."""
    assert deviations(documents[name]) == set()
