"""`baocao record`: what a merged pull request leaves in the repository."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.group import VietnameseCommand
from baocao.cli.pull_request import Main, open_main, tell_failure

if TYPE_CHECKING:
    from baocao.recorder import Recorded

_TRIES = 5
"""Of pushing: as many merges may come in between as are likely in the minutes before a deadline."""


@click.command("record", cls=VietnameseCommand, short_help="Ghi ký xác nhận và sổ văn bản đến sau khi hợp nhất.")
@click.argument("number", type=click.IntRange(min=1), metavar="SỐ")
@click.option("--push", is_flag=True, help="Ghi vào Git và gửi lên nhánh chính.")
@click.pass_obj
def command(root: Path | None, number: int, *, push: bool) -> int:
    """Ghi lượt duyệt của lãnh đạo phụ trách vào báo cáo, và một dòng vào sổ văn bản đến, sau khi hợp nhất yêu cầu SỐ.

    Mỗi báo cáo ghi một lần, không tính lại. Gửi lên mà nhánh chính vừa có lần ghi khác thì lấy về, xét và ghi lại.
    Mã thoát 1 nếu còn báo cáo chưa ghi được. Mã truy cập kho lấy từ biến môi trường BAOCAO_TOKEN.
    """
    from baocao.check import visible
    from baocao.forge import ForgeError
    from baocao.load import PushRefusedError
    from baocao.sign import UnexpectedRegisterError

    try:
        done, sent = _record_and_push(root, number) if push else (_record(root, number)[1], "")
    except (ForgeError, PushRefusedError, UnexpectedRegisterError) as error:
        return tell_failure(error)
    for line in (*done.said, *filter(None, [sent])):
        click.echo(visible(line))
    return int(done.is_open)


def _record(root: Path | None, number: int) -> "tuple[Main, Recorded]":
    from baocao.recording import record_pull_request

    main = open_main(root)
    return main, record_pull_request(main.workspace, main.forge, main.submissions, number, main.today)


def _record_and_push(root: Path | None, number: int) -> "tuple[Recorded, str]":
    """Record and push; where somebody pushed in between, judge and write again on what is there now.

    Returns:
        What was recorded, and what was sent, in Vietnamese; empty if there was nothing to send.

    Raises:
        PushRefusedError: If the forge takes no commit of ours.
    """
    from baocao.load import PushRefusedError, follow_branch, push_files

    message = f"Ghi ký xác nhận, sổ văn bản đến của yêu cầu hợp nhất số {number}"
    for _ in range(_TRIES):
        main, done = _record(root, number)
        if not done.written:
            return done, ""
        branch = main.workspace.branch
        try:
            push_files(main.workspace.root, done.written, message, branch)
        except PushRefusedError:
            if not follow_branch(main.workspace.root, branch):
                raise
        else:
            return done, f"đã gửi {len(done.written)} tệp lên `{branch}`"
    fact = f"không gửi được lên `{branch}` sau {_TRIES} lần: luôn có người ghi trước"
    raise PushRefusedError(f"{fact}\n  gợi ý: chạy lại `baocao record {number} --push`")
