"""`baocao verify`: every sign-off proved again."""

from pathlib import Path

import click

from baocao.cli.context import find_repository, pick_period
from baocao.cli.group import VietnameseCommand
from baocao.model import Report, SignOffState, Verdict


@click.command("verify", cls=VietnameseCommand, short_help="Chứng minh lại mọi ký xác nhận.")
@click.argument("period", required=False, metavar="[KỲ]")
@click.option("--offline", is_flag=True, help="Không hỏi kho trên mạng; chỉ xét nội dung và chữ ký số.")
@click.pass_obj
def command(root: Path | None, period: str | None, *, offline: bool) -> int:
    """Chứng minh lại mọi ký xác nhận của KỲ, hoặc của mọi kỳ.

    Mỗi dòng là một báo cáo chính thức. Mã thoát 1 nếu có báo cáo chưa được ký xác nhận hợp lệ.
    """
    from baocao.site import read_repository

    repository = read_repository(find_repository(root))
    chosen = pick_period(repository.workspace, period).id if period is not None else None
    failed = False
    for report in repository.workspace.all_reports():
        if not report.counts or chosen not in {None, report.period.id}:
            continue
        verdict = repository.verdicts[report.key]
        failed = failed or not verdict.state.is_valid
        click.echo(_line(report, verdict))
    if not offline and any(verdict.state is SignOffState.ON_THE_FORGE for verdict in repository.verdicts.values()):
        click.echo("ghi chú: chưa hỏi lại kho trên mạng về các yêu cầu hợp nhất", err=True)
    return int(failed)


def _line(report: Report, verdict: Verdict) -> str:
    by = f" ({verdict.by})" if verdict.by else ""
    waiting = f", người phụ trách: {verdict.in_charge}" if verdict.in_charge and not verdict.by else ""
    reason = f": {verdict.reason}" if verdict.reason else ""
    return f"{report.unit.id} {report.period.id}: {verdict.state.title}{by}{waiting}{reason}"
