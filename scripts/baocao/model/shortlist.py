"""As many findings as a reader can use, the heaviest first, and how many there are besides."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from baocao.model.finding import Finding
from baocao.model.number import format_number

MOST_IN_FILE = 100
"""Findings of one file in a list: whoever has mended so many checks again."""

MOST = 1_000
"""Findings of all files in a list: a page with so many takes two seconds to make."""


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Findings that are shown, errors before warnings before hints, and how many are left out."""

    shown: tuple[Finding, ...]
    left_out: int = 0

    @property
    def rest(self) -> str:
        """Return the sentence on what is left out; empty if nothing is."""
        return rest_sentence(self.left_out)


def rest_sentence(left_out: int, where: str = "") -> str:
    """Return the sentence on findings that a list leaves out, `where` it does; empty if it leaves out none."""
    number = format_number(Decimal(left_out))
    return f"Còn {number} điểm nữa{where}; chạy `baocao check` để xem hết." if left_out else ""


def shorten(findings: Iterable[Finding], most: int = MOST_IN_FILE) -> Shortlist:
    """Return the heaviest of `findings`; those of one level by their places."""
    ordered = sorted(findings, key=_by_weight)
    return Shortlist(tuple(ordered[:most]), max(0, len(ordered) - most))


def shorten_each(by_file: Mapping[str, Collection[Finding]], most: int = MOST) -> dict[str, Shortlist]:
    """Return a list for each file; together they show the heaviest, so that a file's own may show nothing."""
    kept: dict[str, list[Finding]] = {path: [] for path in by_file}
    for finding in _first_of_each(by_file)[:most]:
        kept[finding.place.path].append(finding)
    return {path: Shortlist(tuple(kept[path]), len(findings) - len(kept[path])) for path, findings in by_file.items()}


def ranked(by_file: Mapping[str, Collection[Finding]]) -> list[Finding]:
    """Return all findings as they deserve a place: what heads the list of any file, then what is in no list."""
    first = _first_of_each(by_file)
    listed = set(first)
    others = (finding for findings in by_file.values() for finding in findings if finding not in listed)
    return [*first, *sorted(others, key=_by_weight)]


def _first_of_each(by_file: Mapping[str, Collection[Finding]]) -> list[Finding]:
    each = (shorten(findings).shown for findings in by_file.values())
    return sorted(chain.from_iterable(each), key=_by_weight)


def _by_weight(finding: Finding) -> tuple[object, ...]:
    return -finding.level, finding.place, finding.rule, finding.message
