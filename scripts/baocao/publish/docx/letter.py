"""A letter (công văn): no kind of document above its text, its subject below its number.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.5b, and model 1.5.
"""

from dataclasses import dataclass

from baocao.publish.docx.annexes.annex import Annex, annexes_html
from baocao.publish.docx.edition import Form
from baocao.publish.docx.imprint import Imprint, head_html
from baocao.publish.docx.markup import CLOSING, section, styled
from baocao.publish.docx.page import Orientation
from baocao.publish.docx.recipients import AS_ABOVE, addressees_html
from baocao.publish.docx.signature import Signer, signature_html


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter.

    Attributes:
        imprint: Its number, date and agency; `letter_imprint` makes it.
        subject: What it is about, without `V/v`.
        addressees: Whom it is sent to, without dashes and stops.
        paragraphs: Its text; the closing mark is added.
        signer: Who signs it.
        recipients: Who else receives it, without dashes and stops; last where it is kept (`Lưu: VT, VP`).
        annexes: What it encloses.
    """

    imprint: Imprint
    subject: str
    addressees: tuple[str, ...]
    paragraphs: tuple[str, ...]
    signer: Signer
    recipients: tuple[str, ...]
    annexes: tuple[Annex, ...] = ()


def letter_html(letter: Letter, form: Form) -> str:
    """Return the whole letter as sections of HTML."""
    body = (
        head_html(letter.imprint, letter.subject),
        addressees_html(letter.addressees),
        *_text(letter.paragraphs),
        signature_html(letter.signer, (AS_ABOVE, *letter.recipients)),
    )
    return section("".join(body), Orientation.PORTRAIT) + annexes_html(letter.annexes, letter.imprint, form)


def _text(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paragraphs; the first stands apart from the addressees, the last ends with the closing mark."""
    *first, last = paragraphs
    closed = (*first, f"{last.rstrip('./ ')}{CLOSING}")
    styles = ("Opening", *("Body Text" for _ in first))
    return tuple(styled(style, text) for style, text in zip(styles, closed, strict=True))
