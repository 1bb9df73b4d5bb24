"""`baocao record`: what a merged pull request leaves in the repository."""

from pathlib import Path

import click

from baocao.cli.group import VietnameseCommand
from baocao.cli.pull_request import Main, open_main, tell_failure


@click.command("record", cls=VietnameseCommand, short_help="Ghi ký xác nhận và sổ văn bản đến sau khi hợp nhất.")
@click.argument("number", type=click.IntRange(min=1), metavar="SỐ")
@click.option("--push", is_flag=True, help="Ghi vào Git và gửi lên nhánh chính.")
@click.pass_obj
def command(root: Path | None, number: int, *, push: bool) -> int:
    """Ghi lượt duyệt của lãnh đạo phụ trách vào báo cáo, và một dòng vào sổ văn bản đến, sau khi hợp nhất yêu cầu SỐ.

    Mỗi báo cáo ghi một lần, không tính lại. Mã thoát 1 nếu còn báo cáo chưa ghi được. Mã truy cập kho lấy từ biến môi
    trường BAOCAO_TOKEN.
    """
    from baocao.check import visible
    from baocao.forge import ForgeError
    from baocao.load import PushRefusedError
    from baocao.recording import record_pull_request
    from baocao.sign import UnexpectedRegisterError

    try:
        main = open_main(root)
        done = record_pull_request(main.workspace, main.forge, main.submissions, number)
        for line in done.said:
            click.echo(visible(line))
        if push and done.written:
            _push(main, done.written, number)
    except (ForgeError, PushRefusedError, UnexpectedRegisterError) as error:
        return tell_failure(error)
    return int(done.is_open)


def _push(main: Main, written: tuple[str, ...], number: int) -> None:
    from baocao.load import push_files

    branch = main.workspace.department.branch if main.workspace.department else "main"
    push_files(
        main.workspace.root, written, f"Ghi ký xác nhận, sổ văn bản đến của yêu cầu hợp nhất số {number}", branch
    )
    click.echo(f"đã gửi {len(written)} tệp lên `{branch}`")
