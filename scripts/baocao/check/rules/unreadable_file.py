"""Tệp không đọc được, nên nội dung của tệp không vào cổng thông tin và báo cáo tổng hợp.

## Vì sao
Phần mềm không đoán nội dung của một tệp hỏng. Các tệp khác vẫn được dựng đầy đủ; riêng tệp này
hiện là chỗ trống cho đến khi sửa xong.

## Sai
    ---
    unit: huyen-huong-khe
    period: 2024-h1
    # Phần I. Kết quả công tác

## Đúng
    ---
    unit: huyen-huong-khe
    period: 2024-h1
    status: draft
    ---

    # Phần I. Kết quả công tác
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.model import Finding, Workspace

NAME = "unreadable-file"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each file that could not be read; what follows a semicolon in the reason is the remedy."""
    for fault in faults_of(workspace, NAME):
        reason, _, remedy = fault.subject.partition("; ")
        yield Finding(NAME, fault.place, f"không đọc được tệp: {reason}", help=remedy)
