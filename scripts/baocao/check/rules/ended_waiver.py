"""Miễn trừ trong kỳ đã hết thời hạn.

## Vì sao
Miễn trừ có lý do, người cho phép và ngày cuối cùng (`until`). Qua ngày đó quy tắc lại áp dụng như thường: kết quả trước
đây được hạ mức nay có thể là lỗi. Ngày được so là ngày của lần ghi gần nhất vào kho.

## Sai
    waivers:
      - {rule: tight-deadline, reason: "…", by: Chánh Văn phòng, until: 2024-06-25}   # nay là ngày 26/6/2024

## Đúng
    waivers:
      - {rule: tight-deadline, reason: "…", by: Chánh Văn phòng, until: 2024-07-15}
"""

from collections.abc import Iterator

from baocao.model import Finding, Level, Period, Workspace
from baocao.model.dates import format_date

NAME = "ended-waiver"
SINCE = "2024-h1"
# What it eased weighs again what it weighs: that is told where it is.
LEVEL = Level.HINT


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each waiver whose last day has passed; what is closed is left as it was."""
    if period.is_closed:
        return
    for position, waiver in enumerate(period.shape.waivers):
        if waiver.has_ended(workspace.day):
            place = workspace.place(f"periods/{period.id}/period.yml", "waivers", position, "until")
            message = f"miễn trừ quy tắc “{waiver.rule}” đã hết hạn ngày {format_date(waiver.until)}"
            help_ = "xóa dòng miễn trừ; còn cần thì người cho phép ghi `until` mới"
            yield Finding(NAME, place, message, help=help_)
