"""`baocao doctor`: what weakens the proof of sign-offs, here and on the forge."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from baocao.cli.codeowners import CODEOWNERS, is_current
from baocao.cli.context import Moment, find_repository, forge_token
from baocao.cli.group import VietnameseCommand
from baocao.model import Advice, ForgeKind, ForgeSettings, Workspace
from baocao.model.dates import VIETNAM, format_date


@click.command("doctor", cls=VietnameseCommand, short_help="Xem việc ký xác nhận còn hở chỗ nào.")
@click.option("--offline", is_flag=True, help="Không hỏi kho trên mạng; chỉ xét kho trên máy này.")
@click.option("--at", type=Moment(), help="Xét theo một ngày; mặc định là hôm nay.")
@click.pass_obj
def command(root: Path | None, *, offline: bool, at: datetime | None) -> int:
    """Xem kho trên máy này và các quy định bảo vệ trên máy chủ còn thiếu gì, sửa ở đâu.

    Mã thoát 1 nếu còn thiếu. Mã truy cập kho lấy từ biến môi trường BAOCAO_TOKEN.
    """
    from baocao.load import load_workspace

    workspace = load_workspace(find_repository(root))
    day = (at or datetime.now(VIETNAM)).astimezone(VIETNAM).date()
    settings = workspace.forge
    found = [*_local(workspace, settings, day)]
    notes = [*workspace.notes]
    if settings.kind is ForgeKind.NONE or offline:
        why = "có `--offline`" if offline else "kho này không nối với máy chủ nào"
        notes.append(f"chưa xét các quy định bảo vệ trên máy chủ: {why}")
    else:
        missing, seen = _on_forge(workspace, settings)
        found += missing
        notes += seen
    _show(found, notes)
    return int(bool(found))


def _show(found: list[Advice], notes: list[str]) -> None:
    for advice in found:
        click.echo(f"{advice.fact}\n  gợi ý: {advice.help}")
    for note in notes:
        click.echo(f"ghi chú: {note}", err=True)
    if not found:
        click.echo("không thấy chỗ hở nào trong những gì xem được", err=True)


def _local(workspace: Workspace, settings: ForgeSettings, day: date) -> Iterator[Advice]:
    """Iterate over what is seen without a network."""
    from baocao.check import overlapping_terms
    from baocao.sign import registry_gaps, render_codeowners

    if (workspace.root / ".git" / "shallow").exists():
        yield Advice("kho Git trên máy này không đủ lịch sử (shallow)", "chạy `git fetch --unshallow`")
    if settings.kind is not ForgeKind.NONE and forge_token(settings) is None:
        yield Advice("không có mã truy cập kho", "đặt mã vào biến môi trường `BAOCAO_TOKEN`")
    is_there = is_current(workspace.root, render_codeowners(workspace, day))
    if settings.kind is ForgeKind.GITHUB and not is_there:
        yield Advice(
            f"{CODEOWNERS}: "
            + ("chưa có tệp này" if is_there is None else f"khác với phân công, ủy quyền ngày {format_date(day)}"),
            "chạy `baocao codeowners --write`",
        )
    yield from registry_gaps(workspace, day)
    for finding in overlapping_terms(workspace):
        yield Advice(f"{finding.place}: {finding.message}", finding.help)


def _on_forge(workspace: Workspace, settings: ForgeSettings) -> tuple[list[Advice], list[str]]:
    """Return what is missing on the forge; and what was read there, what the token may not see, and what nobody can."""
    from baocao import forge
    from baocao.forge import ForgeError, connect_forge

    branch = workspace.branch
    try:
        protection = connect_forge(settings, forge_token(settings)).protections(branch)
    except ForgeError as error:
        return [Advice(f"không xem được các quy định bảo vệ nhánh `{branch}`: {error.fact}", error.help)], []
    kind = settings.kind
    notes = [f"đã xem trên máy chủ: {', '.join(forge.read_protections(kind, protection)) or 'không gì cả'}"]
    notes += [f"{advice.fact} xem ở {advice.help}" for advice in forge.unseen_protections(kind, protection)]
    notes.append(f"lệnh này không có cách xem, người quản trị tự xem: {'; '.join(forge.blind_spots(kind))}")
    return list(forge.missing_protections(kind, protection)), notes
