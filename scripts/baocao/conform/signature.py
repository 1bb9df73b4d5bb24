"""The foot: who signs, in which power, and who receives the document.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.7 and II.9.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from baocao.conform.anatomy import Anatomy
from baocao.conform.document import Block, Table
from baocao.conform.forms import Form, FormedElement, absent, judge
from baocao.conform.recognition import fold, is_position, is_recipients
from baocao.conform.sheet import Element, Row
from baocao.conform.words import Line, Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"

AUTHORITY = FormedElement(
    "authority",
    "Quyền hạn, chức vụ",
    Form((13, 14), bold=True, capitals=True, centred=True),
    f"{_WHERE} II.7.đ",
)
AUTHORITY_WORDS = Element(
    "authority-words",
    "Quyền hạn: cách ghi",
    "KT. GIÁM ĐỐC (TM., Q., KT., TL., TUQ., có cách chữ), rồi chức vụ của người ký",
    f"{_WHERE} II.7.b",
)
POSITION = Element("position", "Chức vụ", "chức vụ mà Nhà nước quy định", f"{_WHERE} II.7.c")
SIGNER = FormedElement(
    "signer", "Họ tên người ký", Form((13, 14), bold=True, capitals=False, centred=True), f"{_WHERE} II.7.đ"
)
SIGNER_WORDS = Element(
    "signer-words", "Họ tên người ký: cách ghi", "không có học hàm, học vị, danh hiệu", f"{_WHERE} II.7.c"
)

_POWER = re.compile(r"(TM|Q|KT|TL|TUQ|K/T|T/L|T/M)\b(?!-)")
_POWER_WORDS = re.compile(r"(TM|Q|KT|TL|TUQ)\. \S.*")
_LONG_POWER = re.compile(r"THAY MAT|KY THAY|THUA LENH|THUA UY QUYEN")
_UNKNOWN_POSITION = re.compile(r"(?!XAC NHAN).*\b(THUONG TRUC|PHU TRACH|DIEU HANH)\b")
_TITLE = re.compile(
    r"((PGS|GS|TS|THS|BS|KS|CN|DS|LS|NGUT|NGND|TSKH|BSCK\w*|CKI+|PHO GIAO SU|GIAO SU|TIEN SI|THAC SI|BAC SI|KY SU"
    r"|CU NHAN|NHA GIAO|ANH HUNG|DAI TA|THUONG TA|TRUNG TA|THIEU TA|DAI UY|THUONG UY|TRUNG UY|THIEU UY)\b[.\s,])"
)
_FAR = 24
"""A name in capitals stands so many points below the position, or more: else it is the position's next line."""


def check_signatures(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about those who sign; a draft has no names."""
    columns = [_parts(column) for column in _columns(anatomy.foot)]
    powers = [one for column in columns for one in column[0]]
    names = [one for column in columns for one in column[1]]
    if not powers:
        yield absent(AUTHORITY.element)
    yield from AUTHORITY.judge(powers)
    yield from judge(AUTHORITY_WORDS, (one for column in columns for one in _powers([line for _, line in column[0]])))
    yield from judge(POSITION, ((quote(line.text), line.text, not _is_unknown(line.text)) for _, line in powers))
    yield from SIGNER.judge(names)
    yield from judge(
        SIGNER_WORDS, ((quote(line.text), line.text, not _TITLE.match(fold(line.text))) for _, line in names)
    )


def _is_unknown(text: str) -> bool:
    """Tell whether a position has an addition that the State does not know; further lines of a heading have none."""
    return is_position(text) and _UNKNOWN_POSITION.match(fold(text)) is not None


def _columns(foot: Sequence[Block]) -> Iterator[list[Paragraph]]:
    """Iterate over what stands below each other in the block of signatures, without the recipients."""
    yield [block for block in foot if isinstance(block, Paragraph)]
    for table in foot:
        width = max((len(row.cells) for row in table.rows), default=0) if isinstance(table, Table) else 0
        for column in range(width):
            cells = (
                [row.cells[column] for row in table.rows if column < len(row.cells)] if isinstance(table, Table) else []
            )
            yield [paragraph for cell in cells for paragraph in cell]


def _parts(column: list[Paragraph]) -> tuple[list[tuple[Paragraph, Line]], list[tuple[Paragraph, Line]]]:
    """Return the lines of power and position, and the line with the name, each empty if it is not there."""
    ends = [position for position, one in enumerate(column) if is_recipients(one)]
    lines = [(one, line) for one in column[: ends[0] if ends else None] for line in one.lines]
    lines = [pair for pair in lines if not pair[1].text.startswith(("(", "- "))]
    positions = [index for index, (_, line) in enumerate(lines) if is_position(line.text)]
    if not positions:
        return [], []
    last = positions[-1]
    while last + 1 < len(lines) and _continues(column, lines[last], lines[last + 1]):
        last += 1
    return lines[positions[0] : last + 1], lines[last + 1 :][-1:]


def _continues(column: list[Paragraph], above: tuple[Paragraph, Line], below: tuple[Paragraph, Line]) -> bool:
    """Tell whether a line in capitals goes on with the position above it."""
    apart = column.index(below[0]) - column.index(above[0])
    return below[1].is_capitals and apart <= 1 and (apart == 0 or below[0].layout.before < _FAR)


def _powers(lines: Sequence[Line]) -> Iterator[tuple[str, str, bool]]:
    """Iterate over the lines of power: an abbreviation, a space, and below it the signer's own position."""
    for above, below in pairwise([*(line.text for line in lines), ""]):
        if _LONG_POWER.match(fold(above)):
            yield quote(above), above, False
        elif _POWER.match(above.upper()):
            is_followed = bool(below) or above.startswith("Q.")
            found = above if is_followed else f"{above}, không có chức vụ của người ký"
            yield quote(above), found, is_followed and _POWER_WORDS.fullmatch(above) is not None
        elif above:
            yield quote(above), above, True
