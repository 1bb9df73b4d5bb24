"""Thời hạn gửi báo cáo không chừa ngày làm việc nào sau ngày chốt số liệu.

## Vì sao
Khoản 5 Điều 8 Nghị định số 09/2019/NĐ-CP yêu cầu từ lúc kết thúc lấy số liệu đến thời hạn gửi báo cáo có ít nhất
01 ngày làm việc. Không có ngày nào thì đơn vị buộc phải gửi số ước thực hiện. Thời hạn do cấp trên ấn định thì ghi
miễn trừ kèm lý do trong `period.yml`.

## Sai
    to: 2024-06-14
    deadlines:
      units: {before: 2024-06-15}

## Đúng
    to: 2024-06-14
    deadlines:
      units: {by: 2024-06-17}
"""

from collections.abc import Iterator

from baocao.model import Finding, Level, Period, Workspace
from baocao.model.dates import format_date

NAME = "tight-deadline"
SINCE = "2024-h1"
LEVEL = Level.WARNING


def check(period: Period, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding where the units' deadline leaves no working day after the period's cut-off."""
    last = period.shape.deadlines.units.last_moment.date()
    if workspace.calendar.working_days(period.last_day, last) > 0:
        return
    cut_off = format_date(period.last_day)
    message = f"số liệu tính đến hết ngày {cut_off} mà báo cáo phải gửi chậm nhất ngày {format_date(last)}"
    help_text = "lùi `deadlines.units` ít nhất 01 ngày làm việc sau ngày chốt số liệu, hoặc ghi miễn trừ kèm lý do"
    place = workspace.place(f"periods/{period.id}/period.yml", "deadlines", "units")
    yield Finding(NAME, place, message, help=help_text)
