"""The figures of a report as they were typed, with the precision that the catalogue allows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.model import Indicator, Place, Report, Workspace
from baocao.model.node import Mapping, Scalar

_KEYS = {"plan", "actual", "part", "whole", "weight", "previous"}
_MONEY = {"triệu đồng", "tỷ đồng"}
_MONEY_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """One typed figure; `decimals` is how many digits may stand after the point, None where nobody knows."""

    indicator: str
    key: str
    text: str
    decimals: int | None
    place: Place


def readings(report: Report) -> Iterator[tuple[str, Mapping]]:
    """Iterate over the ids of a report's indicators, each with what is written under it."""
    written = report.node.value("indicators")
    if isinstance(written, Mapping):
        yield from ((key.text, value) for key, value in written if isinstance(value, Mapping))


def figures(report: Report, workspace: Workspace) -> Iterator[Figure]:
    """Iterate over the typed figures of a report, blank ones too."""
    for indicator, reading in readings(report):
        known = workspace.indicators.get(indicator)
        for key, value in reading:
            if key.text in _KEYS and isinstance(value, Scalar):
                decimals = _decimals(known, key.text, workspace) if known is not None else None
                place = report.place().at(key.line, key.column)
                yield Figure(indicator, key.text, value.text, decimals, place)


def _decimals(indicator: Indicator, key: str, workspace: Workspace) -> int | None:
    quantities = {"part": indicator.part, "whole": indicator.whole, "weight": indicator.weight}
    if key not in quantities:
        return indicator.decimals
    quantity = quantities[key]
    if quantity is None:
        return None
    if quantity.indicator is not None:
        counted = workspace.indicators.get(quantity.indicator)
        return counted.decimals if counted is not None else None
    return _MONEY_DECIMALS if quantity.measure in _MONEY else 0
