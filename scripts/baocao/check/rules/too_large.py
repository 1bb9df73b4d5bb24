"""Tệp nặng hơn mức mà kỳ báo cáo cho phép, nên không được đọc.

## Vì sao
Một báo cáo dài vài chục trang chỉ nặng vài chục KB. Tệp nặng hơn thường do dán hình ảnh vào giữa
văn bản; tệp như vậy làm chậm việc dựng cả cổng thông tin.

## Sai
    ![Lễ viếng nghĩa trang](data:image/png;base64,iVBORw0KGgo…)

## Đúng
    ![Lễ viếng nghĩa trang](2024-h1/le-vieng.png)
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from baocao.check.faults import faults_of
from baocao.model import Fault, Finding, Workspace

NAME = "too-large"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each file that was refused for its size, in KB."""
    for fault in faults_of(workspace, NAME):
        message = f"tệp nặng {fault.subject} KB, giới hạn là {fault.expected} KB"
        yield Finding(NAME, fault.place, message, help=_help(fault))


def _help(fault: Fault) -> str:
    path = PurePosixPath(fault.place.path)
    shorten = f"rút gọn còn không quá {fault.expected} KB"
    return f"{shorten}, để ảnh thành tệp riêng trong `{path.with_suffix('')}/`" if path.suffix == ".md" else shorten
