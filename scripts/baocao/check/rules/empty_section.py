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

from collections.abc import Iterator

from baocao.model import Finding, Report
from baocao.model.written import is_empty, is_skeleton

NAME = "empty-section"
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each required section under which nothing is written.

    A report of which nothing is written at all has a rule of its own.
    """
    empty = [section for section in report.walk() if is_empty(section)]
    if not empty or is_skeleton(report):
        return
    for section in empty:
        place = report.place().at(section.line)
        message = f"mục “{section.heading}” chưa có nội dung"
        yield Finding(NAME, place, message, help="viết nội dung, hoặc `Không có.` nếu không có gì")
