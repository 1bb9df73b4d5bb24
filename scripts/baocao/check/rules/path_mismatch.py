"""Đơn vị hoặc kỳ khai trong báo cáo khác với chỗ đặt tệp.

## Vì sao
Phần mềm biết báo cáo của ai, kỳ nào theo đường dẫn `units/<đơn vị>/<kỳ>.md`. Khi chép báo cáo kỳ
trước làm mẫu mà quên sửa phần đầu, số liệu của kỳ này dễ bị hiểu là của kỳ trước.

## Sai
Tệp `units/huyen-huong-khe/2024-h1.md`:

    unit: huyen-huong-khe
    period: 2023-h1

## Đúng
    unit: huyen-huong-khe
    period: 2024-h1
"""

from collections.abc import Iterator

from baocao.model import Finding, Report

NAME = "path-mismatch"
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for a unit and for a period that the path contradicts."""
    pairs = (("unit", report.front.unit, report.unit.id), ("period", report.front.period, report.period.id))
    for key, written, right in pairs:
        if written != right:
            message = f"khóa “{key}” ghi “{written}”, tệp đặt ở chỗ của “{right}”"
            yield Finding(NAME, report.place(key), message, help=f"sửa thành `{key}: {right}`")
