"""The text itself: letters, lines and spaces, points and the mark at the end.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.6 and the models of Annex III.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from baocao.conform.anatomy import Anatomy
from baocao.conform.document import Block, Table, paragraphs_of
from baocao.conform.forms import Form, FormedElement, absent, align_words, judge, lines_of
from baocao.conform.headings import Kind, kinds_of
from baocao.conform.oxml import TWIPS_PER_MM
from baocao.conform.sheet import Element, Row
from baocao.conform.words import Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"

LETTERS = FormedElement("body", "Nội dung: chữ", Form((13, 14), bold=None, italic=None), f"{_WHERE} II.6.e")
UPRIGHT = Element("body-upright", "Nội dung: kiểu chữ", "đứng", f"{_WHERE} II.6.e")
BASES = FormedElement("legal-bases", "Căn cứ ban hành", Form((13, 14), italic=True), f"{_WHERE} II.6.a")
ALIGN = Element("body-align", "Nội dung: canh lề", "canh đều hai lề", f"{_WHERE} II.6.e")
INDENT = Element("body-indent", "Nội dung: lùi đầu dòng", "1 cm hoặc 1,27 cm", f"{_WHERE} II.6.e")
SPACE = Element("body-space", "Nội dung: cách đoạn", "tối thiểu 6 pt", f"{_WHERE} II.6.e")
LINE = Element("body-line", "Nội dung: cách dòng", "dòng đơn đến 1,5 lines", f"{_WHERE} II.6.e")
POINTS = Element("points", "Thứ tự điểm", "a, b, c, d, đ, e, g, h, i, k, l, m, n…", f"{_WHERE} II.6.đ")
CLOSING = Element("closing-mark", "Dấu kết thúc", "./.", "Phụ lục III, mẫu 1.4 và 1.5")

_INDENTS = (10.0, 12.7)
_CLOSE = 0.25
"""Millimetres that programs round by."""

_LEAST_SPACE = 6
_LINES = (0.99, 1.51)
_CLOSING = "./."
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_POINT = re.compile(r"(\w)\)\s")


def check_body(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about the text between the title and the signatures."""
    kinds = kinds_of([block for block in anatomy.body if isinstance(block, Paragraph)])
    texts = [one for one, kind in kinds.items() if kind is Kind.TEXT and one.text != _CLOSING]
    yield from BASES.judge(lines_of(one for one, kind in kinds.items() if kind is Kind.BASIS))
    if not texts:
        yield absent(LETTERS.element)
    yield from LETTERS.judge(lines_of(texts))
    yield from judge(UPRIGHT, (_slope(one) for one in texts))
    yield from judge(ALIGN, ((quote(one.text), align_words(one), one.layout.align == "both") for one in texts))
    yield from judge(INDENT, map(_indent, texts))
    yield from judge(SPACE, _spaces(anatomy.body, kinds))
    yield from judge(LINE, map(_line, texts))
    yield from judge(POINTS, _points(texts))
    yield from _closing(anatomy)


def _slope(paragraph: Paragraph) -> tuple[str, str, bool]:
    is_italic = all(run.letters.italic for run in paragraph.seen)
    return quote(paragraph.text), "nghiêng" if is_italic else "đứng", not is_italic


def _indent(paragraph: Paragraph) -> tuple[str, str, bool]:
    layout = paragraph.layout
    start, left = layout.start / TWIPS_PER_MM, layout.left / TWIPS_PER_MM
    fits = abs(left) <= _CLOSE and any(abs(start - one) <= _CLOSE for one in _INDENTS)
    rest = f", các dòng sau {_cm(left)}" if abs(left) > _CLOSE else ""
    return quote(paragraph.text), _cm(start) + rest, fits


def _cm(millimetres: float) -> str:
    return f"{millimetres / 10:.2f} cm".replace(".", ",")


def _spaces(body: Sequence[Block], kinds: dict[Paragraph, Kind]) -> Iterator[tuple[str, str, bool]]:
    """Iterate over the spaces between paragraphs that follow each other."""
    for above, below in pairwise(body):
        if isinstance(above, Table) or isinstance(below, Table) or kinds.get(below) is Kind.PART_TITLE:
            continue
        if above in kinds and below in kinds:
            points = _space(above, below)
            yield quote(below.text), f"{points:g} pt".replace(".", ","), points >= _LEAST_SPACE


def _space(above: Paragraph, below: Paragraph) -> float:
    """Return the points between two paragraphs: the larger of both, as programs show it."""
    is_same = above.style == below.style
    after = 0 if is_same and above.layout.is_contextual else above.layout.after
    before = 0 if is_same and below.layout.is_contextual else below.layout.before
    return max(after, before)


def _line(paragraph: Paragraph) -> tuple[str, str, bool]:
    size = max(run.letters.size for run in paragraph.seen)
    lines = paragraph.layout.lines(size)
    return quote(paragraph.text), f"{lines:.2f} dòng".replace(".", ","), _LINES[0] <= lines <= _LINES[1]


def _points(texts: Sequence[Paragraph]) -> Iterator[tuple[str, str, bool]]:
    """Iterate over the lettered points: each letter follows the one before it, or is the first again."""
    before = ""
    for paragraph in texts:
        match = _POINT.match(paragraph.text)
        if match is None or match[1].isdigit():
            continue
        letter = match[1]
        place = _ALPHABET.find(before) + 1 if before else 0
        fits = letter == "a" or _ALPHABET[place : place + 1] == letter
        yield quote(paragraph.text), f"{letter}) sau {before})" if before and letter != "a" else f"{letter})", fits
        before = letter


def _closing(anatomy: Anatomy) -> Iterator[Row]:
    texts = [one.text for block in anatomy.body for one in paragraphs_of(block) if one.text]
    if not texts:
        yield absent(CLOSING)
        return
    last = texts[-1]
    yield from judge(CLOSING, [(quote(last), f"…{last[-12:]}", last.endswith(_CLOSING))])
