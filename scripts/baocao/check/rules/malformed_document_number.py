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

from baocao.model import Finding, Place, Report, normalise_number, parse_number

NAME = "malformed-document-number"
SINCE = "2023-h1"

_SAMPLES = "viết theo mẫu `12/2024/NĐ-CP`, `16/2020/QĐ-UBND`, `05/BC-SLĐTBXH` hoặc `25-CT/TW`"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each number, of a cited document or of the report itself, that no known form fits."""
    if report.front.number is not None:
        yield from _check(report.front.number, report.place("number"))
    for position, document in enumerate(report.front.documents):
        yield from _check(document.number, report.place("documents", position, "number"))


def _check(number: str, place: Place) -> Iterator[Finding]:
    if parse_number(number) is None:
        plain = normalise_number(number)
        right = next((guess for guess in _guesses(plain) if parse_number(guess)), None)
        help_ = _SAMPLES if right is None else f"viết `{right}`"
        yield Finding(NAME, place, f"số, ký hiệu “{plain}” không theo mẫu nào", help=help_)


def _guesses(number: str) -> Iterator[str]:
    """Iterate over what was probably meant: a leading zero, capitals, the Party's and the State's hyphen and slash."""
    padded = re.sub(r"^0*(\d+)", lambda found: found[1].zfill(2), number)
    yield padded
    yield padded.upper()
    yield re.sub(r"^(\d+)/(\w+)-(\w+)$", r"\1-\2/\3", padded)
    yield re.sub(r"^(\d+)-(\w+)/(\w+)$", r"\1/\2-\3", padded)
    yield re.sub(r"^(\d+)-(\d{4})-", r"\1/\2/", padded)
