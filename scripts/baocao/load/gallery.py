"""The pictures of a report."""

import hashlib
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from baocao.load.files import exists, read_bytes
from baocao.model import PICTURE_KINDS, PICTURE_LIMIT, Fault, FaultKind, Picture, Refusal

_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//", re.IGNORECASE)


class Gallery:
    """The pictures of one report that may be shown: regular files in its own folder of the period."""

    def __init__(self, root: Path, report: str) -> None:
        """Begin the gallery of the report at the path `report`."""
        self._root = root
        self._folder = PurePosixPath(report).parent
        self._own = PurePosixPath(report).with_suffix("")
        self.shown: dict[str, Picture] = {}
        self.refused: dict[str, Refusal] = {}

    def has(self, source: str) -> bool:
        """Tell whether the picture may be shown; keep it, or why it is not."""
        if source not in self.shown and source not in self.refused:
            picture = self._read(source)
            if isinstance(picture, Refusal):
                self.refused[source] = picture
            else:
                self.shown[source] = picture
        return source in self.shown

    def _read(self, source: str) -> Picture | Refusal:
        if _REMOTE.match(source):
            return Refusal.REMOTE
        if source.lower().startswith("data:"):
            return Refusal.EMBEDDED
        path = self._folder / unquote(source)
        if not path.is_relative_to(self._own) or {"..", "\0"} & {*path.parts, *path.name}:
            return Refusal.OUTSIDE
        if path.suffix.lower() not in PICTURE_KINDS:
            return Refusal.WRONG_KIND
        content = read_bytes(self._root, path.as_posix(), PICTURE_LIMIT)
        if isinstance(content, Fault):
            return self._reason(content)
        return Picture(source, path.as_posix(), content, hashlib.sha256(content).hexdigest())

    def _reason(self, fault: Fault) -> Refusal:
        if fault.kind is FaultKind.TOO_LARGE:
            return Refusal.TOO_LARGE
        return Refusal.UNREADABLE if self._stands(fault.place.path) else Refusal.MISSING

    def _stands(self, path: str) -> bool:
        try:
            return exists(self._root, path)
        except OSError:
            # A name that the file system cannot have.
            return False
