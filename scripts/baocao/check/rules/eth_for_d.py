"""Dùng chữ Ð, ð, Ɖ của bảng mã khác thay cho chữ Đ, đ tiếng Việt.

## Vì sao
Ba chữ này trông giống Đ nhưng là ký tự khác: tìm kiếm, sắp xếp, gộp văn bản đều coi là chữ lạ. Chúng
thường lẫn vào khi chép từ tệp dùng phông chữ cũ.

## Sai
Chữ `Ð` (U+00D0):

    number: 12/BC-SLÐTBXH

## Đúng
Chữ `Đ` (U+0110):

    number: 12/BC-SLĐTBXH
"""

import re
from collections.abc import Iterator

from baocao.model import Finding, Place, Report
from baocao.model.node import Mapping, Node, Scalar

NAME = "eth-for-d"
SINCE = "2023-h1"

_LOOKALIKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ"})
_LETTER = re.compile("[ÐƉð]")
_WORD = re.compile(r"[^\s,;:(){}\[\]“”\"]*[ÐƉð][^\s,;:(){}\[\]“”\"]*")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each word that holds a lookalike, in the front matter and in the body."""
    for scalar in _scalars(report.node):
        if _LETTER.search(scalar.text):
            yield from _check(scalar.text, report.place().at(scalar.line, scalar.column))
    # Words are sought only where there is such a letter: that is ten times as fast.
    lines = report.body.split("\n") if _LETTER.search(report.body) else []
    for number, line in enumerate(lines, start=report.body_line):
        yield from _check(line, report.place().at(number))


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node:
            yield key
            yield from _scalars(value)
    else:
        for entry in node.nodes:
            yield from _scalars(entry)


def _check(text: str, place: Place) -> Iterator[Finding]:
    for found in _WORD.finditer(text):
        wrong = found.group()
        letter = next(char for char in wrong if ord(char) in _LOOKALIKES)
        message = f"“{wrong}” dùng chữ {letter} (U+{ord(letter):04X}) thay cho chữ {letter.translate(_LOOKALIKES)}"
        yield Finding(NAME, place, message, help=f"viết `{wrong.translate(_LOOKALIKES)}`")
