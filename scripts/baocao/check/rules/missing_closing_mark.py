"""Báo cáo chính thức không kết thúc bằng dấu “./.”.

## Vì sao
Dấu “./.” cho người đọc biết văn bản đến đó là hết, không thiếu trang; Nghị định số 30/2020/NĐ-CP dùng dấu này ở
cuối mọi mẫu văn bản (Phụ lục III). Thiếu dấu thường là thiếu cả đoạn cuối do chép chưa hết.

## Sai
    Đề nghị Sở xem xét các nội dung trên./

## Đúng
    Đề nghị Sở xem xét các nội dung trên./.
"""

from collections.abc import Iterator

from baocao.model import Finding, Level, Report

NAME = "missing-closing-mark"
SINCE = "2024-h1"
LEVEL = Level.WARNING

_MARK = "./."
_BEGINNINGS = ("./", "/.", "/")
_AROUND = "*_\\ "


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for a final report whose text does not end with the mark."""
    text = report.body.rstrip()
    end = text.rstrip(_AROUND)
    if not report.counts or not report.sections or end.endswith(_MARK):
        return
    place = report.place().at(report.body_line + text.count("\n"))
    typed = next((beginning for beginning in _BEGINNINGS if end.endswith(beginning)), None)
    if typed is not None:
        yield Finding(
            NAME, place, f"báo cáo kết thúc bằng “{typed}”, dấu kết thúc là “{_MARK}”", help=f"viết `{_MARK}`"
        )
    else:
        yield Finding(NAME, place, f"báo cáo không kết thúc bằng “{_MARK}”", help=f"thêm `{_MARK}` vào cuối báo cáo")
