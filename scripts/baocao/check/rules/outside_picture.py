"""Ảnh không được đưa lên cổng và vào bản Word; chỗ của ảnh chỉ còn lời chú thích.

## Vì sao
Ảnh lấy từ mạng có thể bị thay hoặc bị gỡ sau khi lãnh đạo đã ký, và báo cho người khác biết ai đang đọc. Vì vậy chỉ
ảnh PNG, JPG trong thư mục của chính báo cáo, nặng không quá 4 MB, được hiển thị và được tính vào nội dung ký xác nhận.

## Sai
    ![Lễ viếng nghĩa trang](https://bao.example.vn/le-vieng.png)

## Đúng
    ![Lễ viếng nghĩa trang](2024-h1/le-vieng.png)
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from baocao.model import PICTURE_LIMIT, Finding, Refusal, Report

NAME = "outside-picture"
SINCE = "2024-h1"

_LONGEST = 60
_FACTS = {
    Refusal.REMOTE: "là ảnh lấy từ mạng",
    Refusal.EMBEDDED: "là ảnh dán thẳng vào văn bản",
    Refusal.OUTSIDE: "nằm ngoài thư mục ảnh của báo cáo",
    Refusal.WRONG_KIND: "không phải ảnh PNG, JPG",
    Refusal.MISSING: "không có trong thư mục ảnh của báo cáo",
    Refusal.TOO_LARGE: f"nặng hơn {PICTURE_LIMIT // 1024} MB",
    Refusal.UNREADABLE: "không phải một tệp ảnh đọc được",
}


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each picture of the text that is not shown, with the reason."""
    for source, line in report.picture_sources:
        reason = report.refused.get(source)
        if reason is not None:
            typed = unquote(source)
            shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
            message = f"ảnh “{shown}” {_FACTS[reason]}, nên không được hiển thị"
            yield Finding(NAME, report.place().at(line), message, help=_help(report, reason))


def _help(report: Report, reason: Refusal) -> str:
    folder = PurePosixPath(report.path).with_suffix("")
    written = f"viết `![chú thích]({folder.name}/ten-anh.png)`"
    if reason is Refusal.TOO_LARGE:
        return f"lưu lại ảnh nhỏ hơn, không quá {PICTURE_LIMIT // 1024} MB, vào `{folder}/`"
    if reason is Refusal.MISSING:
        return f"chép tệp vào `{folder}/`, hoặc sửa tên tệp cho đúng từng chữ hoa, chữ thường"
    if reason in {Refusal.WRONG_KIND, Refusal.UNREADABLE}:
        return f"lưu lại thành ảnh PNG hoặc JPG trong `{folder}/` rồi {written}"
    return f"chép ảnh vào `{folder}/` rồi {written}"
