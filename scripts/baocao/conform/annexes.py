"""Annexes: number, title, what they belong to, and their tables.

Source: Nghị định 30/2020/NĐ-CP, Annex I, III.1, and model 2.1 of Annex III. The decree says nothing of tables: that a
heading is repeated and a row stays whole is custom.
"""

import re
from collections.abc import Iterator, Sequence

from baocao.conform.anatomy import Anatomy, Annex
from baocao.conform.document import Table, paragraphs_of
from baocao.conform.forms import Form, FormedElement, judge, lines_of
from baocao.conform.recognition import fold
from baocao.conform.sheet import Element, Row, State
from baocao.conform.strokes import is_written_rule
from baocao.conform.words import Line, Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"
_CUSTOM = "thông lệ; Phụ lục I không quy định về bảng"

NUMBER = FormedElement("annex", "Phụ lục", Form((14, 14), bold=True, capitals=False, centred=True), f"{_WHERE} III.1.b")
NUMBER_WORDS = Element(
    "annex-words",
    "Phụ lục: số thứ tự",
    "Phụ lục I, II, III… theo thứ tự, trên một dòng riêng; một phụ lục thì không cần số",
    f"{_WHERE} III.1.a và III.1.b",
)
TITLE = FormedElement(
    "annex-title", "Tên phụ lục", Form((13, 14), bold=True, capitals=True, centred=True), f"{_WHERE} III.1.b"
)
OF = FormedElement(
    "annex-of",
    "Phụ lục: kèm theo văn bản",
    Form((13, 14), italic=True, capitals=False, centred=True),
    f"{_WHERE} III.1.c",
)
REFERENCE = Element("annex-reference", "Chỉ dẫn về phụ lục", "có trong nội dung văn bản", f"{_WHERE} III.1.a")
HEADING_ROW = Element("table-heading", "Bảng trong phụ lục: hàng tiêu đề", "lặp lại ở mỗi trang", _CUSTOM)
WHOLE_ROWS = Element("table-rows", "Bảng trong phụ lục: hàng", "không ngắt giữa hai trang, trừ hàng rất cao", _CUSTOM)

_ONE_PAGE = 10
"""A table with more rows than these is taken to go on on a second page."""

_TALL = 0.3
"""A row that takes more than this of a page may go on on the next: whole, it leaves a page empty or is cut off."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

Lines = list[tuple[Paragraph, Line]]


def check_annexes(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about annexes; a document may have none."""
    annexes = anatomy.annexes
    yield from NUMBER.judge((one.heading, one.heading.lines[0]) for one in annexes)
    yield from judge(NUMBER_WORDS, _numbers(annexes))
    heads = [_head(one) for one in annexes]
    yield from TITLE.judge(line for title, _ in heads for line in title)
    yield from OF.judge(line for _, of in heads for line in of)
    for annex, (_, of) in zip(annexes, heads, strict=True):
        if not of:
            yield Row(OF.element, quote(annex.heading.text), "", State.ABSENT)
    if annexes:
        said = any("PHU LUC" in fold(one.text) for block in anatomy.body for one in paragraphs_of(block))
        found = "có chỉ dẫn" if said else "không có chỉ dẫn"
        yield from judge(REFERENCE, [(quote(annexes[0].heading.text), found, said)])
    tables = [block for annex in annexes for block in annex.blocks if isinstance(block, Table)]
    yield from judge(HEADING_ROW, (_heading(one) for one in tables if len(one.rows) > _ONE_PAGE))
    yield from judge(WHOLE_ROWS, (_whole(one) for one in tables if len(one.rows) > _ONE_PAGE))


def _numbers(annexes: Sequence[Annex]) -> Iterator[tuple[str, str, bool]]:
    for position, annex in enumerate(annexes, start=1):
        text = annex.heading.lines[0].text
        allowed = {f"Phụ lục {_roman(position)}"} | ({"Phụ lục"} if len(annexes) == 1 else set())
        yield quote(text), text, text in allowed


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found


def _head(annex: Annex) -> tuple[Lines, Lines]:
    """Return the lines of an annex's title, and those that say which document it belongs to."""
    top: list[Paragraph] = []
    for block in annex.blocks[1:]:
        if isinstance(block, Table) or (top and is_written_rule(block)):
            break
        top += [block] if block.text else []
    starts = [position for position, one in enumerate(top) if re.match(r"\(?Kèm theo", one.text, re.IGNORECASE)]
    start = starts[0] if starts else _title_end(top)
    ends = [position for position, one in enumerate(top) if position >= start and one.text.endswith(")")]
    title = [(annex.heading, line) for line in annex.heading.lines[1:]] + lines_of(top[:start])
    return title, lines_of(top[start : (ends[0] if ends else start) + 1]) if starts else []


def _title_end(top: Sequence[Paragraph]) -> int:
    """Return where a title ends that nothing follows: with the last line in capitals or in the middle."""
    return next(
        (position for position, one in enumerate(top) if one.layout.align != "center" and not one.text.isupper()),
        len(top),
    )


def _heading(table: Table) -> tuple[str, str, bool]:
    is_repeated = table.rows[0].is_heading
    return _place(table), "lặp lại" if is_repeated else "không lặp lại", is_repeated


def _whole(table: Table) -> tuple[str, str, bool]:
    broken = sum(not row.is_whole and row.share < _TALL for row in table.rows)
    return _place(table), f"{broken} hàng có thể bị ngắt" if broken else "không ngắt", not broken


def _place(table: Table) -> str:
    words = " ".join(one.text for one in table.paragraphs[:_ONE_PAGE] if one.text)
    return f"bảng {quote(words)}"
