"""Mã kỳ báo cáo không có trong kho.

## Vì sao
Mỗi kỳ có một thư mục `periods/<mã>/`. Báo cáo đặt tên theo một kỳ không có thì không được đọc; kỳ so
sánh gõ sai thì cả kỳ không có số cùng kỳ.

## Sai
    previous: 2023-6t

## Đúng
    previous: 2023-h1
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from baocao.check.faults import faults_of
from baocao.check.suggestion import rename
from baocao.model import Fault, Finding, Place, Workspace

NAME = "unknown-period"
SINCE = "2023-h1"


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each name of a period that none bears."""
    known = {PurePosixPath(path).parent.name for path in workspace.files if path.endswith("/period.yml")}
    known.update(workspace.periods)
    for fault in faults_of(workspace, NAME):
        yield _unread(fault) if fault.subject in known else _finding(fault.place, fault.subject, fault.choices)
    for period in workspace.periods.values():
        before = period.shape.previous
        if before is not None and before not in known:
            place = workspace.place(f"periods/{period.id}/period.yml", "previous")
            yield _finding(place, before, sorted(known - {period.id}))


def _unread(fault: Fault) -> Finding:
    message = f"chưa đọc báo cáo: tệp của kỳ “{fault.subject}” còn lỗi"
    return Finding(NAME, fault.place, message, help=f"sửa `periods/{fault.subject}/period.yml` trước")


def _finding(place: Place, name: str, choices: Iterable[str]) -> Finding:
    otherwise = f"dùng mã của một kỳ đã có, hoặc lập `periods/{name}/period.yml`"
    return Finding(NAME, place, f"không có kỳ báo cáo nào mang mã “{name}”", help=rename(name, choices, otherwise))
