"""Một khóa ghi hai lần trong cùng một nhóm.

## Vì sao
Nhiều phần mềm lặng lẽ lấy dòng sau, bỏ dòng trước. Với số liệu, như vậy là mất một con số mà
không ai biết.

## Sai
    NC-01: {plan: 45000, actual: 44870}
    NC-01: {plan: 45000, actual: 44780}

## Đúng
    NC-01: {plan: 45000, actual: 44870}
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.model import Finding, Workspace

NAME = "duplicate-key"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each key that stands a second time; the first one was read."""
    for fault in faults_of(workspace, NAME):
        message = f"khóa “{fault.subject}” đã có ở dòng {fault.expected}"
        help_ = f"giữ một dòng `{fault.subject}`, xóa dòng còn lại"
        yield Finding(NAME, fault.place, message, help=help_)
