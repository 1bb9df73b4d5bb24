"""What a file holds, or why it cannot be read, as a short text that differs where that differs."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from baocao.load.files import Source, list_everything, read_bytes
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


def stamp_report(root: Path, path: str, limit: int) -> str:
    """Return the stamp of everything that reading a report opens: its file, and what stands in its folder of pictures.

    Args:
        root: The repository's folder.
        path: The report.
        limit: The largest size of the file in KB.
    """
    folder = path.removesuffix(".md")
    beside = sorted(list_everything(root, folder))
    pictures = (f"{one} {stamp(read_bytes(root, one, PICTURE_LIMIT))}" for one in beside)
    return stamp_all((stamp(read_bytes(root, path, limit)), *pictures))
