"""Many reports to one document, still structured: readings, totals, words by field, registers, the regime."""

from baocao.consolidate.readings import read_report
from baocao.consolidate.regime import consolidated_row, list_regime
from baocao.consolidate.registers import list_documents, list_proposals, list_tasks
from baocao.consolidate.summary import summarise
from baocao.consolidate.totals import total_indicators
from baocao.consolidate.words import gather_fields, gather_section
from baocao.model import Consolidation, Period, Report, Verdicts, Workspace

__all__ = ["consolidate_period", "list_documents", "list_regime", "list_tasks", "read_report"]


def consolidate_period(workspace: Workspace, period: Period, verdicts: Verdicts) -> Consolidation:
    """Return a period across all its units.

    Only final reports enter words and totals; drafts' readings are still there for their own pages.

    Raises:
        ValueError: If the department's file could not be read, so that there is nobody to report for.
    """
    if workspace.department is None:
        message = "a consolidation needs the department"
        raise ValueError(message)
    regime = list_regime(workspace, period, verdicts)
    included = tuple(row.report for row in regime if row.report is not None and row.is_included)
    readings = {
        (row.unit.id, name): reading
        for row in regime
        if row.report is not None
        for name, reading in read_report(workspace, row.report).items()
    }
    counted = {report.unit.id for report in included}
    totals = total_indicators(
        workspace, period, {key: reading for key, reading in readings.items() if key[0] in counted}
    )
    past_proposals = list_proposals(_past(workspace, period))
    own = workspace.consolidated.get(period.id)
    digests = {report.unit.id: verdicts[report.key].digest for report in included if report.key in verdicts}
    return Consolidation(
        period=period,
        department=workspace.department,
        regime=regime,
        direction=gather_section(included, "direction"),
        fields=gather_fields(workspace, included, totals),
        targets=gather_section(included, "targets"),
        tasks=list_tasks(included),
        solutions=gather_section(included, "solutions"),
        proposals=list_proposals(included),
        past_proposals=past_proposals,
        documents=list_documents(workspace, included),
        totals=totals,
        readings=readings,
        summary=summarise(workspace, regime, included, totals, past_proposals),
        own=own,
        own_row=consolidated_row(workspace, period, verdicts),
        changed_sources=own.changed_sources(digests) if own is not None and own.sections else (),
    )


def _past(workspace: Workspace, period: Period) -> tuple[Report, ...]:
    """Return the final reports of the period compared with, in official order."""
    before = workspace.periods.get(period.shape.previous or "")
    units = workspace.reporting_units(before) if before is not None else ()
    found = (workspace.report(unit.id, before.id) for unit in units if before is not None)
    return tuple(report for report in found if report is not None and report.counts)
