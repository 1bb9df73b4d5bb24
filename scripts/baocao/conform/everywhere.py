"""What holds for all letters, font and colour, and what is nowhere: rules of signs, English letters before points.

Source: Nghị định 30/2020/NĐ-CP, Annex I, I.4, II.1.b and II.6.đ.
"""

from collections.abc import Iterator

from baocao.conform.document import Document
from baocao.conform.forms import judge
from baocao.conform.sheet import Element, Row
from baocao.conform.strokes import is_written_rule
from baocao.conform.words import Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"
_FONT = "Times New Roman"
_BLACK = "000000"
_COLOURS = {_BLACK: "đen"}

FONT = Element("font", "Phông chữ", _FONT, f"{_WHERE} I.4")
COLOUR = Element("colour", "Màu chữ", "đen", f"{_WHERE} I.4")
DRAWN = Element("drawn-rules", "Đường kẻ", "nét vẽ, không gõ bằng ký tự", f"{_WHERE} II.1.b, II.2.b và II.5.b")
LETTERS = Element(
    "automatic-letters", "Điểm đánh tự động", "chữ cái tiếng Việt (có đ; không có f, j, w, z)", f"{_WHERE} II.6.đ"
)


def check_everywhere(document: Document) -> Iterator[Row]:
    """Yield the rows about all paragraphs, headers, footers, text boxes and notes included."""
    every = [one for one in _all(document) if one.runs]
    yield from judge(FONT, (seen for one in every for seen in _fonts(one)))
    yield from judge(COLOUR, (seen for one in every for seen in _colours(one)))
    written = [(quote(one.text or "___"), "gõ bằng ký tự", False) for one in every if is_written_rule(one)]
    yield from judge(DRAWN, written or [("cả văn bản", "không có đường kẻ gõ bằng ký tự", True)])
    lettered = [_letter(one) for one in every if one.mark and one.mark.is_letter]
    yield from judge(LETTERS, lettered or [("cả văn bản", "không có điểm đánh tự động bằng chữ cái", True)])


def _all(document: Document) -> list[Paragraph]:
    parts = {
        id(one.element): one
        for section in document.sections
        for paragraphs in (*section.headers.values(), *section.footers.values())
        for one in paragraphs
    }
    return [*document.paragraphs, *parts.values()]


def _fonts(paragraph: Paragraph) -> Iterator[tuple[str, str, bool]]:
    for run in paragraph.runs:
        for font in sorted(run.letters.fonts(run.text)):
            yield quote(paragraph.text), font, font == _FONT


def _colours(paragraph: Paragraph) -> Iterator[tuple[str, str, bool]]:
    for run in paragraph.runs:
        if run.text.strip():
            colour = run.letters.colour
            yield quote(paragraph.text), _COLOURS.get(colour, f"#{colour}"), colour == _BLACK


def _letter(paragraph: Paragraph) -> tuple[str, str, bool]:
    return quote(paragraph.text), "a, b, c, d, e, f tự động", False
