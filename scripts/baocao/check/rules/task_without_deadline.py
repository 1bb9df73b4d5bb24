"""Nhiệm vụ trọng tâm không có thời hạn, hoặc thời hạn nằm ngoài kỳ tới.

## Vì sao
Kỳ sau đơn vị phải báo cáo kết quả từng nhiệm vụ đã đăng ký. Không có thời hạn đọc được thì không biết lúc nào là chậm.
Ghi ngày (`30/9/2024`), tháng (`tháng 9/2024`), quý (`quý III/2024`); việc lặp lại ghi `thường xuyên`, `hằng tháng`.

## Sai
    | Rà soát hồ sơ tồn đọng | Phòng Nghiệp vụ | sớm nhất | Báo cáo |

## Đúng
    | Rà soát hồ sơ tồn đọng | Phòng Nghiệp vụ | 30/9/2024 | Báo cáo |
"""

from collections.abc import Iterator
from textwrap import shorten

from baocao.check.deadlines import Span, is_again_and_again, last_days, next_half
from baocao.check.tasks import TaskRow, task_blocks, task_rows
from baocao.model import Finding, Period, Report, Table
from baocao.model.dates import format_date

NAME = "task-without-deadline"
SINCE = "2024-h1"

_QUOTED = 60


def check(report: Report, period: Period) -> Iterator[Finding]:
    """Yield a finding for each task without a deadline that can be read, or with one outside the half to come."""
    span = next_half(period)
    first, last = format_date(span.first), format_date(span.last)
    help_ = f"ghi thời hạn từ ngày {first} đến ngày {last}, dạng `{last}`"
    for block in task_blocks(report):
        rows = list(task_rows(block))
        if rows and isinstance(block, Table) and rows[0].deadline is None:
            message = "bảng nhiệm vụ không có cột “Thời hạn”"
            yield Finding(NAME, report.place().at(block.line), message, help="thêm cột `Thời hạn` sau cột `Chủ trì`")
            continue
        for row in rows:
            fault = _fault(row, span)
            if fault:
                message = f"nhiệm vụ “{shorten(row.task.rstrip(' .;'), _QUOTED, placeholder='…')}” {fault}"
                yield Finding(NAME, report.place().at(row.line), message, help=help_)


def _fault(row: TaskRow, span: Span) -> str:
    written = row.task if row.deadline is None else row.deadline
    days = last_days(written, span, with_years=row.deadline is not None)
    if any(day is not None and span.first <= day <= span.last for day in days) or is_again_and_again(written):
        return ""
    if not written.strip() or row.deadline is None:
        return "chưa có thời hạn"
    if not days:
        return f"ghi thời hạn “{written}”, không đọc được ngày nào"
    where = "không có trong lịch" if None in days else "nằm ngoài kỳ tới"
    return f"ghi thời hạn “{written}”, {where}"
