"""Số, ký hiệu văn bản viết không theo mẫu nào của Nghị định số 30/2020/NĐ-CP hoặc của Đảng.

## Vì sao
Danh mục văn bản của các đơn vị được gộp theo số, ký hiệu. Viết sai một ký tự thì cùng một văn bản
thành hai dòng. Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.

## Sai
    - {number: 5/BC-SLĐTBXH, date: 2024-06-03, issuer: Sở LĐTBXH, title: "…"}

## Đúng
    - {number: 05/BC-SLĐTBXH, date: 2024-06-03, issuer: Sở LĐTBXH, title: "…"}
"""

import re
from collections.abc import Iterator

from baocao.check.prose import typed_at
from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Finding, Report, normalise_number, parse_number
from baocao.model.node import Scalar, find_node

NAME = "malformed-document-number"
SINCE = "2023-h1"
FIXES = True

_SAMPLES = "viết theo mẫu `12/2024/NĐ-CP`, `16/2020/QĐ-UBND`, `05/BC-SLĐTBXH` hoặc `25-CT/TW`"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each number, of a cited document or of the report itself, that no known form fits."""
    if report.front.number is not None:
        yield from _check(report, report.front.number, ("number",))
    for position, document in enumerate(report.front.documents):
        yield from _check(report, document.number, ("documents", position, "number"))


def _check(report: Report, number: str, path: tuple[str | int, ...]) -> Iterator[Finding]:
    if parse_number(number) is None:
        plain = normalise_number(number)
        right = next((guess for guess in _guesses(plain) if parse_number(guess)), None)
        help_ = f"viết `{right}`" if right else _own_sample(report, plain) if path == ("number",) else _SAMPLES
        message = f"số, ký hiệu “{plain}” không theo mẫu nào"
        edits = _edits(report, path, right) if right and _words(right) == _words(plain) else ()
        yield Finding(NAME, report.place(*path), message, help=help_, edits=edits)


def _own_sample(report: Report, number: str) -> str:
    """Return how the report's own number is written, with the ordinal that was typed if there is one."""
    if report.is_consolidated:
        return _SAMPLES
    ordinal = re.match(r"\d+", number)
    symbol = report.unit.name_on(report.front.date or report.period.last_day).symbol
    return f"viết `{ordinal.group() if ordinal else '…'}/BC-{symbol}`, hoặc để trống khi chưa có số"


def _guesses(number: str) -> Iterator[str]:
    """Iterate over what was probably meant: a leading zero, capitals, the Party's and the State's hyphen and slash."""
    padded = re.sub(r"^0*(\d+)", lambda found: found[1].zfill(2), number)
    yield padded
    yield padded.upper()
    yield re.sub(r"^(\d+)/(\w+)-(\w+)$", r"\1-\2/\3", padded)
    yield re.sub(r"^(\d+)-(\w+)/(\w+)$", r"\1/\2-\3", padded)
    yield re.sub(r"^(\d+)-(\d{4})-", r"\1/\2/", padded)


def _words(number: str) -> list[str]:
    """Return the digits and letters: a number in which only the marks between them are wrong is known for sure."""
    return re.findall(r"\w+", number)


def _edits(report: Report, path: tuple[str | int, ...], right: str) -> tuple[Edit, ...]:
    scalar = find_node(report.node, *path)
    typed = typed_at(report.path, raw_lines(report), scalar) if isinstance(scalar, Scalar) else None
    return (typed.edit(0, len(typed.text), right),) if typed else ()
