"""The reports in parts of about the same size, each read and checked by one process."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from baocao.check import Subject
from baocao.load import ListedReport
from baocao.model import Period


def divide(listed: Iterable[ListedReport], count: int) -> list[list[str]]:
    """Return the paths of reports in `count` parts.

    Periods stay together, and next to the ones that they are compared with: a report that two parts need is read twice.
    """
    reports = list(listed)
    periods = {one.period.id: one.period for one in reports}
    order = {
        name: position for position, name in enumerate(sorted(periods, key=lambda one: (_first(one, periods), one)))
    }
    paths = [one.path for one in sorted(reports, key=lambda one: (order[one.period.id], one.path))]
    bounds = [len(paths) * number // count for number in range(count + 1)]
    return [paths[start:end] for start, end in pairwise(bounds)]


def _first(name: str, periods: Mapping[str, Period]) -> str:
    """Return the oldest period that a period is compared with, over those between."""
    chain = [name]
    while True:
        before = periods[chain[-1]].shape.previous
        if before is None or before not in periods or before in chain:
            return chain[-1]
        chain.append(before)


def divide_subjects(subjects: Iterable[Subject], parts: list[list[str]]) -> list[list[Subject]]:
    """Return subjects in as many parts: a report's in its own, a period's in that of one of its reports."""
    part_of = {path: number for number, part in enumerate(parts) for path in part}
    part_of |= {path.rpartition("/")[2].removesuffix(".md"): number for path, number in part_of.items()}
    divided: list[list[Subject]] = [[] for _ in parts]
    for subject in subjects:
        divided[part_of.get(subject.name, 0)].append(subject)
    return divided
