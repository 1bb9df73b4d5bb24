"""Chữ gõ bằng phông cũ (TCVN3, VNI), không phải tiếng Việt Unicode.

## Vì sao
Chữ của phông `.VnTime`, `VNI-Times` chỉ đọc được khi máy có đúng phông đó. Trên cổng thông tin và trong báo
cáo tổng hợp các chữ ấy thành ký hiệu lạ, không tìm kiếm được. Phần mềm cho xem trước nội dung sau khi chuyển mã
nhưng không tự chuyển, vì đoán sai thì mất chữ.

## Sai
    Uû ban nh©n d©n huyÖn ®· ban hµnh kÕ ho¹ch.

## Đúng
    Ủy ban nhân dân huyện đã ban hành kế hoạch.
"""

import unicodedata
from collections.abc import Iterator
from textwrap import shorten

from baocao.check.legacy import Encoding, encoding_of, may_be_legacy
from baocao.check.raw_lines import raw_lines
from baocao.model import Finding, Report

NAME = "legacy-encoding"
SINCE = "2024-h1"

_SHOWN = 70


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each run of lines in one old encoding, with the first of them as it should read."""
    if not may_be_legacy(report.raw):
        return
    lines = [unicodedata.normalize("NFC", line) for line in raw_lines(report)]
    for first, last, encoding in _runs(lines):
        line = lines[first - 1].strip()
        where = f" (đến dòng {last})" if last > first else ""
        message = f"“{_short(line)}”{where} gõ bằng bảng mã {encoding.name}, đọc là “{_short(encoding.read(line))}”"
        help_ = f"chuyển mã bằng UniKey (Ctrl+Shift+F6, nguồn `{encoding.name}`, đích `Unicode`) rồi dán lại"
        yield Finding(NAME, report.place().at(first), message, help=help_)


def _runs(lines: list[str]) -> Iterator[tuple[int, int, Encoding]]:
    """Iterate over first line, last line and encoding of each run; lines without marks do not end one."""
    first, last, current = 0, 0, None
    for number, line in enumerate(lines, start=1):
        if line.isascii():
            continue
        encoding = encoding_of(line)
        if encoding is not current:
            if current is not None:
                yield first, last, current
            first, current = number, encoding
        last = number
    if current is not None:
        yield first, last, current


def _short(line: str) -> str:
    return shorten(line, _SHOWN, placeholder="…")
