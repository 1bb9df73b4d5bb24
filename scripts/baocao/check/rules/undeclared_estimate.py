"""Số liệu tính đến trước ngày chốt nhưng không khai là số ước.

## Vì sao
Số của cả kỳ mà lấy trước ngày chốt thì phần còn lại của kỳ là ước. Không khai là số ước thì người đọc tưởng là số
thực, lần sau so cùng kỳ sẽ lệch. Số sơ bộ (`preliminary`) và số chính thức (`official`) phải tính đến đúng ngày chốt.

## Sai
Kỳ có ngày chốt số liệu 14/6/2024:

    figures: {as_of: 2024-06-10, nature: preliminary}

## Đúng
    figures: {as_of: 2024-06-10, nature: estimate}
"""

from collections.abc import Iterator

from baocao.model import Finding, Nature, Report, Status
from baocao.model.dates import format_date

NAME = "undeclared-estimate"
SINCE = "2024-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding where figures end before the cut-off and are called anything but an estimate."""
    figures = report.front.figures
    if figures is None or figures.as_of is None or report.front.status is Status.WITHDRAWN:
        return
    cut_off = report.period.last_day
    if figures.as_of < cut_off and figures.nature is not Nature.ESTIMATE:
        up_to = f"số liệu tính đến ngày {format_date(figures.as_of)}, trước ngày chốt số liệu {format_date(cut_off)}"
        help_ = f"viết `nature: estimate`, hoặc lấy số liệu đến ngày chốt rồi ghi `as_of: {cut_off}`"
        message = f"{up_to}, mà khai là {figures.nature.title}"
        yield Finding(NAME, report.place("figures", "nature"), message, help=help_)
