"""The package that a document is, opened with care: it comes from anywhere."""

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree
from lxml.etree import _Element

from baocao.conform.oxml import children, qualified

MOST_BYTES = 20 * 1024 * 1024
"""The largest file that is read."""

_MOST_OF_A_PART = 40 * 1024 * 1024
_MOST_OF_ALL = 120 * 1024 * 1024
_ENCRYPTED = b"\xd0\xcf\x11\xe0"
"""How Word's older format begins, and a document that asks for a password."""

_ROOT = "_rels/.rels"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What `zipfile` raises at damage; it names no common class."""


class UnreadableDocumentError(Exception):
    """A file that cannot be read as a Word document; its message is Vietnamese."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts that say how a document looks.

    Attributes:
        document: The main part.
        kinds: Parts by the last word of their relationship's type (`styles`, `numbering`, `theme`, `settings`).
        related: Parts by the relationship's id, as headers and footers are named.
    """

    document: _Element
    kinds: Mapping[str, _Element]
    related: Mapping[str, _Element]


def open_package(content: bytes) -> Package:
    """Open a document.

    Raises:
        UnreadableDocumentError: If the file is no Word document, is damaged or is too large.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableDocumentError(f"tệp lớn hơn {MOST_BYTES // 1024 // 1024} MB")
    if content.startswith(_ENCRYPTED):
        raise UnreadableDocumentError("tệp là .doc hoặc có mật khẩu; lưu lại thành .docx không mật khẩu")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _Reader(archive).read()
    except _BROKEN as error:
        raise UnreadableDocumentError("tệp không phải .docx, hoặc đã hỏng") from error


class _Reader:
    """Reads parts as long as all of them together are of a bearable size."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        self._left = _MOST_OF_ALL

    def read(self) -> Package:
        main = next((target for kind, _, target in self._relations("", _ROOT) if kind == "officeDocument"), None)
        if main is None or main not in self._names:
            raise UnreadableDocumentError("tệp không có nội dung văn bản Word")
        document = self._part(main)
        if document.tag != qualified("w:document"):
            raise UnreadableDocumentError("tệp không phải văn bản Word dạng .docx thông thường")
        folder, _, name = main.rpartition("/")
        relations = self._relations(folder, posixpath.join(folder, "_rels", f"{name}.rels"))
        parts = {one: self._part(one) for kind, _, one in relations if kind in _KINDS and one in self._names}
        return Package(
            document,
            {kind: parts[target] for kind, _, target in relations if target in parts},
            {key: parts[target] for _, key, target in relations if target in parts},
        )

    def _relations(self, folder: str, path: str) -> list[tuple[str, str, str]]:
        """Return kind, id and the part's name of everything that a part refers to inside of the package."""
        if path not in self._names:
            return []
        return [
            (one.get("Type", "").rpartition("/")[2], one.get("Id", ""), _resolve(folder, one.get("Target", "")))
            for one in children(self._part(path), "rel:Relationship")
            if one.get("TargetMode") != "External"
        ]

    def _part(self, name: str) -> _Element:
        most = min(_MOST_OF_A_PART, self._left)
        with self._archive.open(name) as stream:
            content = stream.read(most + 1)
        if len(content) > most:
            raise UnreadableDocumentError("tệp nở ra quá lớn khi giải nén")
        self._left -= len(content)
        return _parse(content)


_KINDS = frozenset({"styles", "numbering", "theme", "settings", "header", "footer", "footnotes", "endnotes"})


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _parse(content: bytes) -> _Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocumentError("tệp đã hỏng: nội dung bên trong không đọc được") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocumentError("tệp đã hỏng: nội dung bên trong không phải của Word")
    return root
