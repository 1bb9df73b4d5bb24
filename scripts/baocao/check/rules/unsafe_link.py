"""Đường dẫn chạy mã, trỏ vào máy của người viết, hoặc chứa tên và mật khẩu.

## Vì sao
Bấm vào `javascript:`, `vbscript:`, `data:` là chạy mã trên máy người đọc, nên cổng thông tin và bản Word in nguyên chữ
thay vì tạo đường dẫn. Đường dẫn `file:` và ổ đĩa `C:` chỉ mở được trên máy của người viết. Địa chỉ dạng
`https://tên:mật-khẩu@trang` làm lộ mật khẩu, hoặc giả làm trang khác.

## Sai
    Xem [biểu tổng hợp](file:///D:/baocao/bieu.xlsx).

## Đúng
    Xem biểu tổng hợp tại Phụ lục II.
"""

import html
import re
from collections.abc import Iterator

from baocao.check.code import without_code
from baocao.check.prose import spot
from baocao.model import Finding, Report

NAME = "unsafe-link"
SINCE = "2024-h1"

_LONGEST = 40
_CODE = re.compile(r"(?:vbscript|javascript|data):", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:gif|png|jpeg|webp);", re.IGNORECASE)
_OWN_DISK = re.compile(r"file:|[a-z]:|%5C|\\", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?:https?:)?//[^/?#]*@", re.IGNORECASE)
# Neither is a link once the parser has refused it: both then stand in the text as typed.
_TARGET = re.compile(r"\]\(\s{0,9}<?([^\s<>()]{1,2000})")
_ADDRESS = re.compile(r"<([a-z][a-z0-9+.-]{0,31}:[^\s<>]{0,2000})>", re.IGNORECASE)
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each link that must not be there, made by the parser or refused by it."""
    for target, line in report.links:
        fact = _fact(target)
        if fact:
            yield _finding(report, target, fact, (line, 0))
    if "](" in report.body or "<" in report.body:
        text = without_code(report.body)
        for start, target in sorted(_refused(text)):
            yield _finding(report, target, _fact(target), spot(text, start, report.body_line))


def _refused(text: str) -> set[tuple[int, str]]:
    """Return where the targets stand that the parser takes for no link, each with its escapes undone."""
    targets = {
        (found.start(1), _BACKSLASH.sub("", html.unescape(found[1])))
        for pattern in (_TARGET, _ADDRESS)
        for found in pattern.finditer(text)
    }
    return {(start, target) for start, target in targets if _is_refused(target)}


def _fact(target: str) -> str:
    if _CODE.match(target):
        return "chạy mã trên máy người đọc"
    if _OWN_DISK.match(target):
        return "trỏ vào máy của người viết, người khác không mở được"
    return "chứa tên hoặc mật khẩu đăng nhập" if _CREDENTIALS.match(target) else ""


def _is_refused(target: str) -> bool:
    """Tell whether the parser makes no link of it; such a picture is another rule's, and one of ours is a link."""
    is_script = _CODE.match(target) is not None and _PICTURE.match(target) is None
    return is_script or target.lower().startswith("file:")


def _finding(report: Report, target: str, fact: str, spot_: tuple[int, int]) -> Finding:
    # What stands before the @ is what must not be repeated.
    public = re.sub(r"//[^/?#]*@", "//…@", target)
    shown = public if len(public) <= _LONGEST else f"{public[:_LONGEST]}…"
    help_ = "bỏ đường dẫn, chỉ để lại lời văn; tệp kèm theo thì gửi qua Văn phòng"
    if "@" in shown and not _CODE.match(target):
        help_ = "bỏ phần trước dấu `@` của địa chỉ, và đổi mật khẩu đã lộ"
    return Finding(NAME, report.place().at(*spot_), f"đường dẫn “{shown}” {fact}", help=help_)
