"""Mục về một lĩnh vực không được giao cho đơn vị.

## Vì sao
Mỗi lĩnh vực chỉ tổng hợp từ báo cáo của đơn vị được giao. Viết thêm lĩnh vực của đơn vị khác thì nội dung không vào
được báo cáo tổng hợp, số liệu dễ vênh với báo cáo của đơn vị phụ trách.

## Sai
Phòng Người có công viết:

    ### 2. Giảm nghèo

## Đúng
    ### 1. Người có công
    ### 2. Công tác khác
"""

from collections.abc import Iterator

from baocao.check.headings import unassigned_field, unknown
from baocao.model import Finding, Report, Workspace
from baocao.model.dates import format_date

NAME = "unassigned-field"
SINCE = "2024-h1"


def check(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each section about a catalogue's field that is not the unit's on the period's last day."""
    if not report.expected:
        return
    day = report.period.last_day
    for section, _ in unknown(report):
        field = unassigned_field(section, report, workspace)
        if field is not None:
            place = report.place().at(section.line)
            name = workspace.fields[field].name
            message = f"lĩnh vực “{name}” không được giao cho {report.name} tính đến ngày {format_date(day)}"
            registered = f"`units/{report.unit.id}/unit.yml`"
            help_ = f"bỏ mục này; đã được giao thì đề nghị Văn phòng thêm `{field}` vào {registered}"
            yield Finding(NAME, place, message, help=help_)
