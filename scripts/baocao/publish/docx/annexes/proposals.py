"""All proposals, addressee by addressee."""

from collections.abc import Iterable

from baocao.model import Consolidation
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table
from baocao.publish.docx.styles import Align

_TITLE = "Tổng hợp kiến nghị, đề xuất theo nơi nhận"

_COLUMNS = (
    Column("TT", 12, Align.CENTRE),
    Column("Nội dung kiến nghị, đề xuất", 175),
    Column("Đơn vị kiến nghị", 70),
)


def proposals_annex(consolidation: Consolidation) -> Annex:
    """Return the annex of proposals."""
    return Annex(_TITLE, grouped_table(_COLUMNS, _rows(consolidation)))


def _rows(consolidation: Consolidation) -> Iterable[tuple[str, Row]]:
    for addressee, proposals in consolidation.proposals.items():
        for position, proposal in enumerate(proposals, start=1):
            yield f"Đối với {addressee}", (str(position), proposal.text, proposal.origin.name)
