"""Số, ký hiệu của báo cáo không phải số báo cáo của đơn vị.

## Vì sao
Số, ký hiệu của báo cáo gồm số thứ tự, `/BC-` và chữ viết tắt tên đơn vị vào ngày báo cáo (khoản 3 mục II phần I Phụ lục
I Nghị định số 30/2020/NĐ-CP); giữa các chữ không có dấu cách, chỉ dùng dấu gạch nối. Chép báo cáo của đơn vị khác mà
quên sửa thì tra cứu theo số ra nhầm đơn vị. Chưa có số thì để trống.

## Sai
    number: 18 / BC – NCC

## Đúng
    number: 18/BC-NCC
"""

import re
from collections.abc import Iterable, Iterator

from baocao.check.prose import typed_at
from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Finding, Report, Workspace, normalise_number, parse_number
from baocao.model.node import Scalar

NAME = "malformed-report-number"
SINCE = "2024-h1"
FIXES = True

_FORM = re.compile(r"\d+[a-z]?/BC-.+")
_ORDINAL = re.compile(r"\d+[a-z]?")
_MARK = re.compile(r"^\s*(?i:số)\s*:?\s*|\s*[/‐‑‒–—−-]\s*")
"""The word “Số” and everything that stands for a slash or a hyphen."""


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for a report's number that is loosely typed, or no number of a report of this unit.

    What fits no known form at all is told as malformed-document-number.
    """
    written, number = report.node.value("number"), report.front.number
    if number is None or not isinstance(written, Scalar) or parse_number(number) is None:
        return
    plain = normalise_number(number)
    right = _right(plain, report, workspace)
    loose = [mark for mark in _MARK.finditer(written.text) if mark.group() != _tight(mark.group())]
    if plain != right:
        message = f"số, ký hiệu “{plain}” không phải số báo cáo của {report.name}"
        yield Finding(NAME, report.place("number"), message, help=f"viết `{right}`, hoặc để trống khi chưa có số")
    elif loose:
        message = f"số, ký hiệu “{number}” thừa dấu cách, thừa chữ hoặc dùng dấu gạch khác dấu gạch nối"
        edits = tuple(_edits(report, written, loose))
        yield Finding(NAME, report.place("number"), message, help=f"viết `{right}`", edits=edits)


def _right(plain: str, report: Report, workspace: Workspace) -> str:
    """Return the number as this unit must write it; who signs for somebody else may use that one's symbol."""
    signed = report.front.signed
    if signed is not None and signed.authority is not None and _FORM.fullmatch(plain):
        return plain
    ordinal = _ORDINAL.match(plain)
    return f"{ordinal.group() if ordinal else ''}/BC-{_symbol(report, workspace)}"


def _symbol(report: Report, workspace: Workspace) -> str:
    day = report.front.date or report.period.last_day
    if report.is_consolidated and workspace.department is not None:
        return workspace.department.name_on(day).symbol
    return report.unit.name_on(day).symbol


def _edits(report: Report, written: Scalar, loose: Iterable[re.Match[str]]) -> Iterator[Edit]:
    passage = typed_at(report.path, raw_lines(report), written)
    if passage is not None:
        yield from (passage.edit(*mark.span(), _tight(mark.group())) for mark in loose)


def _tight(mark: str) -> str:
    bare = mark.strip()
    if bare == "/":
        return "/"
    return "-" if len(bare) == 1 else ""
