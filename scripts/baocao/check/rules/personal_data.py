"""Dữ liệu cá nhân trong báo cáo: số căn cước, số di động, thư điện tử, số tài khoản, họ tên kèm ngày sinh.

## Vì sao
Báo cáo được đăng trên cổng thông tin, tìm kiếm được. Điều 3 Nghị định số 13/2023/NĐ-CP chỉ cho dùng dữ liệu cá nhân
trong phạm vi cần thiết; khoản 11 Điều 6 Luật Trẻ em số 102/2016/QH13 cấm công bố thông tin riêng tư của trẻ em. Báo cáo
tổng hợp chỉ cần số lượng; danh sách từng người gửi riêng. Lời báo lỗi cũng đăng trên cổng, nên chỉ nhắc lại vài ký tự
đầu; tìm theo dòng và cột. Liên hệ công khai của cơ quan thì được viết: máy bàn (0239 …), đường dây nóng (111,
1022, 1900 …), thư điện tử có đuôi `gov.vn`.

## Sai
    Đã hỗ trợ cháu Lê Thị Hoa, sinh ngày 12/5/2015, ở xã Hương Trạch (số điện thoại của mẹ: 0912 345 678).

## Đúng
    Đã hỗ trợ 1 trẻ em 9 tuổi ở xã Hương Trạch.
"""

import re
from collections.abc import Iterator

from baocao.check.people import Trace, traces
from baocao.check.prose import spot, values
from baocao.model import Finding, Place, Report, Table

NAME = "personal-data"
SINCE = "2024-h1"

_HELP = "bỏ khỏi báo cáo, chỉ nêu số lượng; danh sách từng người gửi riêng cho Văn phòng"
_NAME_WORDS = ("họ tên", "họ, tên", "họ và tên", "tên trẻ", "tên học sinh", "tên cháu", "tên em")
_BIRTH_WORDS = ("ngày sinh", "năm sinh", "sinh ngày", "sinh năm", "ngày, tháng, năm sinh")
_SEXES = {"nam", "nữ"}
_DIGIT = re.compile(r"\d")
_BIRTH = re.compile(r"(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19[2-9]|20[0-4])\d")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each trace of a person in running text, and for each table that lists people."""
    # Most reports have none: the whole file is looked through once, then its parts.
    if any(traces(report.raw)):
        for value in values(report):
            yield from (_finding(report.place().at(value.line, value.column), trace) for trace in traces(value.text))
        for trace in traces(report.body):
            yield _finding(report.place().at(*spot(report.body, trace.start, report.body_line)), trace)
    for section in report.walk():
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _check_table(report, block)


def _finding(place: Place, trace: Trace) -> Finding:
    return Finding(NAME, place, f"có {trace.kind} “{trace.shown}”", help=_HELP)


def _check_table(report: Report, table: Table) -> Iterator[Finding]:
    header = _heads(table)
    names = [column for column, cell in enumerate(header) if any(word in cell for word in _NAME_WORDS)]
    if not names:
        return
    listed = [
        line
        for row, line in zip(table.rows, table.row_lines, strict=True)
        if any(row[column].strip() for column in names) and any(map(_is_birth, header, row))
    ]
    if listed:
        message = f"bảng có họ tên kèm ngày sinh của {len(listed)} người"
        yield Finding(NAME, report.place().at(listed[0]), message, help=_HELP)


def _heads(table: Table) -> list[str]:
    """Return the columns' heads; where one spans several columns, the names of its parts stand in the first row."""
    first = table.rows[0] if table.rows else ("",) * len(table.header)
    parts = ("" if _DIGIT.search(cell) else cell for cell in first)
    return [(head.strip() or part.strip()).lower() for head, part in zip(table.header, parts, strict=True)]


def _is_birth(head: str, cell: str) -> bool:
    if any(word in head for word in _BIRTH_WORDS):
        return _DIGIT.search(cell) is not None
    # Under a sex stand counts as often; a head that is blank goes on from the one before it.
    return (head in _SEXES or not head) and _BIRTH.fullmatch(cell.strip()) is not None
