"""`baocao review`: the status “Ký xác nhận” of a pull request."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.group import VietnameseCommand
from baocao.cli.pull_request import open_main, tell_failure
from baocao.model import SIGN_OFF_CONTEXT, Finding, StatusState

if TYPE_CHECKING:
    from baocao.sign import Awaited


@click.command("review", cls=VietnameseCommand, short_help="Xét lượt duyệt của một yêu cầu hợp nhất, đặt trạng thái.")
@click.argument("number", type=click.IntRange(min=1), metavar="SỐ")
@click.pass_obj
def command(root: Path | None, number: int) -> int:
    """Hỏi kho về yêu cầu hợp nhất SỐ, xét các lượt duyệt, rồi đặt trạng thái “Ký xác nhận” cho lần ghi mới nhất.

    Chạy trên nhánh chính: sổ đăng ký và quy tắc là của nhánh chính, tệp của yêu cầu hợp nhất chỉ được đọc. Mã thoát 1
    nếu yêu cầu bị từ chối. Mã truy cập kho lấy từ biến môi trường BAOCAO_TOKEN.
    """
    from baocao.check import visible
    from baocao.forge import ForgeError
    from baocao.sign import sign_off_status
    from baocao.submission import read_submission

    try:
        main = open_main(root)
        found = read_submission(main.workspace, main.forge, main.submissions, number, main.today)
        reports = found.awaited(main.forge)
        state, description = sign_off_status(found.refusals, reports)
        main.forge.set_status(found.conversation.pull_request.head, state, description)
    except ForgeError as error:
        return tell_failure(error)
    for line in _lines(found.refusals, reports):
        click.echo(visible(line))
    click.echo(visible(f"{SIGN_OFF_CONTEXT}: {state.value}: {description}"))
    return int(state in {StatusState.FAILURE, StatusState.ERROR})


def _lines(refusals: Iterable[Finding], reports: Iterable["Awaited"]) -> Iterator[str]:
    for finding in refusals:
        yield f"{finding.place}: {finding.message}" + (f"; {finding.help}" if finding.help else "")
    for one in reports:
        yield f"{one.report.path}: {one.verdict.state.title}" + (f"; {one.next_step}" if one.next_step else "")
