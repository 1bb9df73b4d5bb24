"""Nguyên nhân chưa tách thành khách quan và chủ quan.

## Vì sao
Công văn yêu cầu báo cáo phân tích nguyên nhân theo từng lĩnh vực, tách nguyên nhân khách quan và chủ quan. Báo cáo
tổng hợp ghép hai loại riêng; phần mềm nhận ra mỗi loại ở đầu đoạn.

## Sai
    #### Nguyên nhân

    Do thời tiết không thuận lợi; cán bộ kiêm nhiệm.

## Đúng
    #### Nguyên nhân

    a) Nguyên nhân khách quan: Lũ tháng 10/2023 làm hư hỏng đường vào 4 xã.

    b) Nguyên nhân chủ quan: Không có.
"""

import re
from collections.abc import Iterator

from baocao.check.causes import Cause, causes_sections, read_causes
from baocao.check.written import says_nothing, written
from baocao.model import Finding, Report
from baocao.model.causes import CAUSE_KINDS

NAME = "causes-not-separated"
SINCE = "2024-h1"

_OPENINGS = {kind: f"{letter}) Nguyên nhân {kind}:" for kind, letter in zip(CAUSE_KINDS, "ab", strict=True)}
_NAMED = {kind: re.compile(rf"nguyên nhân (?:khách quan và )?{kind}|{kind}\s*:", re.IGNORECASE) for kind in CAUSE_KINDS}


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each kind of cause that is not told apart, or is named without a word."""
    for section in causes_sections(report):
        causes = read_causes(section)
        faults = [fault for fault in (_fault(kind, causes) for kind in CAUSE_KINDS) if fault is not None]
        if faults and written(section.all_blocks()) and not says_nothing(section):
            for line, message, help_ in faults:
                yield Finding(NAME, report.place().at(line or section.line), message, help=help_)


def _fault(kind: str, causes: tuple[Cause, ...]) -> tuple[int, str, str] | None:
    """Return line, message and help about one kind; a line of 0 means the heading."""
    own = [cause for cause in causes if cause.kind == kind]
    opening = _OPENINGS[kind]
    if any(cause.text for cause in own):
        return None
    if own:
        return own[0].line, f"nguyên nhân {kind} chưa có nội dung", f"viết nguyên nhân, hoặc `{opening} Không có.`"
    mixed = next((cause.line for cause in causes if _NAMED[kind].search(cause.text)), None)
    if mixed is not None:
        message = f"nguyên nhân {kind} chưa viết thành đoạn riêng"
        return mixed, message, f"để một dòng trống, rồi mở đầu đoạn bằng `{opening}`"
    return 0, f"chưa nêu nguyên nhân {kind}", f"thêm đoạn `{opening} …`, hoặc `{opening} Không có.`"
