"""`baocao review`: the status “Ký xác nhận” of a pull request."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.group import Refused, VietnameseCommand
from baocao.cli.pull_request import Main, open_main, tell_failure
from baocao.model import SIGN_OFF_CONTEXT, Finding, StatusState

if TYPE_CHECKING:
    from baocao.sign import Awaited


@click.command("review", cls=VietnameseCommand, short_help="Xét lượt duyệt của một yêu cầu hợp nhất, đặt trạng thái.")
@click.argument("number", type=click.IntRange(min=1), metavar="[SỐ]", required=False)
@click.option("--open", "is_all", is_flag=True, help="Xét mọi yêu cầu đang mở; trạng thái đã đúng thì để nguyên.")
@click.pass_obj
def command(root: Path | None, number: int | None, *, is_all: bool) -> int:
    """Hỏi kho về yêu cầu hợp nhất SỐ, xét các lượt duyệt, rồi đặt trạng thái “Ký xác nhận” cho lần ghi mới nhất.

    Chạy trên nhánh chính: sổ đăng ký và quy tắc là của nhánh chính, tệp của yêu cầu hợp nhất chỉ được đọc. Mã thoát 1
    nếu yêu cầu bị từ chối; với `--open` thì chỉ khi có yêu cầu không xét được. Mã truy cập kho lấy từ biến môi trường
    BAOCAO_TOKEN.
    """
    from baocao.forge import ForgeError

    if is_all == (number is not None):
        message = "ghi SỐ của một yêu cầu hợp nhất, hoặc `--open`"
        raise Refused(message)
    try:
        main = open_main(root)
        if number is not None:
            return int(_judge(main, number) in {StatusState.FAILURE, StatusState.ERROR})
        numbers = main.submissions.open_numbers()
    except ForgeError as error:
        return tell_failure(error)
    # One that the forge does not answer for keeps no other from being judged.
    return max((_judge_again(main, one) for one in numbers), default=0)


def _judge_again(main: Main, number: int) -> int:
    from baocao.forge import ForgeError

    try:
        _judge(main, number, again=True)
    except ForgeError as error:
        return tell_failure(error)
    return 0


def _judge(main: Main, number: int, *, again: bool = False) -> StatusState:
    """Judge a pull request, set its status and say it; `again` leaves a status alone that says the same already."""
    from baocao.check import visible
    from baocao.forge import ForgeError, shorten
    from baocao.sign import sign_off_status
    from baocao.submission import read_submission

    found = read_submission(main.workspace, main.forge, main.submissions, number, main.today)
    pull = found.conversation.pull_request
    branch = main.workspace.branch
    if pull.base != branch:
        # The same commit may be proposed to the main branch too, where its status counts.
        click.echo(visible(f"số {number}: yêu cầu hợp nhất vào `{pull.base}`, không vào `{branch}`: không xét"))
        return StatusState.PENDING
    reports = found.awaited(main.forge)
    state, description = sign_off_status(found.refusals, reports)
    head = pull.head
    if main.forge.conversation(number).pull_request.head != head:
        fact = f"yêu cầu hợp nhất số {number} có lần ghi mới trong khi xét"
        raise ForgeError(fact, "chờ lượt xét của lần ghi mới, hoặc chạy lại", passes=True)
    told = main.submissions.last_status(head, SIGN_OFF_CONTEXT) if again else None
    if told != (state.value, shorten(description)):
        main.forge.set_status(head, state, description)
    for line in _lines(found.refusals, reports):
        click.echo(visible(line))
    click.echo(visible(f"{SIGN_OFF_CONTEXT}, số {number}: {state.value}: {description}"))
    return state


def _lines(refusals: Iterable[Finding], reports: Iterable["Awaited"]) -> Iterator[str]:
    for finding in refusals:
        yield f"{finding.place}: {finding.message}" + (f"; {finding.help}" if finding.help else "")
    for one in reports:
        yield f"{one.report.path}: {one.told}" + (f"; {one.next_step}" if one.next_step else "")
