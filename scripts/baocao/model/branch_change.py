"""What a branch changes in the repository, seen from the branch that it would enter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from baocao.model.workspace import Workspace


class PathChange(StrEnum):
    """What is done to a file; one that is moved is removed in one place and added in another."""

    ADDED = "added"
    MODIFIED = "modified"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """The paths that a branch touches.

    Attributes:
        base: The registry and the periods as they stand on the branch that it would enter; its reports are not read.
        paths: What is done to each path, by the path.
        day: The day on which it is judged: an account is a unit's from a day to a day.
        account: Whose change it is, by the forge's number of the account; None if nobody said.
    """

    base: Workspace
    paths: Mapping[str, PathChange]
    day: date
    account: int | None = None

    @property
    def authors(self) -> frozenset[str]:
        """Return the units whose account it is: none if nobody said, or the account is no unit's."""
        kind = self.base.department.forge.kind if self.base.department else None
        return frozenset(
            unit.id for unit in self.base.units.values() if kind and unit.has_account(kind, self.account, self.day)
        )
