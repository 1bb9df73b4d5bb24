"""Who receives the document.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.9.
"""

from collections.abc import Iterator

from baocao.conform.anatomy import Anatomy
from baocao.conform.document import Block, Table
from baocao.conform.forms import Form, FormedElement, absent, judge
from baocao.conform.recognition import is_recipients
from baocao.conform.sheet import Element, Row
from baocao.conform.words import Line, Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"

HEADING = FormedElement(
    "recipients-heading", "Nơi nhận", Form((12, 12), bold=True, italic=True, capitals=False), f"{_WHERE} II.9.d"
)
HEADING_WORDS = Element(
    "recipients-heading-words", "Nơi nhận: cách ghi", "Nơi nhận: trên một dòng riêng, sát lề trái", f"{_WHERE} II.9.d"
)
RECIPIENTS = FormedElement("recipients", "Danh sách nơi nhận", Form((11, 11)), f"{_WHERE} II.9.d")
RECIPIENTS_WORDS = Element(
    "recipients-words",
    "Danh sách nơi nhận: cách ghi",
    "- …; … - Lưu: VT, ….; dòng đầu “- Như trên;” nếu có Kính gửi",
    f"{_WHERE} II.9.b và II.9.d",
)

_KEPT = "- Lưu:"
_ABOVE = "- Như trên;"
_AS_IN = "- Như "
_CLOSE = 30
"""Twips that an indent may have and still be none."""


def check_recipients(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about the recipients."""
    for column in _columns(anatomy.foot):
        heads = [position for position, one in enumerate(column) if is_recipients(one)]
        if heads:
            yield from _recipients(column[heads[0] :], has_addressees=bool(anatomy.addressees))
            return
    yield absent(HEADING.element)


def _columns(foot: tuple[Block, ...]) -> Iterator[list[Paragraph]]:
    yield [block for block in foot if isinstance(block, Paragraph)]
    cells = (cell for table in foot if isinstance(table, Table) for row in table.rows for cell in row.cells)
    yield from (list(cell) for cell in cells)


def _recipients(column: list[Paragraph], *, has_addressees: bool) -> Iterator[Row]:
    heading, lines = column[0], []
    for paragraph in column:
        shown = zip(paragraph.shown_lines, paragraph.lines, strict=False)
        lines += [(paragraph, line, text) for text, line in shown]
    first, *listed = lines
    yield from HEADING.judge([first[:2]])
    yield from judge(HEADING_WORDS, [_head(heading, first[1])])
    points = _points(listed)
    if not points:
        yield absent(RECIPIENTS.element)
        return
    yield from RECIPIENTS.judge(point[:2] for point in points)
    yield from judge(RECIPIENTS_WORDS, _words([text for *_, text in points], has_addressees=has_addressees))


def _head(heading: Paragraph, line: Line) -> tuple[str, str, bool]:
    is_flush = heading.layout.align in {"left", "both"} and abs(heading.layout.start) <= _CLOSE
    return (
        quote(line.text),
        line.text + ("" if is_flush else ", không sát lề trái"),
        line.text == "Nơi nhận:" and is_flush,
    )


def _points(lines: list[tuple[Paragraph, Line, str]]) -> list[tuple[Paragraph, Line, str]]:
    """Return the list, which ends with the copy that is kept; what stands below is no part of it."""
    kept = [position for position, (*_, text) in enumerate(lines) if "Lưu" in text.split(":")[0]]
    return lines[: kept[0] + 1] if kept else lines


def _words(texts: list[str], *, has_addressees: bool) -> Iterator[tuple[str, str, bool]]:
    for text in texts[:-1]:
        yield quote(text), text, text.startswith("- ") and text.endswith(";")
    last = texts[-1]
    yield quote(last), last, last.startswith(_KEPT) and last.endswith(".")
    if has_addressees and texts[0] != _ABOVE:
        yield quote(texts[0]), f"{texts[0]}, có Kính gửi mà không có “Như trên”", texts[0].startswith(_AS_IN)
