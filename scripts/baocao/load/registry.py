"""The registry and the catalogues: `units/*.yml`, `units/*/unit.yml` and `periods/*.yml`."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from baocao.load.files import Source, list_files, read_source
from baocao.load.shapes import shape_node
from baocao.load.stamps import stamp
from baocao.load.yaml_nodes import Composer
from baocao.model import (
    CalendarShape,
    Department,
    Fault,
    FaultKind,
    Field,
    FieldsShape,
    Indicator,
    IndicatorsShape,
    Issuers,
    OutlineSection,
    People,
    Place,
    Unit,
    UnitShape,
)
from baocao.model.fault import EXPECTED_SLUG
from baocao.model.node import Mapping
from baocao.model.shape import is_slug

AnyShape = TypeVar("AnyShape", bound=BaseModel)


@dataclass(slots=True)
class Shelf:
    """What has been read so far from one repository.

    Attributes:
        root: The repository's folder.
        faults: What could not be taken as it stood.
        files: The files looked at.
        nodes: The registry's YAML as written, by path.
        stamps: What each file of the registry held when it was read, by path.
        asked: Outlines as spelled out for units, which many reports share.
    """

    root: Path
    faults: list[Fault] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    nodes: dict[str, Mapping] = field(default_factory=dict)
    stamps: dict[str, str] = field(default_factory=dict)
    asked: dict[Hashable, tuple[OutlineSection, ...]] = field(default_factory=dict)

    def read_id(self, path: str) -> str | None:
        """Return the id that a file's folder gives; None if its name is no id, which is recorded."""
        name = PurePosixPath(path).parent.name
        if is_slug(name):
            return name
        self.faults.append(Fault(FaultKind.WRONG_TYPE, Place(path), name, EXPECTED_SLUG))
        return None

    def read_text(self, path: str) -> Source | None:
        """Return a file of the registry; None if it cannot be read, which is recorded."""
        self.files.append(path)
        source = read_source(self.root, path)
        self.stamps[path] = stamp(source)
        if isinstance(source, Source):
            return source
        self.faults.append(source)
        return None

    def read_shape(self, path: str, shape: type[AnyShape]) -> AnyShape | None:
        """Return a YAML file as a `shape`; None if it cannot be read, which is recorded."""
        source = self.read_text(path)
        if source is None:
            return None
        composer = Composer(path)
        node = composer.compose(source.text)
        self.faults += composer.faults
        if node is None:
            return None
        self.nodes[path] = node
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
        unit = shelf.read_id(path)
        shape = shelf.read_shape(path, UnitShape)
        if unit is not None and shape is not None:
            units[unit] = Unit(unit, shape)
    return units
