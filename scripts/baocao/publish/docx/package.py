"""The package that a document is: its properties, its settings, and bytes that depend on nothing but its content."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from baocao.publish.docx.oxml import child, set_value
from baocao.publish.docx.styles import LANGUAGE

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name."""

_UNIX = 3
_MODE = 0o644 << 16

_COMPATIBILITY = f"""<w:compat {nsdecls("w")}>
  <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat>"""
"""Without it Word shows the document in the manner of 2007."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a document was built from: the commit, empty without a history, and its moment, aware of its zone."""

    commit: str
    moment: datetime


def set_properties(document: WordDocument, title: str, author: str, built: Built) -> None:
    """Write what the document's properties show."""
    properties = document.core_properties
    moment = built.moment.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    properties.title, properties.author, properties.language = title, author, LANGUAGE
    properties.created = properties.modified = moment
    properties.version, properties.revision = built.commit, 1


def set_settings(document: WordDocument) -> None:
    """Tell Word the language, the decimal comma and that the document is of today."""
    settings = document.settings.element
    set_value(child(settings, "w:themeFontLang"), LANGUAGE)
    set_value(child(settings, "w:decimalSymbol"), ",")
    set_value(child(settings, "w:listSeparator"), ";")
    child(settings, "w:rsids").addprevious(parse_xml(_COMPATIBILITY))


def package_bytes(document: WordDocument) -> bytes:
    """Return the document as a file, with sorted parts and no time in them."""
    saved, normal = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(normal, "w") as target:
        for name in sorted(source.namelist()):
            target.writestr(_entry(name), source.read(name))
    return normal.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _MODE
    return entry
