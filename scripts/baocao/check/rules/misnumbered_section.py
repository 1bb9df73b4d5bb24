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

import re
from collections.abc import Iterator

from baocao.check.prose import Passage
from baocao.check.raw_lines import raw_lines
from baocao.model import Edit, Finding, OutlineSection, Report, Section
from baocao.model.text import words_key

NAME = "misnumbered-section"
SINCE = "2023-h1"
FIXES = True

_SIGN = re.compile(r" {0,3}#{1,6}[ \t]+")


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each section whose typed number is not the outline's; unnumbered ones are not asked."""
    for section in report.walk():
        right = section.outline
        if right is None or not right.numbering or words_key(section.numbering) == words_key(right.numbering):
            continue
        written = f"đánh số “{section.numbering}”" if section.numbering else "chưa đánh số"
        message = f"mục “{section.title}” {written}, đề cương đánh số “{right.numbering}”"
        help_ = f"sửa thành `{right.heading}`"
        place = report.place().at(section.line)
        yield Finding(NAME, place, message, help=help_, edits=_edits(report, section, right))


def _edits(report: Report, section: Section, right: OutlineSection) -> tuple[Edit, ...]:
    """Return the edit of the number; none where the heading is typed in another way than with `#`, or in bold."""
    line = raw_lines(report)[section.line - 1]
    sign = _SIGN.match(line)
    if sign is None or not line.startswith(section.numbering or section.title, sign.end()):
        return ()
    heading = Passage(report.path, section.line, 1, line)
    typed = f"{right.numbering} " if not section.numbering else right.numbering
    return (heading.edit(sign.end(), sign.end() + len(section.numbering), typed),)
