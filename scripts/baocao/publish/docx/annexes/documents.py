"""The list of legal documents that were carried out, in the nine columns that offices use."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from baocao.model import Citation, Consolidation, IssuerLevel, LegalDocument, Origin, UnitKind, WordsIn
from baocao.model.dates import format_date
from baocao.model.outline import roman
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table
from baocao.publish.docx.styles import Align

_TITLE = "Danh mục văn bản của Trung ương, của tỉnh đã triển khai thực hiện"
_UNKNOWN = "Văn bản khác"
_LETTERS = "ABCDE"

_COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Tên loại văn bản", 17),
    Column("Số, ký hiệu", 29),
    Column("Ngày, tháng, năm ban hành", 20, Align.CENTRE),
    Column("Cơ quan ban hành", 23),
    Column("Trích yếu nội dung", 44),
    Column("Văn bản triển khai của đơn vị, địa phương", 58),
    Column("Kết quả, tiến độ thực hiện", 43),
    Column("Ghi chú", 14),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Units of a kind that stand together in one line: the kind, and how many of them owe a report."""

    kind: UnitKind
    owing: int


Groups = Mapping[str, Group]
"""Those units, by the name of their kind."""


def groups_of(consolidation: Consolidation) -> Groups:
    """Return the units whose words go to an annex."""
    owing = Counter(row.unit.kind for row in consolidation.regime)
    kinds = consolidation.department.kinds
    return {name: Group(kind, owing[name]) for name, kind in kinds.items() if kind.words is WordsIn.ANNEX}


def documents_annex(documents: Sequence[LegalDocument], groups: Groups | None = None) -> Annex:
    """Return the annex of legal documents.

    Args:
        documents: The documents, in the order of the register.
        groups: The units that stand together in one line; None for the documents of one unit alone.
    """
    together = [group.kind.plural for group in (groups or {}).values()]
    note = f"kết quả chi tiết của {', '.join(together)} có trong báo cáo của từng đơn vị." if together else ""
    return Annex(_TITLE, grouped_table(_COLUMNS, _rows(documents, groups), numbered=True), note)


def _rows(documents: Sequence[LegalDocument], groups: Groups | None) -> Iterable[tuple[str, Row]]:
    titles = _group_titles(documents)
    for position, document in enumerate(documents, start=1):
        carried_out = _of_one(document.citations) if groups is None else _of_all(document.citations, groups)
        row = (str(position), *_described(document), *carried_out, _remark(document))
        yield titles[_level(document), document.group], row


def _group_titles(documents: Sequence[LegalDocument]) -> dict[tuple[str, str], str]:
    """Return the heading of each part of the register: `A. Văn bản của Trung ương - III. Chính phủ, …`."""
    parts = list(dict.fromkeys((_level(document), document.group) for document in documents))
    levels = list(dict.fromkeys(level for level, _ in parts))
    titles = {}
    for level, group in parts:
        of_level = [other for above, other in parts if above == level]
        lettered = f"{_LETTERS[levels.index(level)]}. {level}"
        number = roman(of_level.index(group) + 1)
        titles[level, group] = f"{lettered} - {number}. {group}" if group and len(of_level) > 1 else lettered
    return titles


def _level(document: LegalDocument) -> str:
    level: IssuerLevel | None = document.registered.level if document.registered else None
    return _UNKNOWN if level is None else level.title


def _described(document: LegalDocument) -> Row:
    day = format_date(document.date) if document.date else ""
    return document.kind, document.number, day, document.issuer, document.title


def _of_one(citations: Sequence[Citation]) -> Row:
    """Return what one unit issued and reached."""
    implemented = (text for one in citations for text in one.implemented_by)
    return "; ".join(implemented), "\n".join(one.result for one in citations if one.result)


def _of_all(citations: Sequence[Citation], groups: Groups) -> Row:
    """Return what units issued and reached, one line a unit; units that say nothing are left out."""
    alone = [one for one in citations if one.origin.unit.kind not in groups]
    implemented = [f"{one.origin.name}: {'; '.join(one.implemented_by)}" for one in alone if one.implemented_by]
    for name, group in groups.items():
        units = [one.origin for one in citations if one.origin.unit.kind == name]
        implemented += [_together(units, group)] if units else []
    return "\n".join(implemented), "\n".join(f"{one.origin.name}: {one.result}" for one in alone if one.result)


def _together(units: Sequence[Origin], group: Group) -> str:
    """Return which units of a group carried a document out: all of them, or those that are named."""
    if len(units) == group.owing:
        return f"Cả {group.owing} {group.kind.name}"
    listed = ", ".join(one.unit.shape.area or one.name for one in units)
    return f"{len(units)} {group.kind.name}: {listed.replace('huyện ', '')}"


def _remark(document: LegalDocument) -> str:
    return f"Đã được thay thế bởi {document.superseded_by}" if document.superseded_by else ""
