"""Dấu chỉ độ mật trong báo cáo.

## Vì sao
Điều 5 Luật Bảo vệ bí mật nhà nước số 29/2018/QH14 cấm soạn thảo, lưu giữ tài liệu có nội dung bí mật nhà nước trên máy
tính đã kết nối mạng. Kho báo cáo và cổng thông tin là mạng: nội dung mật gửi theo đường riêng, trong báo cáo
không nhắc lại. Cụm từ “bí mật nhà nước” trong lời văn thì không phải dấu.

## Sai
    TỐI MẬT

    Thực hiện Kế hoạch số 15/KH-UBND (MẬT).

## Đúng
    Có 1 nội dung báo cáo bằng văn bản riêng theo chế độ bảo vệ bí mật nhà nước.
"""

import re
from collections.abc import Iterator

from baocao.check.code import without_code
from baocao.check.prose import spot
from baocao.model import Finding, Report

NAME = "secrecy-mark"
SINCE = "2024-h1"

_MARK = re.compile(
    # Alone on its line or in its cell, whatever its type; in brackets, quotes, a number; behind “Độ mật:”.
    r"(?:(?<=\n)|(?<=\|))[ \t>#*_\[(]{0,20}((?:TÀI LIỆU |VĂN BẢN )?(?:TUYỆT |TỐI )?MẬT|(?:Tuyệt|Tối) mật)"
    r"[ \t*_\])]{0,20}(?=\n|\||\Z)"
    r"|(?<=\n)[ \t>#*_]{0,20}(Mật)[ \t*_]{0,20}(?=\n|\Z)"
    r"|[(\[] ?((?:TUYỆT |TỐI )?MẬT|Mật) ?[)\]]|(?<!dấu )“((?:TUYỆT |TỐI )?MẬT)”|(?<=\d/)(MẬT)\b"
    r"|(?i:độ mật)\W{1,5}((?i:(?:tuyệt |tối )?mật))(?!\w)"
)
_HELP = "bỏ dấu và nội dung mật khỏi báo cáo, báo ngay Văn phòng; nội dung mật gửi bằng văn bản riêng"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each mark of secrecy, in what is said of documents and in the body."""
    for position, document in enumerate(report.front.documents):
        for key, text in (("title", document.title), ("result", document.result or "")):
            for found in _MARK.finditer(text) if _may_hold(text) else ():
                yield Finding(NAME, report.place("documents", position, key), _message(found), help=_HELP)
    if _may_hold(report.body):
        text = "\n" + without_code(report.body)
        for found in _MARK.finditer(text):
            line, column = spot(text, found.start(found.lastindex or 0), report.body_line - 1)
            yield Finding(NAME, report.place().at(line, column), _message(found), help=_HELP)


def _may_hold(text: str) -> bool:
    """Tell whether the words are there at all, which is a hundred times as fast as the pattern."""
    return any(word in text for word in ("MẬT", "Mật", "ối mật", "yệt mật", "ộ mật"))


def _message(found: re.Match[str]) -> str:
    return f"có dấu chỉ độ mật “{found[found.lastindex or 0]}”"
