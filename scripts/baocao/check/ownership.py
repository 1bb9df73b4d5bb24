"""Whose file it is, and what each may do with it: the registry of the base branch decides."""

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from baocao.model import PICTURE_KINDS, Change, Fault, PathChange, Period, Workspace
from baocao.model.dates import format_date

OFFICE = "Văn phòng"

_DECIDING = ("units/*.yml", "periods/*/period.yml")
"""The files that say who may change what; `*` crosses folders."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """A report's file or one of its pictures: whose, and in which period."""

    unit: str
    period: Period
    is_report: bool


def belonging_of(path: str, base: Workspace) -> Belonging | None:
    """Return whose report a path belongs to, as its file or as a picture; None for everything else, the Office's."""
    match PurePosixPath(path).parts:
        case ("units", unit, name) if name.endswith(".md"):
            period, is_report = base.periods.get(name.removesuffix(".md")), True
        case ("units", unit, folder, _, *_) if path.lower().endswith(PICTURE_KINDS):
            period, is_report = base.periods.get(folder), False
        case _:
            return None
    return Belonging(unit, period, is_report) if period is not None and unit in base.units else None


def units_touched(change: Change) -> tuple[str, ...]:
    """Return the units whose files a change touches, sorted."""
    found = (belonging_of(path, change.base) for path in change.paths)
    return tuple(sorted({one.unit for one in found if one is not None}))


def has_accounts(base: Workspace) -> bool:
    """Tell whether the registry has accounts of units, so that an account tells who the author is."""
    return any(unit.shape.accounts for unit in base.units.values())


def is_office(change: Change) -> bool:
    """Tell whether the account is the Office's; where nobody named one, whether only the Office's files are touched.

    An account that nobody declared is not the Office's, even in a registry without any.
    """
    if change.account is None:
        return not units_touched(change)
    department = change.base.department
    return department is not None and department.office in change.authors


def registry_faults(base: Workspace) -> Iterator[Fault]:
    """Iterate over the faults of the files that say who may change what."""
    return (fault for fault in base.faults if any(fnmatchcase(fault.place.path, one) for one in _DECIDING))


def refusal_of(path: str, change: Change, authors: frozenset[str]) -> tuple[str, str] | None:
    """Return why `authors` may not change a path, and what to do instead; None if they may."""
    found = belonging_of(path, change.base)
    if found is None:
        return _refuse_others(path, change)
    if found.unit not in authors:
        return f"tệp của đơn vị “{found.unit}”", "mỗi đơn vị một yêu cầu hợp nhất; bỏ tệp này khỏi yêu cầu này"
    closed = found.period.shape.closed
    if closed is not None:
        return f"kỳ {found.period.id} đã đóng ngày {format_date(closed)}", f"đề nghị {OFFICE} sửa"
    if found.is_report and change.paths[path] is PathChange.REMOVED:
        return "xóa báo cáo đã gửi", "giữ tệp, ghi `status: withdrawn` kèm `reason` và `successor`"
    return None


def _refuse_others(path: str, change: Change) -> tuple[str, str]:
    """Return why a unit may not change a path that is neither a report nor a picture."""
    if change.account is not None and not has_accounts(change.base):
        return (
            f"tệp của {OFFICE}, mà danh bạ chưa khai báo tài khoản nào nên không biết ai là {OFFICE}",
            f"người quản trị ghi `accounts` của {OFFICE} và các đơn vị vào `units/<đơn vị>/unit.yml` của nhánh gốc",
        )
    match PurePosixPath(path).parts:
        case ("units", unit, period, _, *_) if unit in change.base.units and period in change.base.periods:
            return f"không phải ảnh {', '.join(PICTURE_KINDS)}", "bỏ tệp này khỏi yêu cầu hợp nhất"
    return f"tệp của {OFFICE}, đơn vị không tự sửa", f"bỏ tệp này khỏi yêu cầu hợp nhất, đề nghị {OFFICE} sửa"
