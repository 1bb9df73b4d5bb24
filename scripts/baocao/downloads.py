"""The Word documents of a repository: one for a period, one for a report."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from baocao.consolidate import list_documents, read_report
from baocao.model import Consolidation, Report, Status, Workspace
from baocao.publish.docx import (
    PAPER,
    Built,
    Edition,
    ReportDocument,
    write_consolidated_docx,
    write_report_docx,
)
from baocao.publish.portal import consolidated_download, report_download
from baocao.site import Repository


def write_together(writings: Iterable[Callable[[], None]]) -> None:
    """Write documents, as many at once as there are processors: most of the time Pandoc works, outside this process.

    What a document holds does not depend on the others. The first error is raised once all are done.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        written = [pool.submit(writing) for writing in writings]
    for one in written:
        one.result()


def list_downloads(repository: Repository) -> dict[str, Callable[[Path], None]]:
    """Return what writes each Word document of the portal, by its address in the site, the long ones first."""
    periods = repository.consolidations
    whole = {consolidated_download(name): partial(write_consolidated, repository, name) for name in periods}
    reports = [report for period in periods.values() for report in _published(period)]
    single = {report_download(one.period.id, one.unit.id): partial(write_report, repository, one) for one in reports}
    return {**whole, **single}


def _published(consolidation: Consolidation) -> Iterator[Report]:
    """Yield the reports of a period that are more than drafts."""
    for row in consolidation.regime:
        if row.report is not None and row.report.front.status is not Status.DRAFT:
            yield row.report


def write_consolidated(repository: Repository, period: str, target: Path, edition: Edition = PAPER) -> None:
    """Write a period's consolidated report."""
    workspace = repository.workspace
    consolidation = repository.consolidations[period]
    write_consolidated_docx(consolidation, workspace.indicators, target, built=built_from(workspace), edition=edition)


def write_report(repository: Repository, report: Report, target: Path, edition: Edition = PAPER) -> None:
    """Write a unit's own report.

    Raises:
        ValueError: If the department's file could not be read, so that there is nobody to address.
    """
    workspace = repository.workspace
    if workspace.department is None:
        message = "a report's document needs the department"
        raise ValueError(message)
    verdict = repository.verdicts[report.key]
    document = ReportDocument(
        report=report,
        department=workspace.department,
        readings=tuple(read_report(workspace, report).values()),
        documents=list_documents(workspace, [report]),
        verdict=verdict,
        leader=workspace.people.leaders.get(verdict.in_charge or ""),
    )
    write_report_docx(document, workspace.indicators, target, built=built_from(workspace), edition=edition)


def built_from(workspace: Workspace) -> Built:
    """Return the commit that stands for the present; without a history, SOURCE_DATE_EPOCH or the clock."""
    if workspace.head is not None:
        return Built(workspace.head.id, workspace.head.at)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return Built("", datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC))
