"""An annex: its number, its title, what it belongs to, and its pages.

Source: Nghị định 30/2020/NĐ-CP, Annex I, III.1 and model 2.1; every annex counts its pages from 1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao.model.outline import roman
from baocao.publish.docx.edition import Form
from baocao.publish.docx.imprint import Imprint
from baocao.publish.docx.markup import CLOSING, paragraph, rule, section, styled
from baocao.publish.docx.page import Orientation, twips

_RULE = twips(30)
_WORD = "Phụ lục"


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex.

    Attributes:
        title: What it holds; set in capitals.
        html: Its tables, or its words.
        note: What a reader must know about them; empty if nothing.
        orientation: How its sheets lie.
    """

    title: str
    html: str
    note: str = ""
    orientation: Orientation = Orientation.LANDSCAPE


def annexes_html(annexes: Sequence[Annex], imprint: Imprint, form: Form = Form.PAPER) -> str:
    """Return the annexes of a document, each a section of its own; a single one has no number."""
    reference = imprint.reference(form)
    return "".join(_annex(annex, number, reference) for annex, number in _numbered(annexes))


def enclosed_html(annexes: Sequence[Annex]) -> str:
    """Return the sentence by which a text points to its annexes, as the decree demands; empty without any."""
    named = (f"{annex.title[:1].lower()}{annex.title[1:]} ({number})" for annex, number in _numbered(annexes))
    return styled("Opening", f"Kèm theo báo cáo này: {'; '.join(named)}.") if annexes else ""


def _numbered(annexes: Sequence[Annex]) -> Iterator[tuple[Annex, str]]:
    """Iterate over annexes with what each is called."""
    for position, annex in enumerate(annexes, start=1):
        yield annex, _WORD if len(annexes) == 1 else f"{_WORD} {roman(position)}"


def _annex(annex: Annex, number: str, reference: str) -> str:
    note = styled("Note", f"Ghi chú: {annex.note}") if annex.note else ""
    return section(
        styled("Annex Number", number)
        + styled("Annex Title", annex.title.upper())
        + styled("Annex Of", f"(Kèm theo {reference})")
        + rule(_RULE)
        + annex.html
        + note
        + paragraph(CLOSING),
        annex.orientation,
    )
