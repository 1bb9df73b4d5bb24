"""Người ký xác nhận không phải lãnh đạo Sở phụ trách đơn vị vào ngày ký.

## Vì sao
Chỉ lãnh đạo được phân công phụ trách đơn vị, đang giữ chức vụ vào ngày ký, mới xác nhận báo cáo của
đơn vị. Phân công và thời gian giữ chức vụ ghi ở `units/people.yml`.

## Sai
Phòng Người có công do `pgd-nguoi-co-cong` phụ trách:

    sign_off:
      by: pgd-lao-dong

## Đúng
    sign_off:
      by: pgd-nguoi-co-cong
"""

from collections.abc import Iterator

from baocao.check.signing import sign_instruction
from baocao.model import Finding, Report, SignOffState, Verdict, Workspace

NAME = "wrong-signer"
SINCE = "2023-h1"


def check(report: Report, verdict: Verdict, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for a decision by somebody who was not in charge, or not in office, on that day."""
    if verdict.state is SignOffState.WRONG_PERSON:
        message = f"“{verdict.by}” ký xác nhận, {verdict.reason}"
    elif verdict.state in {SignOffState.OUT_OF_TERM, SignOffState.OWN_REPORT}:
        message = f"{verdict.reason} nhưng đã ký xác nhận"
    else:
        return
    yield Finding(NAME, report.place("sign_off", "by"), message, help=sign_instruction(workspace, report, verdict))
