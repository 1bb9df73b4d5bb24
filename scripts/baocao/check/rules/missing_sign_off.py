"""Báo cáo chính thức của phòng chưa có ký xác nhận của lãnh đạo Sở phụ trách.

## Vì sao
Báo cáo của các phòng thuộc Sở phải có ký xác nhận của lãnh đạo Sở phụ trách trước khi Văn phòng tiếp
nhận. Ghi tên người ký mà không có chữ ký bằng khóa hoặc lượt duyệt trên kho thì chưa phải là ký xác nhận.

## Sai
    status: final

## Đúng
    status: final
    sign_off:
      by: pgd-nguoi-co-cong
      decision: approved
      at: 2024-06-13T09:40:00+07:00
      content: sha256:…
      signature: |
        -----BEGIN SSH SIGNATURE-----
        …
"""

from collections.abc import Iterator

from baocao.check.signing import position_of, sign_instruction
from baocao.model import Finding, Report, SignOffState, Verdict, Workspace

NAME = "missing-sign-off"
SINCE = "2023-h1"


def check(report: Report, verdict: Verdict, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for a final report that waits for a decision, for its proof, or for what its opinion asks."""
    if not report.counts:
        return
    place = report.place("sign_off")
    who = position_of(workspace, verdict.by or verdict.in_charge or "")
    if verdict.state in {SignOffState.MISSING, SignOffState.ACCEPTED_WITHOUT}:
        message = f"chờ {who} ký xác nhận" if who else "chưa phân công lãnh đạo Sở nào ký xác nhận"
        if verdict.state is SignOffState.ACCEPTED_WITHOUT:
            message += f", mà Văn phòng đã tiếp nhận ({verdict.reason})"
        yield Finding(NAME, place, message, help=sign_instruction(workspace, report, verdict))
    elif verdict.state is SignOffState.ONLY_CLAIMED:
        message = f"ghi {who} đã ký xác nhận, {verdict.reason}"
        yield Finding(NAME, place, message, help=sign_instruction(workspace, report, verdict))
    elif verdict.state is SignOffState.RETURNED:
        message = f"{who} trả lại: “{verdict.reason}”"
        yield Finding(NAME, place, message, help="sửa theo ý kiến rồi trình ký lại")
