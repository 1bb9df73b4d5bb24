"""`baocao sign`: a leader's decision, written into the report."""

from datetime import datetime
from pathlib import Path

import click

from baocao.cli.context import Moment, find_repository, pick_report
from baocao.cli.group import Choice, Refused, VietnameseCommand, did_you_mean
from baocao.model import Decision, Workspace
from baocao.model.dates import VIETNAM


@click.command("sign", cls=VietnameseCommand, short_help="Ghi quyết định của lãnh đạo Sở về một báo cáo.")
@click.argument("unit", metavar="ĐƠN_VỊ")
@click.argument("period", metavar="KỲ")
@click.option("--by", required=True, metavar="LÃNH_ĐẠO", help="Mã của lãnh đạo trong units/people.yml.")
@click.option("--decision", type=Choice(["approved", "returned"]), default="approved", help="Duyệt hay trả lại.")
@click.option("--opinion", default="", metavar="Ý_KIẾN", help="Ý kiến; bắt buộc khi trả lại.")
@click.option("--key", type=click.Path(path_type=Path), metavar="TỆP", help="Khóa riêng SSH (ed25519) để ký xác nhận.")
@click.option("--at", type=Moment(), help="Thời điểm quyết định; mặc định là bây giờ.")
@click.pass_obj
def command(  # noqa: PLR0913 - click hands over one parameter an option
    root: Path | None,
    unit: str,
    period: str,
    *,
    by: str,
    decision: str,
    opinion: str,
    key: Path | None,
    at: datetime | None,
) -> int:
    """Ghi quyết định của LÃNH_ĐẠO về báo cáo của ĐƠN_VỊ trong KỲ, gắn với đúng nội dung hiện tại.

    Chỉ khối `sign_off` của tệp thay đổi.
    """
    from baocao.load import load_workspace
    from baocao.sign import KeyRefusedError, NewDecision, content_digest, write_decision

    workspace = load_workspace(find_repository(root))
    report = pick_report(workspace, unit, period)
    _demand(workspace, by, decision, opinion)
    new = NewDecision(by, Decision(decision), at or datetime.now(VIETNAM), content_digest(report), opinion)
    target = workspace.root / report.path
    try:
        text = write_decision(target.read_bytes().decode("utf-8"), new, _read_key(key), report.front.sign_off)
    except KeyRefusedError as error:
        raise Refused(str(error)) from error
    target.write_bytes(text.encode("utf-8"))
    click.echo(f"{report.path}: đã ghi quyết định của {by}")
    return 0


def _demand(workspace: Workspace, by: str, decision: str, opinion: str) -> None:
    if by not in workspace.people.leaders:
        message = f"không có lãnh đạo “{by}” trong units/people.yml" + did_you_mean(by, workspace.people.leaders)
        raise Refused(message)
    if decision == Decision.RETURNED and not opinion:
        message = 'trả lại phải kèm ý kiến: thêm `--opinion "…"`'
        raise Refused(message)


def _read_key(key: Path | None) -> bytes | None:
    if key is None:
        return None
    try:
        return key.read_bytes()
    except OSError as error:
        message = f"không đọc được khóa riêng “{key}”"
        raise Refused(message) from error
