"""Who reports."""

from dataclasses import dataclass
from datetime import date

from pydantic import Field

from baocao.model.department import Account
from baocao.model.shape import Interval, Shape, Slug, Text, on_day


class UnitName(Interval):
    """What a unit was called over a span of days, and how its letterhead reads.

    `symbol` ends the numbers of its reports (`41/BC-LĐTBXH`).
    """

    name: Text
    short: Text
    symbol: Text
    letterhead: tuple[Text, ...]
    parent: Text
    parent_letterhead: tuple[Text, ...]
    place: Text


class UnitField(Interval):
    """A field assigned to a unit."""

    field: Slug


class UnitShape(Shape):
    """The file `units/<unit>/unit.yml`; `accounts` are those on the forge from which it sends its reports."""

    kind: Slug
    order: int
    names: tuple[UnitName, ...] = Field(min_length=1)
    fields: tuple[UnitField, ...] = ()
    head: Text
    contact: Text
    active: tuple[Interval, ...]
    accounts: tuple[Account, ...] = ()
    area: Text | None = None
    gso: Text | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit under its permanent id."""

    id: str
    shape: UnitShape

    @property
    def kind(self) -> str:
        """Return the id of the unit's kind."""
        return self.shape.kind

    def name_on(self, day: date) -> UnitName:
        """Return the name in force on `day`, or the first one there is."""
        return next(iter(on_day(self.shape.names, day)), self.shape.names[0])

    def fields_on(self, day: date) -> tuple[str, ...]:
        """Return the ids of the fields assigned on `day`."""
        return tuple(entry.field for entry in on_day(self.shape.fields, day))

    def has_field(self, field: str, day: date) -> bool:
        """Tell whether a field is assigned to the unit on `day`."""
        return any(entry.field == field and entry.holds(day) for entry in self.shape.fields)

    def is_active(self, day: date) -> bool:
        """Tell whether the unit exists on `day`."""
        return bool(on_day(self.shape.active, day))

    def has_account(self, forge: str, account: int | None, day: date) -> bool:
        """Tell whether an account is the unit's on `day`."""
        return any((one.forge, one.id) == (forge, account) for one in on_day(self.shape.accounts, day))
