"""An annex: its number, its title, what it belongs to, and its pages.

Source: Nghị định 30/2020/NĐ-CP, Annex I, III.1 and model 2.1; every annex counts its pages from 1.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao.model.outline import roman
from baocao.publish.docx.edition import Form
from baocao.publish.docx.imprint import Imprint
from baocao.publish.docx.markup import CLOSING, END_OF_TABLE, rule, section, styled, with_last_row
from baocao.publish.docx.page import Orientation, twips
from baocao.publish.docx.styles import ANNEX_END, NOTE

_RULE = twips(30)
_WORD = "Phụ lục"
# `(?<!\s)`: a row of spaces is tried once, not again from each of its spaces.
_LAST_WORDS = re.compile(r"(?:[.;]|(?<!\s))\s*((?:</(?:p|li|ul|ol)>\s*)+)$")
"""The end of a text, or of its last list."""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex.

    Attributes:
        title: What it holds; set in capitals.
        html: Its tables, or its words.
        note: What a reader must know about them, a line each; empty if nothing.
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
    return styled("Body Text", f"Kèm theo báo cáo này: {'; '.join(named)}.") if annexes else ""


def _numbered(annexes: Sequence[Annex]) -> Iterator[tuple[Annex, str]]:
    """Iterate over annexes with what each is called."""
    for position, annex in enumerate(annexes, start=1):
        yield annex, _WORD if len(annexes) == 1 else f"{_WORD} {roman(position)}"


def _annex(annex: Annex, number: str, reference: str) -> str:
    return section(
        styled("Annex Number", number)
        + styled("Annex Title", annex.title.upper())
        + styled("Annex Of", f"(Kèm theo {reference})")
        + rule(_RULE)
        + _closed(annex),
        annex.orientation,
    )


def _closed(annex: Annex) -> str:
    """Return what an annex holds, its note, and the mark that ends it: after the last words, or in a table's last row.

    Below a table they would stand on a page alone where the table ends at the foot of one.
    """
    end = _end(annex.note)
    if annex.html.endswith(END_OF_TABLE):
        return with_last_row(annex.html, end)
    closed = annex.html if annex.note else _LAST_WORDS.sub(rf"{CLOSING}\1", annex.html)
    return closed if closed != annex.html else annex.html + end


def _end(note: str) -> str:
    """Return the note, a paragraph a line, with the mark after its last words; without one the mark alone."""
    if not note:
        return styled(ANNEX_END, CLOSING)
    *others, last = f"Ghi chú: {note}".split("\n")
    return "".join(styled(NOTE, line) for line in (*others, last.rstrip(".") + CLOSING))
