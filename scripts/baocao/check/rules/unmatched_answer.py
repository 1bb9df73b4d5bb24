"""Trả lời một kiến nghị không có trong báo cáo nào.

## Vì sao
Kết quả giải quyết kiến nghị gắn với kiến nghị bằng mã đơn vị và nguyên văn kiến nghị. Chép sai thì đơn vị không thấy
câu trả lời, kiến nghị vẫn hiện là chưa được trả lời.

## Sai
    - unit: huyen-huong-khe
      proposal: "Nâng mức hỗ trợ nhà ở."

## Đúng
    - unit: huyen-huong-khe
      proposal: "Đề nghị nâng mức hỗ trợ nhà ở cho hộ nghèo ở vùng ngập lũ."
"""

from collections.abc import Iterator

from baocao.check.named import places_of
from baocao.check.suggestion import closest
from baocao.model import Finding, ListBlock, Period, Report, Workspace
from baocao.model.node import Step
from baocao.model.text import words_key

NAME = "unmatched-answer"
SINCE = "2023-h1"

_NAMING = (("answers", Step.EACH, "proposal"),)


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each answer to words that the unit's report does not have among its proposals."""
    file = f"periods/{period.id}/answers.yml"
    for answer in period.answers:
        report = workspace.report(answer.unit, period.id)
        proposals = list(_proposals(report)) if report is not None else []
        if words_key(answer.proposal) not in map(words_key, proposals):
            message = f"báo cáo của “{answer.unit}” không có kiến nghị “{answer.proposal}”"
            near = closest(answer.proposal, proposals)
            place = places_of(workspace, file, answer.proposal, _NAMING)[0]
            otherwise = "chép nguyên văn kiến nghị từ Phần III của báo cáo"
            yield Finding(NAME, place, message, help=f"có phải: “{near}”?" if near else otherwise)


def _proposals(report: Report) -> Iterator[str]:
    section = report.find("proposals")
    for block in section.all_blocks() if section is not None else ():
        yield from (point.text for point in block.points) if isinstance(block, ListBlock) else (block.text,)
