"""What a file holds, or why it cannot be read, as a short text that differs where that differs."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from baocao.load.files import Source, folders_inside, list_everything, read_bytes
from baocao.model import PICTURE_LIMIT, Fault

_SIZE = 16
"""Bytes of a stamp: no two contents share one by chance."""


def stamp(content: Source | Fault | bytes | str) -> str:
    """Return the stamp of a content, or of the fault that kept it from being read."""
    match content:
        case bytes():
            held = content
        case Source():
            held = content.raw.encode()
        case _:
            held = repr(content).encode()
    return hashlib.blake2b(held, digest_size=_SIZE).hexdigest()


def stamp_all(stamps: Iterable[str]) -> str:
    """Return one stamp for many, in their order."""
    return stamp("\n".join(stamps))


def stamp_reports(root: Path, limits: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Iterate over reports, each with the stamp of everything that reading it opens: its file, its folder of pictures.

    Args:
        root: The repository's folder.
        limits: The largest size of each report's file in KB, by its path.
    """
    is_inside = folders_inside(root)
    for path, limit in limits.items():
        beside = sorted(list_everything(root, path.removesuffix(".md")))
        pictures = (f"{one} {stamp(read_bytes(root, one, PICTURE_LIMIT, is_inside))}" for one in beside)
        yield path, stamp_all((stamp(read_bytes(root, path, limit, is_inside)), *pictures))
