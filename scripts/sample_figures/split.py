"""Shares of a total: chance that one unit's name decides, and rounding that still meets the total."""

from collections.abc import Mapping
from math import floor
from random import Random


def noise(*key: str) -> float:
    """Return a number from -1 to 1 that depends on `key` alone, so that a new unit leaves the others' as they are."""
    return Random(" ".join(key)).uniform(-1, 1)  # noqa: S311 - invented figures, not secrets


def split(total: int, weights: Mapping[str, float], known: Mapping[str, int], step: int = 1) -> dict[str, int]:
    """Return shares of `total` in proportion to `weights`, rounded by the largest remainder to multiples of `step`.

    Args:
        total: What the shares add up to exactly.
        weights: The units that share, in the order of the result.
        known: Shares that are fixed beforehand; they need not be multiples of `step`.
        step: What the other shares are multiples of.

    Raises:
        ValueError: If the known shares leave less than nothing, or something that is no multiple of `step`.
    """
    rest = total - sum(known.values())
    if rest < 0 or rest % step or (rest and len(known) == len(weights)):
        raise ValueError(f"cannot share {rest} of {total} in steps of {step}")
    sharing = {unit: weight for unit, weight in weights.items() if unit not in known}
    exact = {unit: rest / step * weight / sum(sharing.values()) for unit, weight in sharing.items()}
    steps = {unit: floor(share) for unit, share in exact.items()}
    by_remainder = sorted(exact, key=lambda unit: (steps[unit] - exact[unit], unit))
    for unit in by_remainder[: rest // step - sum(steps.values())]:
        steps[unit] += 1
    return {unit: known[unit] if unit in known else steps[unit] * step for unit in weights}
