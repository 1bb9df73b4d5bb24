"""The figures of a report: as they were typed, and as what they count."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocao.model import Indicator, Place, ReadingShape, Report, Workspace
from baocao.model.node import Mapping, Scalar, find_node

_KEYS = ("plan", "actual", "part", "whole", "weight", "previous")
READING_KEYS = tuple(ReadingShape.model_fields)
"""All that a report may say of an indicator."""

_MONEY = {"triệu đồng", "tỷ đồng"}
_MONEY_DECIMALS = 2
_THOUSANDTH = -3
_MEASURED = {*_MONEY, "kg", "tấn", "ha", "km"}
"""Measures that can be divided; whatever else has no decimals is counted one by one."""


@dataclass(frozen=True, slots=True)
class Precision:
    """What a figure is measured in, and how many digits may stand after its point."""

    measure: str
    decimals: int

    @property
    def is_count(self) -> bool:
        """Tell whether it counts things that have no half, such as people."""
        return self.decimals == 0 and self.measure not in _MEASURED


@dataclass(frozen=True, slots=True)
class Figure:
    """One typed figure; its precision is None where nobody knows it."""

    indicator: str
    key: str
    text: str
    precision: Precision | None
    place: Place


def readings(report: Report) -> Iterator[tuple[str, Mapping]]:
    """Iterate over the ids of a report's indicators, each with what is written under it."""
    written = report.node.value("indicators")
    if isinstance(written, Mapping):
        yield from ((key.text, value) for key, value in written if isinstance(value, Mapping))


def doubtful_figures(report: Report, workspace: Workspace) -> Iterator[Figure]:
    """Iterate over the typed figures of a report that are blank or have a point; no other can be misread."""
    for indicator, reading in readings(report):
        known = workspace.indicators.get(indicator)
        for key, value in reading:
            if key.text in _KEYS and isinstance(value, Scalar) and (not value.text or "." in value.text):
                precision = precision_of(known, key.text, workspace) if known is not None else None
                place = report.place().at(key.line, key.column)
                yield Figure(indicator, key.text, value.text, precision, place)


def known_readings(report: Report, workspace: Workspace) -> Iterator[tuple[str, Indicator, ReadingShape]]:
    """Iterate over a report's readings of indicators that units type, with the indicators."""
    for name, reading in report.front.indicators.items():
        indicator = workspace.indicators.get(name)
        if indicator is not None and not indicator.is_derived:
            yield name, indicator, reading


def values(reading: ReadingShape) -> Iterator[tuple[str, Decimal]]:
    """Iterate over the numbers of a reading, with their keys."""
    for key in _KEYS:
        value = getattr(reading, key)
        if isinstance(value, Decimal):
            yield key, value


def actual_of(report: Report, indicator: str) -> Decimal | None:
    """Return the number that a report gives as an indicator's actual value; None if it gives none that is sure."""
    reading = report.front.indicators.get(indicator)
    value = reading.actual if reading is not None else None
    if not isinstance(value, Decimal) or not is_sure(value):
        return None
    typed = find_node(report.node, "indicators", indicator)
    is_torn = isinstance(typed, Mapping) and any(key.text.isdigit() for key, _ in typed)  # `32,085` gives 32 and 085
    return None if is_torn else value


def is_sure(value: Decimal) -> bool:
    """Tell whether a number can be compared: one below 0, or one that may mean a thousand, is told for itself."""
    return value >= 0 and value.as_tuple().exponent != _THOUSANDTH


def precision_of(indicator: Indicator, key: str, workspace: Workspace) -> Precision | None:
    """Return in what the figure under `key` is given; None if the catalogue does not say."""
    quantities = {"part": indicator.part, "whole": indicator.whole, "weight": indicator.weight}
    if key not in quantities:
        return Precision(indicator.measure, indicator.decimals)
    quantity = quantities[key]
    if quantity is None:
        return None
    if quantity.indicator is not None:
        counted = workspace.indicators.get(quantity.indicator)
        return Precision(counted.measure, counted.decimals) if counted is not None else None
    measure = quantity.measure or ""
    return Precision(measure, _MONEY_DECIMALS if measure in _MONEY else 0)
