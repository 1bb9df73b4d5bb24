"""Nội dung chép lại báo cáo kỳ trước hoặc báo cáo của đơn vị khác.

## Vì sao
Báo cáo tổng hợp đặt lời của các đơn vị cạnh nhau; đoạn chép lại lộ ra ngay và không cho biết gì về kỳ này, đơn vị này.
So sánh theo cụm 8 từ liền nhau trong những mục từ 60 từ trở lên; trùng từ 40% số cụm thì nhắc.

## Sai
Kỳ trước và kỳ này cùng viết:

    Phòng đã tham mưu ban hành kế hoạch, đôn đốc các xã thực hiện, thường xuyên kiểm tra, hướng dẫn …

## Đúng
    Phòng đã tham mưu 14 kế hoạch, kiểm tra 7 xã về chi trả trợ cấp, xử lý 3 trường hợp chi sai …
"""

from collections.abc import Iterator

from baocao.check.copies import Copy, Passage, find_copies, long_passages
from baocao.model import Finding, Level, Period, Report, Status, Workspace

NAME = "copied-text"
SINCE = "2024-h1"
LEVEL = Level.HINT


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each long section that is like one of another unit or of the unit's last report."""
    reports = [one for one in workspace.reports_of(period) if one.front.status is not Status.WITHDRAWN]
    before = filter(None, map(workspace.previous, reports))
    previous = {_key(passage): passage for report in before for passage in long_passages(report)}
    for copy in find_copies((passage for report in reports for passage in long_passages(report)), previous):
        yield _finding(copy)


def _key(passage: Passage) -> tuple[str, str]:
    return passage.report.unit.id, passage.section.anchor


def _finding(copy: Copy) -> Finding:
    report, source = copy.passage.report, copy.source
    place = report.place().at(copy.passage.section.line)
    where = f"{source.report.path}, dòng {source.section.line}"
    message = f"mục “{copy.passage.section.heading}” trùng {copy.share:.0%} với {_whose(report, source)} ({where})"
    return Finding(NAME, place, message, help="viết lại theo kết quả của đơn vị trong kỳ này, kèm số liệu")


def _whose(report: Report, source: Passage) -> str:
    is_own = source.report.unit.id == report.unit.id
    return "báo cáo kỳ trước" if is_own else f"báo cáo của {source.report.name}"
