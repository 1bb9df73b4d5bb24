"""Near misses: what the author probably meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from baocao.model.text import fold

_CLOSE = 75
"""Two slips in an eight-letter word pass, another word does not."""


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice nearest to `word`, without regard to marks and case; None if none is near."""
    found = process.extractOne(word, list(choices), scorer=fuzz.ratio, processor=fold, score_cutoff=_CLOSE)
    return found[0] if found is not None else None


def rename(word: str, choices: Iterable[str], otherwise: str) -> str:
    """Return the instruction to write the nearest choice in place of `word`, or `otherwise` if none is near."""
    near = closest(word, choices)
    return otherwise if near is None else f"sửa thành `{near}`"
