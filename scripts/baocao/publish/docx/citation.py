"""Legal documents in running text.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.6: a first citation gives kind, number, date, issuer and title; the
abbreviations are those of Annex III.
"""

from baocao.model import parse_number
from baocao.model.dates import format_date
from baocao.model.period import LegalBasis

_LETTER = "Công văn"
_KINDS = {
    "CT": "Chỉ thị",
    "CTr": "Chương trình",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QC": "Quy chế",
    "QĐ": "Quyết định",
    "QyĐ": "Quy định",
    "TB": "Thông báo",
    "TT": "Thông tư",
}


def cite(basis: LegalBasis) -> str:
    """Return a decision as running text cites it for the first time."""
    parsed = parse_number(basis.number)
    kind = _KINDS.get(parsed.kind, "Văn bản") if parsed and parsed.kind else _LETTER
    return f"{kind} số {basis.number} ngày {format_date(basis.date)} của {basis.issuer} {basis.title}"
