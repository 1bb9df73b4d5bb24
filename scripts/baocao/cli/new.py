"""`baocao new` and `baocao period open`: drafts to start from."""

from pathlib import Path

import click

from baocao.cli.context import find_repository, pick_period, pick_unit
from baocao.cli.group import Refused, VietnameseCommand, VietnameseGroup
from baocao.model import CONSOLIDATED, Period, Unit, Workspace
from baocao.model.dates import format_date


@click.command("new", cls=VietnameseCommand, short_help="Tạo dự thảo báo cáo của một đơn vị, hoặc báo cáo tổng hợp.")
@click.argument("unit", metavar="ĐƠN_VỊ")
@click.argument("period", metavar="KỲ")
@click.pass_obj
def command(root: Path | None, unit: str, period: str) -> int:
    """Tạo dự thảo báo cáo của ĐƠN_VỊ cho KỲ theo đề cương, kèm số liệu cùng kỳ.

    ĐƠN_VỊ là `consolidated` thì tạo báo cáo tổng hợp: lời văn tự ghép, kèm mã nội dung của từng báo cáo trong kỳ.
    Báo cáo đã có thì giữ nguyên.
    """
    from baocao.load import load_workspace

    workspace = load_workspace(find_repository(root))
    if unit == CONSOLIDATED:
        click.echo(f"đã tạo {_write_consolidated(workspace, pick_period(workspace, period))}")
        return 0
    chosen = pick_unit(workspace, unit)
    path = _write_draft(workspace, chosen, pick_period(workspace, period))
    if path is None:
        message = f"units/{unit}/{period}.md đã có; sửa trực tiếp trong tệp đó"
        raise Refused(message)
    click.echo(f"đã tạo {path}")
    return 0


@click.group("period", cls=VietnameseGroup, short_help="Việc của Văn phòng với một kỳ báo cáo.")
def period_group() -> None:
    """Việc của Văn phòng với một kỳ báo cáo."""


@period_group.command("open", cls=VietnameseCommand, short_help="Tạo dự thảo cho mọi đơn vị của kỳ.")
@click.argument("period", metavar="KỲ")
@click.pass_obj
def open_period(root: Path | None, period: str) -> int:
    """Tạo dự thảo cho mọi đơn vị phải báo cáo trong KỲ; báo cáo đã có thì giữ nguyên."""
    from baocao.load import load_workspace

    workspace = load_workspace(find_repository(root))
    chosen = pick_period(workspace, period)
    if chosen.shape.closed is not None:
        message = f"kỳ “{period}” đã đóng ngày {format_date(chosen.shape.closed)}"
        raise Refused(message)
    for unit in workspace.reporting_units(chosen):
        path = _write_draft(workspace, unit, chosen)
        click.echo(f"đã tạo {path}" if path else f"{unit.id}: đã có báo cáo, giữ nguyên")
    return 0


def _write_consolidated(workspace: Workspace, period: Period) -> str:
    """Write the draft of a period's consolidated report and return its path.

    Raises:
        Refused: If something stands there already; the lines of `sources` as they are now stand in the message.
    """
    from baocao.publish.draft import render_consolidated_draft, render_sources
    from baocao.sign import source_digests

    path = f"periods/{period.id}/{CONSOLIDATED}.md"
    target, sources = workspace.root / path, source_digests(workspace, period)
    if target.exists() or target.is_symlink():
        message = f"{path} đã có; sửa trực tiếp trong tệp đó, mã nội dung lúc này:\n{render_sources(sources)}"
        raise Refused(message)
    director = workspace.department.director if workspace.department else None
    known = workspace.people.leaders.get(director or "")
    text = render_consolidated_draft(period, known.position if known else "Giám đốc", sources)
    target.write_text(text, encoding="utf-8", newline="\n")
    return path


def _write_draft(workspace: Workspace, unit: Unit, period: Period) -> str | None:
    """Write a unit's draft and return its path; None if something stands there already."""
    from baocao.consolidate import list_tasks, read_report
    from baocao.publish.draft import Draft, render_draft

    path = f"units/{unit.id}/{period.id}.md"
    target = workspace.root / path
    if target.exists() or target.is_symlink():
        return None
    last = workspace.report(unit.id, period.shape.previous or "")
    readings = read_report(workspace, last) if last is not None else {}
    draft = Draft(
        unit=unit,
        period=period,
        sections=period.outline(unit.kind).for_fields(unit.fields_on(period.last_day), workspace.fields),
        indicators={
            name: indicator
            for name, indicator in workspace.indicators.items()
            if period.asks(name) and not indicator.is_derived
            if workspace.is_source(unit, indicator, period.last_day) or name in readings
        },
        last=readings,
        promised=list_tasks([last]) if last is not None else (),
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(render_draft(draft), encoding="utf-8", newline="\n")
    return path
