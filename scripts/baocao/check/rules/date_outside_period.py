"""Ngày của báo cáo nằm ngoài thời gian lập báo cáo của kỳ, hoặc văn bản, số liệu có ngày sau ngày báo cáo.

## Vì sao
Báo cáo của kỳ được lập từ ngày đầu kỳ và muộn nhất là 31 ngày sau thời hạn gửi; ngày ở ngoài khoảng đó thường là gõ
nhầm năm, hoặc chép từ báo cáo kỳ trước. Báo cáo không thể nêu văn bản ban hành, số liệu tính đến sau ngày báo cáo.

## Sai
Báo cáo 6 tháng đầu năm 2024:

    date: 2023-06-12

## Đúng
    date: 2024-06-12
"""

from collections.abc import Iterator
from datetime import date, timedelta

from baocao.model import Finding, Report, Status
from baocao.model.dates import format_date

NAME = "date-outside-period"
SINCE = "2024-h1"

_LATEST = timedelta(days=31)
"""Whoever is later than a month has typed the date of another period."""


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for a report's date outside its period, and for what in it is younger than it."""
    day = report.front.date
    if day is None or report.front.status is Status.WITHDRAWN:
        return
    first, last = report.period.shape.from_, _deadline(report) + _LATEST
    if first <= day <= last:
        yield from _check_documents(report, day)
        yield from _check_figures(report, day)
    else:
        message = f"báo cáo ghi ngày {format_date(day)}, ngoài thời gian lập báo cáo của {report.period.shape.name}"
        help_ = f"ghi ngày ký báo cáo, trong khoảng từ `{first}` đến `{last}`"
        yield Finding(NAME, report.place("date"), message, help=help_)


def _deadline(report: Report) -> date:
    period = report.period
    deadline = period.shape.deadlines.office if report.is_consolidated else period.deadline(report.unit.id)
    return deadline.last_moment.date()


def _check_documents(report: Report, day: date) -> Iterator[Finding]:
    for position, document in enumerate(report.front.documents):
        if document.date is not None and document.date > day:
            issued = format_date(document.date)
            message = f"văn bản “{document.number}” ghi ngày {issued}, sau ngày báo cáo {format_date(day)}"
            help_ = "ghi ngày ban hành của văn bản, hoặc bỏ văn bản nếu đến ngày báo cáo chưa ban hành"
            yield Finding(NAME, report.place("documents", position, "date"), message, help=help_)


def _check_figures(report: Report, day: date) -> Iterator[Finding]:
    as_of = report.front.figures.as_of if report.front.figures is not None else None
    # What is later than the cut-off has a rule of its own.
    if as_of is not None and day < as_of <= report.period.last_day:
        message = f"số liệu tính đến ngày {format_date(as_of)}, sau ngày báo cáo {format_date(day)}"
        help_ = f"ghi `as_of` không sau `{day}`, hoặc sửa `date` thành ngày ký báo cáo"
        yield Finding(NAME, report.place("figures", "as_of"), message, help=help_)
