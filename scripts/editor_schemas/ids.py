"""Which keys hold an id of the registry or of a catalogue, and what stands behind each id."""

from collections.abc import Mapping
from typing import TypeAlias

from baocao.check import rule_pages
from baocao.model import CONSOLIDATED, Workspace

Named: TypeAlias = Mapping[str, str]
"""Ids, each with its Vietnamese name."""

VALUES: Mapping[str, str] = {
    "Answer.unit": "unit",
    "ConsolidatedFrontMatter.unit": "consolidated",
    "Charge.fields": "field",
    "Charge.units": "unit",
    "Delegation.by": "leader",
    "Delegation.for": "leader",
    "Delegation.units": "unit",
    "Department.director": "leader",
    "Department.office": "unit",
    "Extension.unit": "unit",
    "FrontMatter.period": "period",
    "FrontMatter.unit": "unit",
    "Headship.unit": "unit",
    "Indicator.also": "source",
    "Indicator.field": "field",
    "Indicator.parts": "indicator",
    "Indicator.source": "source",
    "LegalDocumentShape.fields": "field",
    "PastDecision.by": "leader",
    "PeriodShape.indicators": "indicator",
    "PeriodShape.previous": "period",
    "PeriodShape.units": "source",
    "Quantity.indicator": "indicator",
    "Receipt.unit": "unit",
    "SignOff.by": "leader",
    "UnitField.field": "field",
    "UnitShape.kind": "kind",
    "Waiver.rule": "rule",
    "Waiver.unit": "unit or consolidated",
}
"""Keys whose value is an id, or a list of ids."""

KEYS: Mapping[str, str] = {
    "Assignment.charges": "leader",
    "ConsolidatedFrontMatter.sources": "unit",
    "FrontMatter.indicators": "typed indicator",
    "PeriodShape.published": "indicator",
}
"""Keys that hold a mapping whose own keys are ids."""


WORDS: Mapping[str, str] = {"PeriodShape.indicators": "all"}
"""Keys that hold a word in place of a list of ids."""


def looked_up(table: Mapping[str, str], shape: type, key: str) -> str | None:
    """Return what a table says about `key` of a shape, or of the nearest shape that it is made from."""
    paths = (f"{one.__name__}.{key}" for one in shape.__mro__)
    return next((table[path] for path in paths if path in table), None)


def named_ids(workspace: Workspace) -> dict[str, Named]:
    """Return every kind of id that a repository knows, in the order of its files."""
    kinds = workspace.department.kinds if workspace.department else {}
    units = {unit.id: unit.shape.names[-1].short for unit in workspace.ordered_units()}
    consolidated = {CONSOLIDATED: "báo cáo tổng hợp của Sở"}
    kind_names = {kind: shape.name for kind, shape in kinds.items()}
    indicators = workspace.indicators.items()
    return {
        "unit": units,
        "consolidated": consolidated,
        "unit or consolidated": units | consolidated,
        "kind": kind_names,
        "source": kind_names | units,
        "field": {field: shape.name for field, shape in workspace.fields.items()},
        "indicator": {name: f"{shape.name} ({shape.measure})" for name, shape in indicators},
        "typed indicator": {
            name: f"{shape.name} ({shape.measure})" for name, shape in indicators if not shape.is_derived
        },
        "leader": {leader: shape.position for leader, shape in workspace.people.leaders.items()},
        "period": {period.id: period.shape.name for period in workspace.periods.values()},
        "rule": {page.name: page.summary.rstrip(".") for page in rule_pages()},
    }
