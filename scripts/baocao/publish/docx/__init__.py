"""Word documents in the form of Nghị định 30/2020/NĐ-CP: the consolidated report, each unit's own, and letters."""

from collections.abc import Mapping
from pathlib import Path

from baocao.model import Consolidation, Indicator
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.consolidated import consolidated_html
from baocao.publish.docx.edition import PAPER, Edition, Form
from baocao.publish.docx.imprint import Imprint, letter_imprint, subject_of
from baocao.publish.docx.letter import Letter, letter_html
from baocao.publish.docx.package import Built, Title
from baocao.publish.docx.pandoc import RenderError
from baocao.publish.docx.signature import Signer, signing_lines
from baocao.publish.docx.unit_report import ReportDocument, report_html
from baocao.publish.docx.write import write_html

__all__ = [
    "PAPER",
    "Annex",
    "Built",
    "Edition",
    "Form",
    "Imprint",
    "Letter",
    "RenderError",
    "ReportDocument",
    "Signer",
    "letter_imprint",
    "signing_lines",
    "write_consolidated_docx",
    "write_letter_docx",
    "write_report_docx",
]

_REPORT = "Báo cáo"


def write_consolidated_docx(
    consolidation: Consolidation,
    catalogue: Mapping[str, Indicator],
    target: Path,
    *,
    built: Built,
    edition: Edition = PAPER,
) -> None:
    """Write a period's consolidated report with its annexes, replacing `target` only once it is complete.

    Args:
        consolidation: The period across its units.
        catalogue: The indicators by id.
        target: The `.docx` to write.
        built: What the document is built from; it goes into its properties, and stands for the present.
        edition: Whether it will be issued on paper, and whether it has a table of contents.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    html = consolidated_html(consolidation, catalogue, edition)
    author = consolidation.department.name_on(consolidation.period.last_day).name
    write_html(html, target, Title(_REPORT, subject_of(consolidation.period), author), built=built)


def write_report_docx(
    document: ReportDocument,
    catalogue: Mapping[str, Indicator],
    target: Path,
    *,
    built: Built,
    edition: Edition = PAPER,
) -> None:
    """Write a unit's own report with its annexes, replacing `target` only once it is complete.

    Args:
        document: The report with its readings, legal documents and sign-off.
        catalogue: The indicators by id.
        target: The `.docx` to write.
        built: What the document is built from; it goes into its properties, and stands for the present.
        edition: Whether it will be issued on paper, and whether it has a table of contents.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    report = document.report
    author = report.unit.name_on(report.period.last_day).name
    html = report_html(document, catalogue, edition)
    write_html(html, target, Title(_REPORT, subject_of(report.period), author), built=built)


def write_letter_docx(letter: Letter, target: Path, *, built: Built, form: Form = Form.PAPER) -> None:
    """Write a letter with what it encloses, replacing `target` only once it is complete.

    Args:
        letter: The letter.
        target: The `.docx` to write.
        built: What the document is built from; it goes into its properties, and stands for the present.
        form: Whether it will be issued on paper.

    Raises:
        RenderError: If Pandoc is missing, or refuses the document.
    """
    title = Title(letter.imprint.kind, letter.subject, letter.imprint.name)
    write_html(letter_html(letter, form), target, title, built=built)
