"""Thẻ HTML trong nội dung báo cáo.

## Vì sao
Cổng thông tin và bản Word không dựng thẻ HTML mà in nguyên chữ, để không có mã lạ nào chạy trên máy
người đọc. Bảng, danh sách, in đậm viết bằng Markdown.

## Sai
    Kết quả <b>vượt kế hoạch</b><br>so với cùng kỳ.

## Đúng
    Kết quả **vượt kế hoạch**

    so với cùng kỳ.
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.model import Finding, Workspace

NAME = "raw-html"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each tag in a report's body."""
    for fault in faults_of(workspace, NAME):
        message = f"“{fault.subject}” là thẻ HTML"
        yield Finding(NAME, fault.place, message, help="bỏ thẻ, định dạng bằng Markdown như `**in đậm**`")
