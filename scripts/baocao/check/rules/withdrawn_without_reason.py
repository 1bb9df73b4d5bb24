"""Báo cáo đã rút mà không ghi lý do.

## Vì sao
Báo cáo đã rút vẫn giữ trang và lời văn để ai đã dẫn chiếu còn tìm thấy. Người đọc cần biết vì sao không dùng được nữa
và, nếu có, báo cáo nào thay thế.

## Sai
    status: withdrawn

## Đúng
    status: withdrawn
    reason: Gửi nhầm số liệu của kỳ trước
    successor: báo cáo số 52/BC-LĐTBXH
"""

import re
from collections.abc import Iterator

from baocao.model import Finding, Report, Status

NAME = "withdrawn-without-reason"
SINCE = "2024-h1"

_WORD = re.compile(r"\w")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for a withdrawn report without a reason in words; a blank `reason` the loader has told."""
    written = report.written("reason")
    if report.front.status is Status.WITHDRAWN and written != "" and not _WORD.search(written or ""):
        place = report.place("status" if written is None else "reason")
        help_ = "thêm `reason: …` nêu lý do rút, và `successor: …` nếu có báo cáo thay thế"
        yield Finding(NAME, place, "báo cáo đã rút mà chưa ghi lý do", help=help_)
