"""Dùng cách viết tắt của YAML (`&tên`, `*tên`) trong tệp.

## Vì sao
Cách viết tắt làm một dòng sửa ở chỗ này đổi cả chỗ khác, và một tệp nhỏ có thể phình thành hàng
triệu dòng. Giá trị bắt đầu bằng dấu `*` hoặc `&` phải đặt trong ngoặc kép.

## Sai
    NC-01: &so {plan: 45000, actual: 44870}
    NC-02: *so

## Đúng
    NC-01: {plan: 45000, actual: 44870}
    NC-02: {plan: 45000, actual: 44870}
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.model import Finding, Workspace

NAME = "alias-in-yaml"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each anchor and each alias."""
    for fault in faults_of(workspace, NAME):
        message = f"“{fault.subject}” là cách viết tắt của YAML, không dùng trong kho này"
        help_ = f'chép nguyên nội dung vào đây; nếu là chữ thì viết `"{fault.subject}"`'
        yield Finding(NAME, fault.place, message, help=help_)
