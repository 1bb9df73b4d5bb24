"""Fuzz the loader and the checks: `make fuzz`, with `SECONDS=600` for longer.

Hypothesis draws mutated texts and repositories. Where atheris is installed, it goes on with `compose` and `parse`,
led by which lines of the package an input reaches.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from tests.hostile.targets import TARGETS, timed

EXAMPLES = 50
"""In one round; the clock is looked at between rounds."""

GUIDED = ("compose", "parse")
"""What takes a text alone, so that atheris can lead it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Fuzz each target for its share of the time; what fails is raised, with the input that did it."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for everything together")
    parser.add_argument("--target", choices=TARGETS, action="append", help="this one alone; can be repeated")
    asked = parser.parse_args(arguments)
    names = asked.target or list(TARGETS)
    with tempfile.TemporaryDirectory() as cache:
        # What checks remember stays out of the user's own cache.
        os.environ["XDG_CACHE_HOME"] = cache
        _fuzz(names, asked.seconds)


def _fuzz(names: Sequence[str], seconds: float) -> None:
    guided = [name for name in names if name in GUIDED] if find_spec("atheris") else []
    share = seconds / (len(names) + len(guided))
    for name in names:
        _say(f"{name}: {_draw(name, share)} inputs")
    for name in guided:
        subprocess.run([sys.executable, "-m", "tests.hostile.guided", name, str(round(share))], check=True)
        _say(f"{name}: led by atheris")
    if not guided:
        _say("atheris: not installed")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _draw(name: str, seconds: float) -> int:
    """Draw inputs for a target until the time is over; return how many it took."""
    run, strategy = TARGETS[name]
    taken = 0

    def count(drawn: object) -> None:
        nonlocal taken
        taken += 1
        timed(run)(drawn)

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        _round(given(strategy)(count))
    return taken


def _round(test: Callable[..., Any]) -> None:
    settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.reuse, Phase.generate, Phase.shrink],
    )(test)()


if __name__ == "__main__":
    main()
