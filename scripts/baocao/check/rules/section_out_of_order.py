"""Mục đứng sai thứ tự của đề cương.

## Vì sao
Người đọc đối chiếu báo cáo của nhiều đơn vị theo cùng một thứ tự. Đổi chỗ các mục làm số thứ tự
lệch nhau giữa các đơn vị.

## Sai
    ## I. Mục tiêu, chỉ tiêu
    ## III. Giải pháp
    ## II. Nhiệm vụ trọng tâm

## Đúng
    ## I. Mục tiêu, chỉ tiêu
    ## II. Nhiệm vụ trọng tâm
    ## III. Giải pháp
"""

from collections.abc import Iterable, Iterator

from baocao.model import Finding, OutlineSection, Report, Section

NAME = "section-out-of-order"
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each section that stands after one that the outline has behind it."""
    yield from _check(report, report.sections, report.expected)


def _check(report: Report, sections: Iterable[Section], expected: tuple[OutlineSection, ...]) -> Iterator[Finding]:
    order = {section.id: position for position, section in enumerate(expected)}
    passed: list[tuple[int, Section]] = []
    for section in sections:
        if section.outline is None:
            continue
        position = order[section.outline.id]
        behind = next((other for rank, other in passed if rank > position), None)
        if behind is not None:
            message = f"mục “{section.heading}” đứng sau “{behind.heading}”"
            help_ = f"chuyển lên trước “{behind.heading}”"
            yield Finding(NAME, report.place().at(section.line), message, help=help_)
        passed.append((position, section))
        yield from _check(report, section.children, section.outline.children)
