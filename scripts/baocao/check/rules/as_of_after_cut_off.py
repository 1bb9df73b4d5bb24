"""Số liệu tính đến một ngày sau ngày chốt số liệu của kỳ.

## Vì sao
Các đơn vị phải chốt số liệu cùng một ngày thì mới cộng được với nhau và so được với cùng kỳ (Điều 12 Nghị định số
09/2019/NĐ-CP). Số phát sinh sau ngày chốt thuộc kỳ sau, cộng vào kỳ này là tính hai lần.

## Sai
Kỳ có ngày chốt số liệu 14/6/2024:

    figures: {as_of: 2024-06-20, nature: official}

## Đúng
    figures: {as_of: 2024-06-14, nature: official}
"""

from collections.abc import Iterator

from baocao.model import Finding, Report, Status
from baocao.model.dates import format_date

NAME = "as-of-after-cut-off"
SINCE = "2024-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding where the figures include days after the period's cut-off."""
    as_of = report.front.figures.as_of if report.front.figures is not None else None
    cut_off = report.period.last_day
    if as_of is not None and as_of > cut_off and report.front.status is not Status.WITHDRAWN:
        message = f"số liệu tính đến ngày {format_date(as_of)}, sau ngày chốt số liệu {format_date(cut_off)}"
        help_ = f"lấy số liệu đến hết ngày {format_date(cut_off)} rồi ghi `as_of: {cut_off}`"
        yield Finding(NAME, report.place("figures", "as_of"), message, help=help_)
