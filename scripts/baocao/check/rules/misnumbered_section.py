"""Số thứ tự của đề mục khác với đề cương.

## Vì sao
Khi trao đổi, người ta gọi mục theo số: “mục II phần I”. Số gõ tay lệch với đề cương làm các đơn vị
nói về những mục khác nhau. Chỉ số được so, dấu chấm sau số không tính là lệch.

## Sai
    ## I. Mục tiêu, chỉ tiêu
    ## III. Nhiệm vụ trọng tâm

## Đúng
    ## I. Mục tiêu, chỉ tiêu
    ## II. Nhiệm vụ trọng tâm
"""

from collections.abc import Iterator

from baocao.model import Finding, Report
from baocao.model.text import words_key

NAME = "misnumbered-section"
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each section whose typed number is not the outline's; unnumbered ones are not asked."""
    for section in report.walk():
        right = section.outline
        if right is None or not right.numbering or words_key(section.numbering) == words_key(right.numbering):
            continue
        written = f"đánh số “{section.numbering}”" if section.numbering else "chưa đánh số"
        message = f"mục “{section.title}” {written}, đề cương đánh số “{right.numbering}”"
        help_ = f"sửa thành `{right.heading}`"
        yield Finding(NAME, report.place().at(section.line), message, help=help_)
