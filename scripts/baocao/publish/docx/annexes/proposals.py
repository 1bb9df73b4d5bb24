"""All proposals, addressee by addressee, and what became of those of the period before."""

from collections.abc import Iterable, Mapping

from baocao.model import Answer, Consolidation, Proposal
from baocao.model.dates import format_date
from baocao.model.text import sentence_start
from baocao.publish.docx.annexes.annex import Annex
from baocao.publish.docx.markup import Column, Row, grouped_table, styled
from baocao.publish.docx.styles import Align

_TITLE = "Tổng hợp kiến nghị, đề xuất theo nơi nhận"
_UNANSWERED = "Chưa có trả lời"

_COLUMNS = (
    Column("TT", 12, Align.CENTRE),
    Column("Nội dung kiến nghị, đề xuất", 185),
    Column("Đơn vị kiến nghị", 60),
)
_ANSWERED = (
    Column("TT", 12, Align.CENTRE),
    Column("Nội dung kiến nghị, đề xuất", 95),
    Column("Đơn vị kiến nghị", 38),
    Column("Tình trạng", 25),
    Column("Kết quả giải quyết", 87),
)


def proposals_annex(consolidation: Consolidation) -> Annex:
    """Return the annex of proposals: this period's, then last period's with their answers."""
    shape = consolidation.period.shape
    now = grouped_table(_COLUMNS, _rows(consolidation.proposals))
    if not consolidation.past_proposals:
        return Annex(_TITLE, now)
    before = grouped_table(_ANSWERED, _answered_rows(consolidation.past_proposals))
    return Annex(
        _TITLE,
        styled("Table Title", f"1. Kiến nghị, đề xuất {shape.name}")
        + now
        + styled("Table Title", "2. Kết quả giải quyết kiến nghị, đề xuất của kỳ trước")
        + before,
    )


def _rows(groups: Mapping[str, tuple[Proposal, ...]]) -> Iterable[tuple[str, Row]]:
    for addressee, proposals in groups.items():
        for position, proposal in enumerate(proposals, start=1):
            yield f"Đối với {addressee}", (str(position), proposal.text, _from(proposal))


def _answered_rows(groups: Mapping[str, tuple[Proposal, ...]]) -> Iterable[tuple[str, Row]]:
    for addressee, proposals in groups.items():
        for position, proposal in enumerate(proposals, start=1):
            state = sentence_start(proposal.answer.state.title) if proposal.answer else _UNANSWERED
            answer = _answer(proposal.answer) if proposal.answer else ""
            yield f"Đối với {addressee}", (str(position), proposal.text, _from(proposal), state, answer)


def _from(proposal: Proposal) -> str:
    return sentence_start(proposal.origin.unit.shape.area or proposal.origin.name)


def _answer(answer: Answer) -> str:
    day = f" ngày {format_date(answer.date)}" if answer.date else ""
    document = f", {answer.document}{day}" if answer.document else day
    return f"{answer.answer} ({answer.by}{document})"
