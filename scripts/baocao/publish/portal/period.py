"""A period's overview: who has reported, who is late, what must happen next."""

from itertools import groupby

from baocao.model import Consolidation, RegimeRow
from baocao.publish.charts import draw_charts
from baocao.publish.portal import address
from baocao.publish.portal.environment import render_page
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal


def period_page(portal: Portal, consolidation: Consolidation) -> Page:
    """Return the overview of a period."""
    period = consolidation.period
    return render_page(
        address.period_page(period.id),
        period.shape.name,
        "period.md.j2",
        portal=portal,
        period=period,
        consolidation=consolidation,
        groups=_groups(consolidation),
        charts=draw_charts(consolidation, portal.workspace.indicators),
    )


def _groups(consolidation: Consolidation) -> list[tuple[str, list[RegimeRow]]]:
    """Return the regime's rows by kind of unit, each kind under its plural."""
    kinds = consolidation.department.kinds
    return [
        (kinds[kind].plural if kind in kinds else kind, list(rows))
        for kind, rows in groupby(consolidation.regime, key=lambda row: row.unit.kind)
    ]
