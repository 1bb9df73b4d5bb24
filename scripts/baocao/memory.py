"""What a check found the last time, kept in the user's own cache folder.

An answer is kept with the names of everything that was asked for to find it, and with the stamp of each: it is given
again only while all of them are the same, under the same registry, the same sources of ours and the same libraries.
"""

import hashlib
import os
import platform
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from baocao.load import Told
from baocao.model import Finding

_SOURCES = Path(__file__).parent
_LIBRARIES = ("markdown-it-py", "PyYAML", "pydantic", "rapidfuzz", "sshsig")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules found in a subject, and the names of what they asked for."""

    findings: tuple[Finding, ...]
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remembered:
    """One check.

    Attributes:
        ground: The stamp of everything that all answers rest on.
        stamps: The stamps of what answers rest on besides, by its name.
        told: What reading each report told, by its path.
        answers: The answers by the names of their subjects: the path of a report, the id of a period, or empty.
    """

    ground: str
    stamps: dict[str, str] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)


_FORM = TypeAdapter(Remembered)


@dataclass(frozen=True, slots=True)
class Memory:
    """A file that holds the last check of one repository; where it cannot be read or written, nothing is remembered."""

    file: Path

    def recall(self) -> Remembered | None:
        """Return the last check."""
        try:
            return _FORM.validate_json(self.file.read_bytes())
        except (OSError, ValidationError):
            return None

    def keep(self, remembered: Remembered) -> None:
        """Keep a check in place of the last one."""
        new = self.file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new.write_bytes(_FORM.dump_json(remembered))
            new.replace(self.file)


def memory_of(root: Path) -> Memory:
    """Return the memory of the repository at `root`, in the user's cache folder (XDG Base Directory Specification)."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    folder = Path(named) if Path(named).is_absolute() else Path("~/.cache").expanduser()
    return Memory(folder / "baocao" / f"{hashlib.sha256(str(root).encode()).hexdigest()[:32]}.json")


@cache
def tool_stamp() -> str:
    """Return the stamp of our sources, Python and the libraries that read reports."""
    held = hashlib.sha256(platform.python_version().encode())
    for library in _LIBRARIES:
        held.update(f"{library} {version(library)}\n".encode())
    for source in sorted(_SOURCES.rglob("*.py")):
        held.update(f"{source.relative_to(_SOURCES)} {hashlib.sha256(source.read_bytes()).hexdigest()}\n".encode())
    return held.hexdigest()
