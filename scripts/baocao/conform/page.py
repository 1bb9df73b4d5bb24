"""The pages of every section: paper, margins, and the number at the top.

Source: Nghị định 30/2020/NĐ-CP, Annex I, I.1, I.3 and I.7; III.1.đ for annexes.
"""

import re
from collections.abc import Iterator

from baocao.conform.anatomy import Anatomy
from baocao.conform.document import Document, Section, Sheetsize, paragraphs_of, sheet_size
from baocao.conform.fields import holds_field, instructions
from baocao.conform.forms import Form, FormedElement, align_words, judge
from baocao.conform.oxml import attribute, child, is_on
from baocao.conform.sheet import Element, Row
from baocao.conform.words import Line, Paragraph, Run, quote

_CLOSE = 1.0
"""Millimetres that paper may differ by."""

_ROUNDED = 0.1
"""Millimetres that programs round margins by."""

PAPER = Element("paper", "Khổ giấy", "A4 (210 × 297 mm)", "Phụ lục I, Phần I, mục I.1")
MARGINS = Element(
    "margins", "Định lề trang", "trên, dưới 20–25; trái 30–35; phải 15–20 mm", "Phụ lục I, Phần I, mục I.3"
)
WIDE_MARGINS = Element(
    "landscape-margins", "Định lề trang ngang", "mỗi mép 15–35 mm", "Phụ lục I, Phần I, mục I.2 và I.3"
)
PAGE_NUMBER = Element(
    "page-number",
    "Số trang",
    "chữ số Ả Rập, canh giữa trong lề trên",
    "Phụ lục I, Phần I, mục I.7",
)
PAGE_NUMBER_LETTERS = FormedElement(
    "page-number-letters", "Số trang: chữ", Form((13, 14)), "Phụ lục I, Phần I, mục I.7 và mục V.14"
)
FIRST_PAGE = Element("first-page", "Số trang thứ nhất", "không hiển thị", "Phụ lục I, Phần I, mục I.7")
FOOTER = Element("footer", "Chân trang", "không có số trang", "Phụ lục I, Phần I, mục I.7")
RESTART = Element(
    "page-restart", "Đánh số trang", "từ số 1, riêng từng phụ lục", "Phụ lục I, Phần I, mục I.7 và III.1.đ"
)

_PORTRAIT = ((20, 25), (20, 25), (30, 35), (15, 20))
_LANDSCAPE = ((15, 35),) * 4
_OTHER_FIGURES = re.compile(r"\\\*\s*(roman|alphabetic)", re.IGNORECASE)


def check_pages(document: Document, anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about every section's pages."""
    sections = document.sections
    opening = {annex.heading.section for annex in anatomy.annexes} | {1}
    yield from judge(PAPER, (_paper(one) for one in sections))
    for element, limits, wide in ((MARGINS, _PORTRAIT, False), (WIDE_MARGINS, _LANDSCAPE, True)):
        sizes = [(one, sheet_size(one.properties)) for one in sections]
        yield from judge(element, (_margins(one, size, limits) for one, size in sizes if size.is_landscape is wide))
    kinds = ("default", "even") if document.has_even_pages else ("default",)
    yield from judge(PAGE_NUMBER, (_page_number(one, kind) for one in sections for kind in kinds))
    yield from _page_number_letters(sections)
    yield from judge(FIRST_PAGE, (_first_page(one) for one in sections if one.number in opening))
    yield from judge(FOOTER, (_footer(one) for one in sections))
    yield from judge(RESTART, (_start(one, one.number in opening) for one in sections))
    yield from _own_sections(anatomy)


def _paper(section: Section) -> tuple[str, str, bool]:
    size = sheet_size(section.properties)
    short, long = sorted((size.width, size.height))
    return section.place, f"{size.width:.0f} × {size.height:.0f} mm", abs(short - 210) < _CLOSE > abs(long - 297)


def _margins(section: Section, size: Sheetsize, limits: tuple[tuple[int, int], ...]) -> tuple[str, str, bool]:
    sides = (size.top, size.bottom, size.left, size.right)
    fits = all(low - _ROUNDED <= side <= high + _ROUNDED for side, (low, high) in zip(sides, limits, strict=True))
    names = ("trên", "dưới", "trái", "phải")
    return (
        section.place,
        "; ".join(f"{name} {_mm(side)}" for name, side in zip(names, sides, strict=True)) + " mm",
        fits,
    )


def _mm(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0").replace(".", ",")


def _page_number(section: Section, kind: str) -> tuple[str, str, bool]:
    numbers = _numbers(section.headers.get(kind, ()))
    if not numbers:
        return section.place, "không có số trang ở đầu trang", False
    is_arabic = (attribute(child(section.properties, "w:pgNumType"), "w:fmt") or "decimal") == "decimal"
    is_arabic = is_arabic and not any(_OTHER_FIGURES.search(instructions(one.element)) for one in numbers)
    is_centred = all(one.layout.align == "center" for one in numbers)
    figures = "chữ số Ả Rập" if is_arabic else "không phải chữ số Ả Rập"
    return section.place, f"{figures}, {align_words(numbers[0])}", is_arabic and is_centred


def _page_number_letters(sections: tuple[Section, ...]) -> Iterator[Row]:
    numbers = {id(one.element): one for section in sections for one in _numbers(section.headers.get("default", ()))}
    lines = [(one, Line(one.seen or (Run("2", one.base),))) for one in numbers.values()]
    yield from PAGE_NUMBER_LETTERS.judge(lines)


def _first_page(section: Section) -> tuple[str, str, bool]:
    kind = "first" if is_on(section.properties, "w:titlePg") else "default"
    shows = bool(_numbers(section.headers.get(kind, ())))
    return section.place, "có hiển thị" if shows else "không hiển thị", not shows


def _footer(section: Section) -> tuple[str, str, bool]:
    shows = any(_numbers(paragraphs) for paragraphs in section.footers.values())
    return section.place, "có số trang" if shows else "không có số trang", not shows


def _start(section: Section, opens: bool) -> tuple[str, str, bool]:  # noqa: FBT001 - asked of each section
    start = attribute(child(section.properties, "w:pgNumType"), "w:start")
    if section.number == 1:
        return section.place, f"từ số {start or 1}", start in {None, "1"}
    found = "tiếp theo phân đoạn trước" if start is None else f"từ số {start}"
    return section.place, found, (start == "1") is opens and start in {None, "1"}


def _own_sections(anatomy: Anatomy) -> Iterator[Row]:
    """Yield a row for each annex that shares its section, and so its page numbers, with what stands before it."""
    before = {paragraph.section for block in (*anatomy.body, *anatomy.foot) for paragraph in paragraphs_of(block)}
    for annex in anatomy.annexes:
        if annex.heading.section in before:
            found = "cùng phân đoạn với phần trước, không đánh số riêng được"
            yield from judge(RESTART, [(quote(annex.heading.text), found, False)])
        before |= {annex.heading.section}


def _numbers(paragraphs: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Return the paragraphs that hold the number of the page."""
    return [one for one in paragraphs if holds_field(one.element, "PAGE")]
