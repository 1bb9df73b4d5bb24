"""How sure figures are, said once: what holds for most columns in the note, what differs in the column or cell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from baocao.model import Nature, Reading

_MIXED = "ghi ở từng số"


@dataclass(frozen=True, slots=True)
class Natures:
    """How sure the figures of several units are.

    Attributes:
        alike: Of units whose figures are all equally sure, how sure; by the unit's id.
        prevailing: What holds for most of these.
        is_common: Whether it holds for all units.
    """

    alike: Mapping[str, Nature]
    prevailing: Nature
    is_common: bool

    @property
    def note(self) -> str:
        """Return what the note says; empty if most figures are final."""
        if self.prevailing is Nature.OFFICIAL:
            return ""
        return f"số liệu trong kỳ là {self.prevailing.title}{'' if self.is_common else ', trừ nơi có ghi khác'}."

    def heading(self, unit: str) -> str:
        """Return what the unit's column must say beside its name; empty if the note says it."""
        if unit not in self.alike:
            return _MIXED if self.note else ""
        nature = self.alike[unit]
        return "" if nature is self.prevailing else nature.title

    def of_cell(self, reading: Reading) -> Nature | None:
        """Return the nature that a cell must mark; None if note or column say it."""
        return None if reading.unit.id in self.alike else reading.nature


def common_natures(readings: Iterable[Reading]) -> Natures:
    """Return how sure the units' figures are."""
    found: defaultdict[str, set[Nature]] = defaultdict(set)
    for reading in readings:
        found[reading.unit.id].add(reading.nature or Nature.OFFICIAL)
    alike = {unit: next(iter(natures)) for unit, natures in found.items() if len(natures) == 1}
    counted = Counter(alike.values()).most_common(1)
    prevailing = counted[0][0] if counted else Nature.OFFICIAL
    return Natures(alike, prevailing, is_common=all(natures == {prevailing} for natures in found.values()))
