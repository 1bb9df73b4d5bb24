"""Báo cáo thiếu một mục mà đề cương yêu cầu.

## Vì sao
Báo cáo tổng hợp được ghép theo từng mục. Thiếu một mục ở một đơn vị là một chỗ trống
không ai thấy cho đến khi in cả bản.

## Sai
    ## I. Công tác chỉ đạo
    ## III. Kiến nghị

## Đúng
    ## I. Công tác chỉ đạo
    ## II. Kết quả trên từng lĩnh vực
    Không có.
    ## III. Kiến nghị
"""

from collections.abc import Iterator

from baocao.check.headings import Absence, absences
from baocao.model import Finding, Report

NAME = "missing-section"
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each required section that the report lacks; those below it are named in its help."""
    for absence in absences(report):
        if not absence.section.fields:
            yield Finding(NAME, absence.place, f"thiếu mục {_named(absence)}", help=absence.help)


def _named(absence: Absence) -> str:
    """Return the section's words; without a number of its own, as under every field, with those of its parent."""
    section, parent = absence.section, absence.parent
    if section.numbering or parent is None:
        return f"“{section.numbering} {section.title}”"
    return f"“{section.title}” trong “{parent.numbering} {parent.title}”"
