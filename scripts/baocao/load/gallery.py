"""The pictures of a report."""

import hashlib
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from baocao.load.files import read_bytes
from baocao.model import Fault, Picture

PICTURE_LIMIT = 4 * 1024
"""Pictures of more KB than this are refused."""

_PICTURE_KINDS = {".png", ".jpg", ".jpeg"}


class Gallery:
    """The pictures of one report that may be shown: regular files in its own folder of the period."""

    def __init__(self, root: Path, report: str) -> None:
        """Begin the gallery of the report at the path `report`."""
        self._root = root
        self._folder = PurePosixPath(report).parent
        self._own = PurePosixPath(report).with_suffix("")
        self.shown: dict[str, Picture] = {}

    def has(self, source: str) -> bool:
        """Tell whether the picture may be shown, and keep it."""
        if source not in self.shown:
            picture = self._read(source)
            if picture is not None:
                self.shown[source] = picture
        return source in self.shown

    def _read(self, source: str) -> Picture | None:
        path = self._folder / unquote(source)
        is_own = path.is_relative_to(self._own) and not {"..", "\0"} & {*path.parts, *path.name}
        if not is_own or path.suffix.lower() not in _PICTURE_KINDS:
            return None
        content = read_bytes(self._root, path.as_posix(), PICTURE_LIMIT)
        if isinstance(content, Fault):
            return None
        return Picture(source, path.as_posix(), content, hashlib.sha256(content).hexdigest())
