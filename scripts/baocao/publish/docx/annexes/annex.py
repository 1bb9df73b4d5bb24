"""An annex: its number, its title, what it belongs to, and its pages.

Source: Nghị định 30/2020/NĐ-CP, Annex I, III.1 and model 2.1; every annex counts its pages from 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from baocao.model.outline import roman
from baocao.publish.docx.imprint import Imprint
from baocao.publish.docx.markup import paragraph, rule, section, styled
from baocao.publish.docx.page import Orientation, twips

_RULE = twips(30)
_CLOSING = "./."


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex.

    Attributes:
        title: What it holds; set in capitals.
        html: Its tables.
        note: What a reader must know about them; empty if nothing.
    """

    title: str
    html: str
    note: str = ""


def annexes_html(annexes: Sequence[Annex], imprint: Imprint) -> str:
    """Return the annexes, each a landscape section; a single one has no number."""
    if len(annexes) == 1:
        return _annex(annexes[0], "", imprint)
    return "".join(_annex(annex, roman(number), imprint) for number, annex in enumerate(annexes, start=1))


def _annex(annex: Annex, number: str, imprint: Imprint) -> str:
    note = styled("Note", f"Ghi chú: {annex.note}") if annex.note else ""
    return section(
        styled("Annex Number", f"Phụ lục {number}".strip())
        + styled("Annex Title", annex.title.upper())
        + styled("Annex Of", f"(Kèm theo Báo cáo số {imprint.number} {imprint.day} của {imprint.name})")
        + rule(_RULE)
        + annex.html
        + note
        + paragraph(_CLOSING),
        Orientation.LANDSCAPE,
    )
