"""The one place that opens source files.

Only regular files inside the repository and under the size limit are read; everything else is a fault.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from baocao.model import Fault, FaultKind, Place

_CONTROL = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff]")
"""Characters that no text keeps: XML cannot hold them, and Python-Markdown gives two of them a meaning of its own."""

_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What files of Word and Excel begin with: zipped ones, and those before 2007."""

_MARK = "\ufeff"
"""What Notepad puts before UTF-8."""

KILOBYTE = 1024
REGISTRY_LIMIT = 4 * 1024
"""Registry files of more KB than this are refused; the largest one is a tenth of it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text: UTF-8 without a byte order mark, lines ended by LF, composed once (NFC).

    `raw` is the text as it was decoded, with its mark, its line ends and its letters as typed.
    """

    path: str
    text: str
    raw: str = ""


def read_source(root: Path, path: str, limit: int = REGISTRY_LIMIT) -> Source | Fault:
    """Return the text of `path` (relative to `root`), or the fault that kept it from being read.

    Args:
        root: The repository's folder.
        path: The file, with forward slashes.
        limit: The largest size in KB.
    """
    content = read_bytes(root, path, limit)
    if isinstance(content, Fault):
        return content
    if content.startswith(_PACKED):
        return _unreadable(path, "là tệp Word, Excel hoặc tệp nén; chép nội dung vào một tệp văn bản `.md`", 1)
    try:
        raw = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _unreadable(path, "không phải văn bản UTF-8; lưu lại tệp với bảng mã UTF-8", line)
    if "\0" in raw:
        line = raw[: raw.index("\0")].count("\n") + 1
        return _unreadable(path, "có ký tự NUL; đây không phải tệp văn bản", line)
    text = raw.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return Source(path, unicodedata.normalize("NFC", text), raw)


def without_control(text: str) -> str:
    """Return `text` without the control characters that no text keeps; tabs and line ends stay."""
    # Nearly every text is printable line by line, which is seen ten times as fast.
    return text if text.replace("\n", "").isprintable() else _CONTROL.sub("", text)


def read_lines(root: Path, path: str) -> tuple[str, ...]:
    """Return the lines of `path` as findings count them; none if it cannot be read."""
    source = read_source(root, path)
    return () if isinstance(source, Fault) else tuple(source.text.split("\n"))


def read_bytes(root: Path, path: str, limit: int, is_inside: Callable[[Path], bool] | None = None) -> bytes | Fault:
    """Return the bytes of a regular file of at most `limit` KB inside `root`, or a fault.

    Who reads many files at once hands over one `is_inside`, which looks at each folder once.
    """
    file = root / path
    try:
        found = file.lstat()
    except OSError as error:
        return _unreadable(path, _reason(error))
    # A regular file is no link itself, so that only its folder can lead elsewhere.
    if not stat.S_ISREG(found.st_mode) or not (is_inside or folders_inside(root))(file.parent):
        return _unreadable(path, "không phải tệp thường; thay bằng một tệp văn bản")
    if found.st_size > limit * KILOBYTE:
        return Fault(FaultKind.TOO_LARGE, Place(path), str(-(-found.st_size // KILOBYTE)), str(limit))
    try:
        return file.read_bytes()
    except OSError as error:
        return _unreadable(path, _reason(error))


def folders_inside(root: Path) -> Callable[[Path], bool]:
    """Return what tells whether a folder lies in `root` when links are followed; each is looked at once."""
    home = root.resolve()
    return cache(lambda folder: folder.resolve().is_relative_to(home))


def list_files(root: Path, pattern: str) -> Iterator[str]:
    """Iterate over what matches `pattern` below `root`, sorted, as paths relative to it; broken links too."""
    name = pattern.rpartition("/")[2]
    # A name without a wildcard would only be tried, and a link that leads nowhere be passed over.
    listed = root.glob(f"{pattern.removesuffix(name)}[{name[0]}]{name[1:]}" if name[0].isalpha() else pattern)
    return iter(sorted(_shown(path.relative_to(root).as_posix()) for path in listed))


def list_everything(root: Path, folder: str) -> Iterator[str]:
    """Iterate over all that stands below `folder`, files and folders, read or not; links are not followed."""
    for parent, folders, files in os.walk(root / folder):
        above = _shown(Path(parent).relative_to(root).as_posix())
        yield from (f"{above}/{_shown(name)}" for name in (*folders, *files))


def _shown(path: str) -> str:
    """Return a path that can be printed: bytes that are no UTF-8 are escaped, so that nothing is found under it."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def exists(root: Path, path: str) -> bool:
    """Tell whether anything stands at `path`, readable or not."""
    return (root / path).is_symlink() or (root / path).exists()


def _unreadable(path: str, reason: str, line: int = 1) -> Fault:
    return Fault(FaultKind.UNREADABLE_FILE, Place(path, line), reason)


def _reason(error: OSError) -> str:
    known: dict[type[OSError], str] = {
        FileNotFoundError: "không có tệp này",
        PermissionError: "không có quyền đọc tệp",
        NotADirectoryError: "không có tệp này",
    }
    return known.get(type(error), f"hệ thống từ chối đọc tệp ({error.strerror})")
