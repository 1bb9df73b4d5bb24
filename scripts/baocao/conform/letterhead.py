"""The head of page 1: the state and its motto, the agency and the body above it.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.1 and II.2.
"""

import re
from collections.abc import Iterator, Sequence

from baocao.conform.anatomy import Anatomy
from baocao.conform.forms import Form, FormedElement, absent, judge, lines_of
from baocao.conform.recognition import fold, is_motto, is_number, is_state
from baocao.conform.rules import judge_rule
from baocao.conform.sheet import Element, Row
from baocao.conform.strokes import is_written_rule
from baocao.conform.words import Line, Paragraph, quote

_WHERE = "Phụ lục I, Phần I, mục"

STATE = FormedElement("state", "Quốc hiệu", Form((12, 13), bold=True, capitals=True), f"{_WHERE} II.1.a")
MOTTO = FormedElement("motto", "Tiêu ngữ", Form((13, 14), bold=True, capitals=False, centred=True), f"{_WHERE} II.1.b")
MOTTO_WORDS = Element("motto-words", "Tiêu ngữ: câu chữ", "Độc lập - Tự do - Hạnh phúc", f"{_WHERE} II.1.b")
MOTTO_RULE = Element("motto-rule", "Tiêu ngữ: đường kẻ", "nét vẽ, dài bằng dòng chữ (±5%)", f"{_WHERE} II.1.b")
PARENT = FormedElement(
    "parent-agency", "Cơ quan chủ quản", Form((12, 13), capitals=True, centred=True), f"{_WHERE} II.2.b"
)
AGENCY = FormedElement(
    "agency", "Cơ quan ban hành", Form((12, 13), bold=True, capitals=True, centred=True), f"{_WHERE} II.2.b"
)
AGENCY_RULE = Element("agency-rule", "Cơ quan ban hành: đường kẻ", "nét vẽ, dài 1/3–1/2 dòng chữ", f"{_WHERE} II.2.b")
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_SAME_LENGTH = (0.95, 1.05)
THIRD_TO_HALF = (0.33, 0.51)
"""1/3 to 1/2, as near as letters can be measured."""

_AGENCIES = re.compile(
    r"(SO|PHONG|TRUNG TAM|CHI CUC|CUC|TONG CUC|VAN PHONG|THANH TRA|BAN|BO|LANG|TRUONG|CO SO|UBND|UY BAN|HOI DONG"
    r"|CONG TY)\b"
)


def check_letterhead(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about the state and the agency."""
    yield from _state(anatomy)
    yield from _motto(anatomy)
    yield from _agencies(anatomy)


def _state(anatomy: Anatomy) -> Iterator[Row]:
    lines = [(one, line) for one in anatomy.head if is_state(one) for line in one.lines[:1]]
    yield from STATE.judge(lines) if lines else [absent(STATE.element)]


def _motto(anatomy: Anatomy) -> Iterator[Row]:
    found = [one for one in anatomy.right if is_motto(one)] or [one for one in anatomy.left if is_motto(one)]
    if not found:
        yield absent(MOTTO.element)
        return
    lines = [pair for pair in lines_of(found[:1]) if "CONG HOA" not in fold(pair[1].text)]
    text = lines[-1][1].text
    yield from MOTTO.judge(lines)
    yield from judge(MOTTO_WORDS, [(quote(text), text, text == _MOTTO)])
    column = anatomy.right if found[0] in anatomy.right else anatomy.left
    yield from judge_rule(MOTTO_RULE, lines, column, _SAME_LENGTH)


def _agencies(anatomy: Anatomy) -> Iterator[Row]:
    names = _names(anatomy.left)
    start = _own_start([line for _, line in names])
    yield from PARENT.judge(names[:start])
    if not names:
        yield absent(AGENCY.element)
        return
    yield from AGENCY.judge(names[start:])
    yield from judge_rule(AGENCY_RULE, names[start:], anatomy.left, THIRD_TO_HALF)


def _names(column: Sequence[Paragraph]) -> list[tuple[Paragraph, Line]]:
    """Return the lines above the number: the body above and the agency."""
    lines = [pair for pair in lines_of(column) if not is_written_rule(pair[0])]
    ends = [
        position
        for position, (_, line) in enumerate(lines)
        if is_number(line.text) or fold(line.text).startswith("V/V")
    ]
    return lines[: ends[0]] if ends else lines


def _own_start(lines: Sequence[Line]) -> int:
    """Return where the agency's own name begins: with the bold lines, or with the last line that names a body."""
    bold = [position for position, line in enumerate(lines) if line.is_bold]
    if bold and bold[0]:
        return bold[0]
    kinds = [position for position, line in enumerate(lines) if _AGENCIES.match(fold(line.text))]
    return kinds[-1] if kinds else max(0, len(lines) - 1)
