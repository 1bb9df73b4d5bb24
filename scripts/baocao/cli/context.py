"""What every command needs to know first: which repository, and which unit or period is meant."""

import os
from datetime import date, datetime
from pathlib import Path

import click

from baocao.cli.group import Refused, did_you_mean
from baocao.model import CONSOLIDATED, ForgeKind, ForgeSettings, Period, Report, Unit, Workspace
from baocao.model.dates import VIETNAM


def find_repository(root: Path | None) -> Path:
    """Return the top folder of the repository that holds the current folder, or the one named by `--root`.

    Raises:
        Refused: If it is no repository of reports.
    """
    found = root.resolve() if root is not None else _holding(Path.cwd())
    if found is None or not (found / "units").is_dir() or not (found / "periods").is_dir():
        message = f"“{found or Path.cwd()}” không phải kho báo cáo: thiếu thư mục `units/` hoặc `periods/`"
        raise Refused(message)
    return found


def _holding(folder: Path) -> Path | None:
    return next(
        (one for one in (folder, *folder.parents) if (one / "units").is_dir() and (one / "periods").is_dir()), None
    )


def pick_period(workspace: Workspace, name: str | None) -> Period:
    """Return the period called `name`, or the newest one.

    Raises:
        Refused: If there is no such period, or none at all.
    """
    if not workspace.periods:
        message = "kho chưa có kỳ báo cáo nào đọc được; chạy `baocao check`"
        raise Refused(message)
    chosen = list(workspace.periods)[-1] if name is None else name
    if chosen not in workspace.periods:
        message = f"không có kỳ “{chosen}”" + did_you_mean(chosen, workspace.periods)
        raise Refused(message)
    return workspace.periods[chosen]


def pick_unit(workspace: Workspace, name: str) -> Unit:
    """Return the unit called `name`.

    Raises:
        Refused: If there is no such unit.
    """
    if name not in workspace.units:
        message = f"không có đơn vị “{name}”" + did_you_mean(name, workspace.units)
        raise Refused(message)
    return workspace.units[name]


def pick_report(workspace: Workspace, unit: str, period: str) -> Report:
    """Return a unit's report of a period; `consolidated` in place of a unit is the Office's report of all.

    Raises:
        Refused: If there is no such report, or it cannot be read.
    """
    when = pick_period(workspace, period)
    if unit == CONSOLIDATED:
        return _pick_consolidated(workspace, when)
    chosen = pick_unit(workspace, unit)
    report = workspace.report(chosen.id, when.id)
    if report is not None:
        return report
    path = workspace.unreadable.get((chosen.id, when.id))
    advice = f"{path} không đọc được; chạy `baocao check`" if path else f"tạo bằng `baocao new {unit} {period}`"
    message = f"không có báo cáo của “{unit}” kỳ “{period}”: {advice}"
    raise Refused(message)


def _pick_consolidated(workspace: Workspace, period: Period) -> Report:
    found = workspace.consolidated.get(period.id)
    if found is None:
        message = (
            f"không có `periods/{period.id}/consolidated.md`, hoặc tệp không đọc được; "
            f"tạo bằng `baocao new consolidated {period.id}`, hoặc chạy `baocao check`"
        )
        raise Refused(message)
    return found


def forge_token(settings: ForgeSettings) -> str | None:
    """Return what opens the forge's interface, from the environment; a workflow on GitHub has its own variable."""
    names = ("BAOCAO_TOKEN", "GITHUB_TOKEN") if settings.kind is ForgeKind.GITHUB else ("BAOCAO_TOKEN",)
    return next((token for name in names if (token := os.environ.get(name, "").strip())), None)


def today_in_vietnam() -> date:
    """Return the day by the clock."""
    return datetime.now(VIETNAM).date()


class Moment(click.ParamType[datetime]):
    """A day or a moment on the command line; without a time zone it is Vietnam's."""

    name = "THỜI ĐIỂM"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the moment; a day alone means its first second."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” không phải thời điểm; viết `2024-06-14T16:30`", param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
