"""The list of legal documents that were carried out, in the nine columns that offices use."""

from collections.abc import Iterable, Sequence

from baocao.model import Citation, IssuerLevel, LegalDocument
from baocao.model.dates import format_date
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table
from baocao.publish.docx.styles import Align

_TITLE = "Danh mục văn bản của Trung ương, của tỉnh đã triển khai thực hiện"
_UNKNOWN = "Văn bản khác"
_LETTERS = "ABCDE"

_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Tên loại văn bản", 20),
    Column("Số, ký hiệu", 29),
    Column("Ngày, tháng, năm ban hành", 21, Align.CENTRE),
    Column("Cơ quan ban hành", 25),
    Column("Trích yếu nội dung", 48),
    Column("Văn bản triển khai của đơn vị, địa phương", 48),
    Column("Kết quả, tiến độ thực hiện", 40),
    Column("Ghi chú", 17),
)


def documents_annex(documents: Sequence[LegalDocument], *, by_unit: bool) -> Annex:
    """Return the annex of legal documents; `by_unit` names the unit beside what it did."""
    return Annex(_TITLE, grouped_table(_COLUMNS, _rows(documents, by_unit=by_unit), numbered=True))


def _rows(documents: Sequence[LegalDocument], *, by_unit: bool) -> Iterable[tuple[str, Row]]:
    levels = list(dict.fromkeys(_level(document) for document in documents))
    for position, document in enumerate(documents, start=1):
        level = _level(document)
        group = f"{_LETTERS[levels.index(level)]}. {level}"
        carried_out = _carried_out(document.citations, by_unit=by_unit)
        yield group, (str(position), *_described(document), *carried_out, _remark(document))


def _level(document: LegalDocument) -> str:
    level: IssuerLevel | None = document.registered.level if document.registered else None
    return _UNKNOWN if level is None else level.title


def _described(document: LegalDocument) -> Row:
    day = format_date(document.date) if document.date else ""
    return document.kind, document.number, day, document.issuer, document.title


def _carried_out(citations: Sequence[Citation], *, by_unit: bool) -> Row:
    implemented = [(one, "; ".join(one.implemented_by)) for one in citations]
    results = [(one, one.result) for one in citations]
    return _said(implemented, by_unit=by_unit), _said(results, by_unit=by_unit)


def _said(texts: Iterable[tuple[Citation, str]], *, by_unit: bool) -> str:
    """Return one line a unit; units that say nothing are left out."""
    return "\n".join(f"{one.origin.name}: {text}" if by_unit else text for one, text in texts if text)


def _remark(document: LegalDocument) -> str:
    return f"Đã được thay thế bởi {document.superseded_by}" if document.superseded_by else ""
