"""The foot of a document: who signs, and who receives it.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.7 to II.9, and Điều 13 for who may sign for whom. The sign-off of a
leader of the department is the department's own custom.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from baocao.model.front_matter import Signed
from baocao.publish.docx.markup import side_by_side, styled
from baocao.publish.docx.recipients import recipients_html

_COLUMNS = (75, 90)
"""Left and right half, in millimetres."""

_DEPUTY = "PHÓ "
_ACTING, _FOR_HEAD, _BY_ORDER, _COLLECTIVE = "Q.", "KT.", "TL.", "TM."


@dataclass(frozen=True, slots=True)
class Signer:
    """A place for a signature.

    Attributes:
        lines: Authority and position (`KT. TRƯỞNG PHÒNG`, `PHÓ TRƯỞNG PHÒNG`), in capitals.
        name: The signer's name; empty until it is known.
        note: What is known about the signature; empty if nothing.
    """

    lines: tuple[str, ...]
    name: str = ""
    note: str = ""


def signer_of(signed: Signed | None, head: str) -> Signer:
    """Return who signs: the head of the agency, or who signs for it."""
    if signed is None:
        return Signer((head.upper(),))
    return Signer(signing_lines(signed.form, signed.authority or head, signed.position), signed.name or "")


def signing_lines(form: str | None, authority: str, position: str) -> tuple[str, ...]:
    """Return the lines above a signature, in capitals.

    A deputy signs by order, and for a collective, in place of the own head, which is a line more; who is authorised
    (TUQ.) signs in person, since that authority goes no further.

    Args:
        form: Q., KT., TL., TUQ. or TM.; None if the signer signs as what he is.
        authority: Whose authority it is: the head of the agency, or the collective.
        position: The signer's own position.
    """
    own, whose = position.upper(), authority.upper()
    if not form:
        return (own,)
    if form == _ACTING:
        return (f"{form} {own}",)
    if form in {_BY_ORDER, _COLLECTIVE} and own.startswith(_DEPUTY):
        return (f"{form} {whose}", f"{_FOR_HEAD} {own.removeprefix(_DEPUTY)}", own)
    return (f"{form} {whose}", own)


def signature_html(signer: Signer, recipients: Iterable[str], confirming: Signer | None = None) -> str:
    """Return the block of signatures with the list of recipients.

    Args:
        signer: Who signs the document, on the right.
        recipients: Who receives it, without dashes and stops.
        confirming: Who confirms it on the left; the recipients then stand below, in the same table, so that no page
            has them alone.
    """
    if confirming is None:
        return side_by_side([(recipients_html(recipients), _lines(signer) + _name(signer))], _COLUMNS)
    lines, names = (_lines(confirming), _lines(signer)), (_name(confirming), _name(signer))
    if not any(names):
        return side_by_side([lines, (recipients_html(recipients, "Recipients Below"), "")], _COLUMNS)
    return side_by_side([lines, names, (recipients_html(recipients), "")], _COLUMNS)


def _lines(signer: Signer) -> str:
    return styled("Signer", *signer.lines) + (styled("Sign-off", signer.note) if signer.note else "")


def _name(signer: Signer) -> str:
    return styled("Signer Name", signer.name) if signer.name else ""
