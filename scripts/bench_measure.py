"""A claim about time: our work beside what it is measured against, both in the same run."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """Our work beside what it is measured against, in seconds."""

    name: str
    ours: float
    against: str
    theirs: float

    def __str__(self) -> str:
        """Return a row of the table."""
        ratio = self.ours / self.theirs
        return f"{self.name:34} {self.ours:8.2f} s {ratio:7.2f} x  {self.against} ({self.theirs:.2f} s)"


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long something takes, what lies about from before swept away."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleave(*works: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Return the medians of all, run in turns so that a busy machine slows each."""
    times = [[seconds_of(work) for work in works] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*times, strict=True)]
