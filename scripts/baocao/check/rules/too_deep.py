"""Nội dung lồng vào nhau quá sâu.

## Vì sao
Danh sách, trích dẫn lồng quá nhiều cấp thì không in được trên khổ giấy A4, và phần lồng sâu nhất
có thể mất khi dựng.

## Sai
    > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Nội dung

## Đúng
    - Nội dung chính:
      - nội dung chi tiết.
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.model import Finding, Workspace

NAME = "too-deep"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each place where nesting passes the loader's limit."""
    for fault in faults_of(workspace, NAME):
        message = f"{fault.subject} lồng vào nhau quá 100 cấp"
        yield Finding(NAME, fault.place, message, help="viết lại thành đoạn văn và gạch đầu dòng không quá 3 cấp")
