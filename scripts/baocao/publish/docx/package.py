"""The package that a document is: its properties, its settings, and bytes that depend on nothing but its content."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from baocao.model.dates import VIETNAM, format_date, format_moment
from baocao.publish.docx.oxml import child, set_value
from baocao.publish.docx.styles import LANGUAGE

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name."""

_LONGEST = 255
"""Letters that Word shows of a property."""

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

    @property
    def remark(self) -> str:
        """Return the day of the sources and the moment that stands for the present, for a reader in Vietnam."""
        day = format_date(self.moment.astimezone(VIETNAM).date())
        return f"Dựng từ dữ liệu ngày {day}, bản dựng lúc {format_moment(self.moment)}"


@dataclass(frozen=True, slots=True)
class Title:
    """What a document's properties call it.

    Attributes:
        kind: `Báo cáo`, `Công văn`.
        subject: What it is about.
        author: The agency that issues it.
    """

    kind: str
    subject: str
    author: str


def set_properties(document: WordDocument, title: Title, built: Built) -> None:
    """Write what the document's properties show."""
    properties = document.core_properties
    properties.title = f"{title.kind} {title.subject}"[:_LONGEST]
    properties.subject = title.subject[:_LONGEST]
    properties.author, properties.language = title.author, LANGUAGE
    properties.keywords = properties.version = built.commit
    properties.comments, properties.revision = built.remark, 1
    properties.created = properties.modified = built.moment.astimezone(UTC).replace(microsecond=0, tzinfo=None)


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
