"""Báo cáo chính thức chưa ghi chức vụ người ký.

## Vì sao
Văn bản phải có chức vụ của người có thẩm quyền ký (khoản 7 mục II phần I Phụ lục I Nghị định số 30/2020/NĐ-CP). Chức
vụ ghi ở khóa `signed` được in vào chỗ ký. Cấp phó ký thay thì ghi thêm `form: KT.`; bản dự thảo chưa cần.

## Sai
    status: final

## Đúng
    status: final
    signed: {position: Trưởng phòng}
"""

from collections.abc import Iterator

from baocao.model import Finding, Report

NAME = "missing-signature"
# Not a new demand: until it got a name of its own, missing-key made it, so that closed periods keep it.
SINCE = "2023-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for a final report without `signed`; a blank one, or without `position`, the loader has told."""
    if report.counts and report.node.value("signed") is None:
        message = "báo cáo chính thức chưa ghi chức vụ người ký"
        help_ = f"ghi `signed: {{position: {report.unit.shape.head}}}`, thay chức vụ cho đúng người ký"
        yield Finding(NAME, report.place("signed"), message, help=help_)
