"""Khóa không có trong mẫu.

## Vì sao
Một khóa gõ sai tên sẽ bị bỏ qua, số liệu đứng sau nó mất mà không ai hay. Vì vậy mỗi khóa lạ là
một lỗi.

## Sai
    NC-01: {plan: 45000, acutal: 44870}

## Đúng
    NC-01: {plan: 45000, actual: 44870}
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.check.meant import meant_key
from baocao.model import Fault, Finding, Workspace

NAME = "unknown-key"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each key that its shape does not know."""
    for fault in faults_of(workspace, NAME):
        message = f"mẫu không có khóa “{fault.subject}”"
        yield Finding(NAME, fault.place, message, help=fault.expected or _help(fault))


def _help(fault: Fault) -> str:
    meant = meant_key(fault.subject, fault.choices)
    if meant is not None:
        return f"sửa thành `{meant}`"
    known = ", ".join(f"`{choice}`" for choice in fault.choices)
    return f"đổi thành một trong các khóa {known}; thông tin khác ghi trong nội dung" if known else "bỏ khóa này"
