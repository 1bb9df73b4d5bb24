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

from baocao.check.copies import Copy, find_copies
from baocao.model import Finding, Level, Period, Place, Workspace

NAME = "copied-text"
SINCE = "2024-h1"
LEVEL = Level.HINT


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each long section that is like one of another unit or of the unit's last report."""
    for copy in find_copies(period, workspace):
        yield _finding(copy, period, workspace)


def _finding(copy: Copy, period: Period, workspace: Workspace) -> Finding:
    passage, source = copy.passage, copy.source
    is_own = source.unit == passage.unit
    name = workspace.units[source.unit].name_on(period.last_day).short
    whose = "báo cáo kỳ trước" if is_own else f"báo cáo của {name}"
    where = f"{source.extract.path}, dòng {source.section.line}"
    message = f"mục “{passage.section.heading}” trùng {copy.share:.0%} với {whose} ({where})"
    place = Place(passage.extract.path).at(passage.section.line)
    return Finding(NAME, place, message, help="viết lại theo kết quả của đơn vị trong kỳ này, kèm số liệu")
