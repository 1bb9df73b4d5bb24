"""Báo cáo thiếu một lĩnh vực được giao cho đơn vị.

## Vì sao
Báo cáo tổng hợp đánh giá từng lĩnh vực trên toàn tỉnh. Lĩnh vực không có kết quả nổi bật vẫn phải có
mục, ghi `Không có.`, để phân biệt với việc quên báo cáo.

## Sai
Đơn vị được giao hai lĩnh vực, báo cáo chỉ có:

    ### 1. Người có công

## Đúng
    ### 1. Người có công
    ### 2. Giảm nghèo
"""

from collections.abc import Iterator

from baocao.check.headings import absences
from baocao.model import Finding, Report

NAME = "missing-field"
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each section about fields of the unit that the report lacks."""
    for absence in absences(report):
        section = absence.section
        if section.fields:
            heading = f"{section.numbering} {section.title}".strip()
            yield Finding(NAME, absence.place, f"thiếu lĩnh vực được giao “{heading}”", help=absence.help)
