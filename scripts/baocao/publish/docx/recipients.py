"""Whom a document is for: `Kính gửi` at its head, `Nơi nhận` at its foot.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.9.
"""

from collections.abc import Iterable, Sequence

from baocao.publish.docx.markup import styled

AS_ABOVE = "Như trên"
"""The first to receive a document are those whom it addresses."""


def addressees_html(names: Sequence[str]) -> str:
    """Return whom a document is sent to: one on the same line, several on a line each."""
    if len(names) == 1:
        return styled("Addressee", f"Kính gửi: {names[0]}.")
    return styled("Addressees Heading", "Kính gửi:") + _dashed("Addressees", names)


def recipients_html(names: Iterable[str], style: str = "Recipients") -> str:
    """Return the list of those who receive a document; `style` is that of its heading."""
    return styled(style, "Nơi nhận:") + _dashed("Recipient", names)


def _dashed(style: str, names: Iterable[str]) -> str:
    """Return a list as the decree sets it: dashes, semicolons, a full stop at the end."""
    points = list(names)
    ends = [";"] * (len(points) - 1) + ["."]
    return "".join(styled(style, f"- {point}{end}") for point, end in zip(points, ends, strict=True))
