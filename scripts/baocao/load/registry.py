"""The registry and the catalogues: `units/*.yml`, `units/*/unit.yml` and `periods/*.yml`."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from baocao.load.files import Source, list_files, read_source
from baocao.load.shapes import shape_node
from baocao.load.yaml_nodes import Composer
from baocao.model import (
    CalendarShape,
    Department,
    Fault,
    Field,
    FieldsShape,
    Indicator,
    IndicatorsShape,
    Issuers,
    People,
    Unit,
    UnitShape,
)

AnyShape = TypeVar("AnyShape", bound=BaseModel)


@dataclass(slots=True)
class Shelf:
    """What has been read so far from one repository: faults, and the files looked at."""

    root: Path
    faults: list[Fault] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def read_shape(self, path: str, shape: type[AnyShape]) -> AnyShape | None:
        """Return a YAML file as a `shape`; None if it cannot be read, which is recorded."""
        self.files.append(path)
        source = read_source(self.root, path)
        if not isinstance(source, Source):
            self.faults.append(source)
            return None
        composer = Composer(path)
        node = composer.compose(source.text)
        self.faults += composer.faults
        if node is None:
            return None
        read, faults = shape_node(node, shape, path)
        self.faults += faults
        return read


@dataclass(frozen=True, slots=True)
class Registry:
    """The registry and the catalogues of one repository."""

    department: Department | None
    people: People
    units: dict[str, Unit]
    fields: dict[str, Field]
    indicators: dict[str, Indicator]
    issuers: Issuers
    calendar: CalendarShape


def read_registry(shelf: Shelf) -> Registry:
    """Read everything that belongs to the Office and to no period."""
    fields = shelf.read_shape("periods/fields.yml", FieldsShape)
    indicators = shelf.read_shape("periods/indicators.yml", IndicatorsShape)
    return Registry(
        department=shelf.read_shape("units/department.yml", Department),
        people=shelf.read_shape("units/people.yml", People) or People(),
        units=_read_units(shelf),
        fields=fields.fields if fields else {},
        indicators=indicators.indicators if indicators else {},
        issuers=shelf.read_shape("periods/issuers.yml", Issuers) or Issuers(),
        calendar=shelf.read_shape("periods/calendar.yml", CalendarShape) or CalendarShape(),
    )


def _read_units(shelf: Shelf) -> dict[str, Unit]:
    units = {}
    for path in list_files(shelf.root, "units/*/unit.yml"):
        shape = shelf.read_shape(path, UnitShape)
        if shape is not None:
            unit = PurePosixPath(path).parent.name
            units[unit] = Unit(unit, shape)
    return units
