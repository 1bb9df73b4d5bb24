"""Word documents in the form of Nghị định 30/2020/NĐ-CP: the consolidated report, and each unit's own."""

from collections.abc import Mapping
from pathlib import Path

from baocao.model import Consolidation, Indicator
from baocao.publish.docx.consolidated import consolidated_html
from baocao.publish.docx.imprint import subject_of
from baocao.publish.docx.package import Built
from baocao.publish.docx.pandoc import RenderError
from baocao.publish.docx.unit_report import ReportDocument, report_html
from baocao.publish.docx.write import write_html

__all__ = ["Built", "RenderError", "ReportDocument", "write_consolidated_docx", "write_report_docx"]

_KIND = "Báo cáo"


def write_consolidated_docx(
    consolidation: Consolidation, catalogue: Mapping[str, Indicator], target: Path, *, built: Built
) -> None:
    """Write a period's consolidated report with its annexes, replacing `target` only once it is complete.

    Args:
        consolidation: The period across its units.
        catalogue: The indicators by id.
        target: The `.docx` to write.
        built: What the document is built from; it goes into its properties, and stands for the present.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    html = consolidated_html(consolidation, catalogue)
    author = consolidation.department.name_on(consolidation.period.last_day).name
    title = f"{_KIND} {subject_of(consolidation.period)}"
    write_html(html, target, title=title, author=author, built=built)


def write_report_docx(
    document: ReportDocument, catalogue: Mapping[str, Indicator], target: Path, *, built: Built
) -> None:
    """Write a unit's own report with its annexes, replacing `target` only once it is complete.

    Args:
        document: The report with its readings, legal documents and sign-off.
        catalogue: The indicators by id.
        target: The `.docx` to write.
        built: What the document is built from; it goes into its properties, and stands for the present.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    report = document.report
    author = report.unit.name_on(report.period.last_day).name
    title = f"{_KIND} {subject_of(report.period)}"
    write_html(report_html(document, catalogue), target, title=title, author=author, built=built)
