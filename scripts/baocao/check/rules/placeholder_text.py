"""Còn chỗ để trống, chữ mẫu hoặc lời hướng dẫn của đề cương.

## Vì sao
Chỗ chưa điền và lời hướng dẫn còn sót sẽ hiện nguyên trong báo cáo tổng hợp trình lãnh đạo Sở. Báo cáo mới có khung đề
cương thì chưa phải là báo cáo, không tính là đã gửi.

## Sai
    *Hướng dẫn: Từ 3 đến 10 dòng.*

    Đã giải quyết việc làm cho …… người, đạt [điền tỷ lệ] kế hoạch.

## Đúng
    Đã giải quyết việc làm cho 869 người, đạt 48,8% kế hoạch.
"""

from collections.abc import Iterator
from textwrap import shorten

from baocao.check.blanks import find_blanks
from baocao.model import Block, Finding, ListBlock, Report, Section
from baocao.model.outline import GUIDANCE
from baocao.model.written import is_empty, is_skeleton

NAME = "placeholder-text"
SINCE = "2024-h1"

_QUOTED = 60
_BEGINNING = 8
_LONG = 30
"""Fewer letters than these may be the author's own, though the guidance has them too."""


def check(report: Report) -> Iterator[Finding]:
    """Yield one finding for a report that is still its outline, else one for each blank and guidance left in.

    What stands in a required section with nothing else in it is told by another rule.
    """
    if is_skeleton(report):
        place = report.place().at(report.sections[0].line)
        help_ = "viết nội dung dưới từng đề mục; mục không có gì thì ghi `Không có.`"
        yield Finding(NAME, place, "báo cáo mới có khung đề cương, chưa có nội dung nào", help=help_)
        return
    for section in report.walk():
        left = [block for block in section.blocks if _is_guidance(block, section)]
        for block in left if left and not is_empty(section) else ():
            message = f"còn lời hướng dẫn của đề cương “{shorten(block.text, _QUOTED, placeholder='…')}”"
            yield Finding(NAME, report.place().at(block.line), message, help="xóa đoạn hướng dẫn này")
    for line, column, text in find_blanks(report):
        help_ = "ghi nội dung vào chỗ này; chưa có số liệu thì viết rõ là chưa có"
        yield Finding(NAME, report.place().at(line, column), f"chưa điền “{text}”", help=help_)


def _is_guidance(block: Block, section: Section) -> bool:
    if block.text.startswith(GUIDANCE):
        return not isinstance(block, ListBlock)
    guidance = section.outline.guidance if section.outline is not None else ""
    # Most blocks are ruled out by how they begin, before the guidance is freed of its marks.
    if len(block.text) < _LONG or block.text[:_BEGINNING] not in guidance:
        return False
    return block.text in guidance.replace("*", "").replace("`", "")
