"""Nội dung báo cáo đã thay đổi sau khi lãnh đạo Sở ký xác nhận.

## Vì sao
Lãnh đạo ký xác nhận đúng nội dung đã đọc. Sửa một con số hay một chữ sau đó thì phần đã ký không còn
là nội dung này. Đổi cách xuống dòng, thêm số và ngày văn bản không tính là thay đổi.

## Sai
    sign_off:
      content: sha256:1f0c…      # NC-01 lúc ký là 44870, nay là 45870

## Đúng
Trả lại con số đã ký, hoặc trình ký lại:

    sign_off:
      content: sha256:93ab…
"""

from collections.abc import Iterator

from baocao.check.signing import sign_instruction
from baocao.model import Finding, Report, SignOffState, Verdict, Workspace

NAME = "changed-after-sign-off"
SINCE = "2023-h1"


def check(report: Report, verdict: Verdict, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for a report that is no longer what was approved."""
    if verdict.state is SignOffState.CHANGED:
        message = f"nội dung thay đổi sau khi ký xác nhận: {verdict.reason}"
        help_ = f"trả lại nội dung đã ký, hoặc {sign_instruction(workspace, report, verdict)}"
        yield Finding(NAME, report.place("sign_off", "content"), message, help=help_)
