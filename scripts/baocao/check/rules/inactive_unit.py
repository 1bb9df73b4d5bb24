"""Báo cáo của đơn vị không còn, hoặc chưa, hoạt động vào ngày cuối kỳ; hoặc kỳ báo cáo nêu đơn vị đó.

## Vì sao
Đơn vị sáp nhập, giải thể, thành lập vào ngày nào thì danh sách phải báo cáo đổi từ ngày đó. Báo cáo của đơn vị
không còn hoạt động làm sai tổng số và tỷ lệ gửi báo cáo. Thời gian hoạt động ghi ở `units/<đơn vị>/unit.yml`.

## Sai
Tệp `unit.yml` của đơn vị, ngày cuối kỳ là 14/6/2024, báo cáo của kỳ ghi `status: final`:

    active: [{from: 2008-04-01, to: 2023-12-31}]

## Đúng
Báo cáo gửi nhầm thì rút:

    status: withdrawn
    reason: Đơn vị đã sáp nhập từ ngày 01/01/2024
"""

from collections.abc import Iterator

from baocao.model import Finding, Period, Report, Status, Unit, Workspace
from baocao.model.dates import format_date

NAME = "inactive-unit"
SINCE = "2024-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each unit that a period names and that is not active on the period's last day."""
    for period in workspace.periods.values():
        yield from _check_period(period, workspace)


def check_report(report: Report) -> Iterator[Finding]:
    """Yield a finding if the report's unit is not active on the period's last day."""
    if (
        report.is_consolidated
        or report.front.status is Status.WITHDRAWN
        or report.unit.is_active(report.period.last_day)
    ):
        return
    help_ = f"rút báo cáo (`status: withdrawn`, ghi `reason`), hoặc {_mend(report.unit)}"
    yield Finding(NAME, report.place("unit"), _fact(report.unit, report.period), help=help_)


def _check_period(period: Period, workspace: Workspace) -> Iterator[Finding]:
    for position, name in enumerate(period.shape.units):
        unit = workspace.units.get(name)
        if unit is not None and not unit.is_active(period.last_day):
            place = workspace.place(f"periods/{period.id}/period.yml", "units", position)
            yield Finding(NAME, place, _fact(unit, period), help=f"bỏ `{name}` khỏi `units`, hoặc {_mend(unit)}")


def _fact(unit: Unit, period: Period) -> str:
    return f"“{unit.id}” không hoạt động vào ngày {format_date(period.last_day)}, ngày cuối kỳ"


def _mend(unit: Unit) -> str:
    return f"Văn phòng Sở sửa `active` trong `units/{unit.id}/unit.yml`"
