"""Headings: parts, chapters, clauses, and what every other paragraph of the text is.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.6.a and II.6.đ. It knows no headings below those of clauses.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from baocao.conform.anatomy import Anatomy
from baocao.conform.forms import Form, FormedElement, judge, lines_of
from baocao.conform.sheet import Element, Row
from baocao.conform.strokes import is_written_rule
from baocao.conform.words import Line, Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"
_HEADING = Form((13, 14), bold=True, capitals=True, centred=True)

PART = FormedElement(
    "part", "Phần, chương", Form((13, 14), bold=True, capitals=False, centred=True), f"{_WHERE} II.6.đ"
)
PART_WORDS = Element("part-words", "Phần, chương: cách ghi", "Phần I, trên một dòng riêng", f"{_WHERE} II.6.đ")
PART_TITLE = FormedElement("part-title", "Tiêu đề của phần, chương", _HEADING, f"{_WHERE} II.6.đ")
CHAPTER = FormedElement(
    "chapter", "Mục I, II, III", Form((13, 14), bold=True, capitals=True), f"{_WHERE} II.6.đ và mục V.6.b"
)
CHAPTER_WORDS = Element("chapter-words", "Mục I, II, III: cách ghi", "I. TIÊU ĐỀ", f"{_WHERE} V.6.b")
CLAUSE = FormedElement(
    "clause", "Khoản có tiêu đề", Form((13, 14), bold=True, capitals=False), f"{_WHERE} II.6.đ và mục V.6.b"
)
MINOR = FormedElement("minor-heading", "Đề mục nhỏ hơn", Form((13, 14), bold=None, italic=None), f"{_WHERE} II.6.e")


class Kind(Enum):
    """What a paragraph of the text is."""

    PART = auto()
    """`Phần I`"""
    PART_TITLE = auto()
    """The line below it."""
    CHAPTER = auto()
    """`I. TIÊU ĐỀ`"""
    CLAUSE = auto()
    """`1. Tiêu đề`"""
    MINOR = auto()
    """A heading below these."""
    BASIS = auto()
    """`Căn cứ …;`"""
    TEXT = auto()
    """Everything else that is read."""


_PART = re.compile(r"(phần|chương)\s+([ivxlc]+|\d+)\b", re.IGNORECASE)
_PART_WORDS = re.compile(r"(Phần|Chương) [IVXLC]+")
_CHAPTER = re.compile(r"[IVX]+\s*[.\-–/):]\s*\S")
_CHAPTER_WORDS = re.compile(r"[IVX]+\. \S.*")
_CLAUSE = re.compile(r"\d+\.\s")
_DEEPER = re.compile(r"\d+(\.\d+)+\.?\s")
_CAPTION = re.compile(r"\(?(Đơn vị( tính)?|ĐVT)\s*:|(Hình|Biểu đồ|Biểu|Bảng) \d+|Nguồn:|Ghi chú:", re.IGNORECASE)
_BASES = ("Căn cứ ", "Theo đề nghị ", "Xét ")
_ENDS = (".", ";", ":", ",", "…", "./")


def check_headings(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about headings; a document may have none."""
    kinds = kinds_of([block for block in anatomy.body if isinstance(block, Paragraph)])
    parts = [one for one, kind in kinds.items() if kind is Kind.PART]
    titles = [one for one, kind in kinds.items() if kind is Kind.PART_TITLE]
    chapters = [one for one, kind in kinds.items() if kind is Kind.CHAPTER]
    yield from PART.judge((one, one.lines[0]) for one in parts)
    yield from judge(PART_WORDS, (_said(one.lines[0].text, _PART_WORDS) for one in parts))
    yield from PART_TITLE.judge(_titles(parts, titles))
    yield from CHAPTER.judge(lines_of(chapters))
    yield from judge(CHAPTER_WORDS, (_said(one.shown, _CHAPTER_WORDS) for one in chapters))
    yield from CLAUSE.judge(lines_of(one for one, kind in kinds.items() if kind is Kind.CLAUSE))
    yield from MINOR.judge(lines_of(one for one, kind in kinds.items() if kind is Kind.MINOR))


def kinds_of(paragraphs: Sequence[Paragraph]) -> dict[Paragraph, Kind]:
    """Return what each paragraph is; those without words, captions, rules and contents are left out."""
    kinds: dict[Paragraph, Kind] = {}
    before: Paragraph | None = None
    for paragraph in paragraphs:
        if not paragraph.text or paragraph.is_contents or is_written_rule(paragraph) or _CAPTION.match(paragraph.text):
            continue
        kinds[paragraph] = _kind_after(before, kinds, paragraph)
        before = paragraph
    return kinds


def _kind_after(before: Paragraph | None, kinds: dict[Paragraph, Kind], paragraph: Paragraph) -> Kind:
    if before is not None and kinds[before] is Kind.PART and len(before.lines) == 1:
        return Kind.PART_TITLE
    is_further_basis = before is not None and kinds[before] is Kind.BASIS and paragraph.text.startswith(_BASES)
    return Kind.BASIS if is_further_basis else _kind(paragraph)


def _kind(paragraph: Paragraph) -> Kind:
    text, layout = paragraph.shown, paragraph.layout
    is_open = not paragraph.text.endswith(_ENDS)
    if _PART.match(text) and (paragraph.is_bold or layout.align == "center"):
        return Kind.PART
    if _CHAPTER.match(text):
        return Kind.CHAPTER
    if _CLAUSE.match(text) and (is_open or paragraph.is_bold):
        return Kind.CLAUSE
    if paragraph.is_bold or layout.is_heading or (_DEEPER.match(text) and is_open):
        return Kind.MINOR
    return Kind.BASIS if text.startswith("Căn cứ") and text.endswith(";") else Kind.TEXT


def _titles(parts: Sequence[Paragraph], titles: Sequence[Paragraph]) -> list[tuple[Paragraph, Line]]:
    """Return the lines of the parts' titles, in the same paragraph or in the next."""
    return [(one, line) for one in parts for line in one.lines[1:]] + lines_of(titles)


def _said(text: str, pattern: re.Pattern[str]) -> tuple[str, str, bool]:
    return quote(text), text, pattern.fullmatch(text) is not None
