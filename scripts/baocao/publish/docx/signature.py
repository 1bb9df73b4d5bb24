"""The foot of a document: who signs, and who receives it.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.7 to II.9. The sign-off of a leader of the department is
the department's own custom.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from baocao.publish.docx.markup import side_by_side, styled

_COLUMNS = (75, 90)
"""Left and right half, in millimetres."""


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


def signature_html(signer: Signer, recipients: Iterable[str], confirming: Signer | None = None) -> str:
    """Return the block of signatures with the list of recipients.

    Args:
        signer: Who signs the document, on the right.
        recipients: Who receives it, without dashes and stops.
        confirming: Who confirms it on the left; the recipients then stand below.
    """
    if confirming is None:
        return side_by_side([(_recipients(recipients), _signer(signer))], _COLUMNS)
    style = "Recipients" if signer.name or confirming.name else "Recipients Below"
    return side_by_side([(_signer(confirming), _signer(signer))], _COLUMNS) + _recipients(recipients, style)


def dashed(style: str, lines: Iterable[str]) -> str:
    """Return a list as the decree sets it: dashes, semicolons, a full stop at the end."""
    points = list(lines)
    ends = [";"] * (len(points) - 1) + ["."]
    return "".join(styled(style, f"- {point}{end}") for point, end in zip(points, ends, strict=True))


def _signer(signer: Signer) -> str:
    note = styled("Sign-off", signer.note) if signer.note else ""
    return styled("Signer", *signer.lines) + note + (styled("Signer Name", signer.name) if signer.name else "")


def _recipients(recipients: Iterable[str], style: str = "Recipients") -> str:
    return styled(style, "Nơi nhận:") + dashed("Recipient", recipients)
