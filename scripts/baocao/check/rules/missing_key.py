"""Thiếu một khóa bắt buộc, hoặc báo cáo chính thức thiếu ngày, tính chất số liệu.

## Vì sao
Không có ngày thì văn bản in ra thiếu thể thức theo Nghị định số 30/2020/NĐ-CP; không khai tính chất
số liệu thì người đọc không biết số nào là số ước. Bản dự thảo chưa cần hai khóa này.

## Sai
    unit: phong-nguoi-co-cong
    period: 2024-h1
    status: final

## Đúng
    unit: phong-nguoi-co-cong
    period: 2024-h1
    status: final
    date: 2024-06-12
    figures: {as_of: 2024-06-10, nature: estimate}
"""

from collections.abc import Iterator

from baocao.check.faults import faults_of
from baocao.model import Finding, Report, Workspace

NAME = "missing-key"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each key that a shape needs."""
    for fault in faults_of(workspace, NAME):
        yield Finding(NAME, fault.place, f"thiếu khóa “{fault.subject}”", help=_help(fault.subject))


def check_report(report: Report) -> Iterator[Finding]:
    """Yield a finding for each key that a final report needs besides."""
    if not report.counts:
        return
    last_day = report.period.last_day
    lines = {
        "date": f"date: {last_day}",
        "figures": f"figures: {{as_of: {last_day}, nature: estimate}}",
    }
    for key, line in lines.items():
        value = report.node.value(key)
        if value is None or value.plain() == "":
            message = f"báo cáo chính thức {'thiếu' if value is None else 'để trống'} khóa “{key}”"
            yield Finding(NAME, report.place(key), message, help=f"ghi `{line}`, thay giá trị cho đúng thực tế")


def _help(key: str) -> str:
    return "thêm `{#…}` vào cuối đề mục" if key == "#id" else f"thêm `{key}: …`"
