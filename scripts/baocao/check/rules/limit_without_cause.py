"""Lĩnh vực có tồn tại, hạn chế hoặc khó khăn, vướng mắc nhưng không có nguyên nhân nào.

## Vì sao
Công văn yêu cầu nêu nguyên nhân của tồn tại, hạn chế, khó khăn, vướng mắc trên từng lĩnh vực. Không tìm ra nguyên nhân
thì giải pháp, kiến nghị không có căn cứ.

## Sai
    #### Tồn tại, hạn chế

    - Còn 14 hồ sơ đề nghị công nhận tồn đọng.

    #### Nguyên nhân

    Không có.

## Đúng
    #### Nguyên nhân

    a) Nguyên nhân khách quan: Hồ sơ thiếu giấy tờ gốc do đơn vị cũ đã giải thể.

    b) Nguyên nhân chủ quan: Không có.
"""

from collections.abc import Iterator

from baocao.check.causes import read_causes
from baocao.check.headings import part_of
from baocao.check.written import is_nothing_at_all, says_nothing, written
from baocao.model import Finding, Report, Section

NAME = "limit-without-cause"
SINCE = "2024-h1"

_ASKING = ("limits", "difficulties")
_HELP = "nêu nguyên nhân của từng nội dung vào `a) Nguyên nhân khách quan:` hoặc `b) Nguyên nhân chủ quan:`"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each field that lists what went wrong and gives no cause of it.

    A required section that is absent or empty is told by other rules.
    """
    for field in report.walk():
        parts = {part_of(child.outline): child for child in field.children if child.outline is not None}
        if "causes" not in parts or not _has_no_cause(parts["causes"]):
            continue
        told = [parts[part].title for part in _ASKING if part in parts and _tells(parts[part])]
        if told:
            message = f"“{field.title}” có {' và '.join(told).lower()} nhưng không có nguyên nhân nào"
            yield Finding(NAME, report.place().at(parts["causes"].line), message, help=_HELP)


def _tells(section: Section) -> bool:
    return bool(written(section.all_blocks())) and not says_nothing(section)


def _has_no_cause(section: Section) -> bool:
    causes = read_causes(section)
    return bool(causes) and all(is_nothing_at_all(cause.text) for cause in causes)
