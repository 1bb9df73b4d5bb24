"""Mục bắt buộc chỉ có đề mục, chưa có nội dung.

## Vì sao
Mục để trống không cho biết là không có gì hay là quên viết. Dòng hướng dẫn của đề cương, dấu chấm
lửng và bảng chưa có dòng nào cũng là chưa có nội dung.

## Sai
    #### Tồn tại, hạn chế

    #### Khó khăn, vướng mắc

## Đúng
    #### Tồn tại, hạn chế

    Không có.

    #### Khó khăn, vướng mắc
"""

import re
from collections.abc import Iterator

from baocao.model import Block, Finding, Report, Table

NAME = "empty-section"
SINCE = "2023-h1"

_UNWRITTEN = re.compile(r"\W*|Hướng dẫn:.*|[^…]*: …", re.DOTALL)
"""No word at all, the outline's guidance, or a line of the outline that waits to be completed."""


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each required section under which nothing is written."""
    for section in report.walk():
        is_required = section.outline is not None and section.outline.required
        if is_required and not section.children and all(map(_is_unwritten, section.blocks)):
            place = report.place().at(section.line)
            message = f"mục “{section.heading}” chưa có nội dung"
            yield Finding(NAME, place, message, help="viết nội dung, hoặc `Không có.` nếu không có gì")


def _is_unwritten(block: Block) -> bool:
    if isinstance(block, Table):
        return not any(cell.strip() for row in block.rows for cell in row)
    return _UNWRITTEN.fullmatch(block.text) is not None
