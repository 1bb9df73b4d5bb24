"""`baocao comment`: the one comment on a pull request that says what is missing and who acts next."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.check import rules_page
from baocao.cli.group import VietnameseCommand
from baocao.cli.pull_request import Main, open_main, tell_failure

if TYPE_CHECKING:
    from baocao.submission import Submission

MARKER = "baocao: tình hình"
LONGEST = 60_000
"""Bytes; GitHub refuses a comment of more than 65,536 characters."""


@click.command("comment", cls=VietnameseCommand, short_help="Ghi bình luận tình hình vào một yêu cầu hợp nhất.")
@click.argument("number", type=click.IntRange(min=1), metavar="SỐ")
@click.option("--dry-run", is_flag=True, help="In bình luận, không ghi lên kho.")
@click.pass_obj
def command(root: Path | None, number: int, *, dry_run: bool) -> int:
    """Ghi hoặc sửa bình luận duy nhất ở yêu cầu hợp nhất SỐ: còn thiếu gì, ai làm tiếp.

    Chạy trên nhánh chính; tệp của yêu cầu hợp nhất chỉ được đọc. Mã truy cập kho lấy từ biến môi trường BAOCAO_TOKEN.
    """
    from baocao.forge import ForgeError
    from baocao.submission import read_submission

    try:
        main = open_main(root)
        found = read_submission(main.workspace, main.forge, main.submissions, number, main.today)
        body = _body(found, main)
        if dry_run:
            click.echo(body)
        else:
            main.forge.comment(number, body, MARKER)
            click.echo(f"đã ghi bình luận ở yêu cầu hợp nhất số {number}")
    except ForgeError as error:
        return tell_failure(error)
    return 0


def _body(found: "Submission", main: Main) -> str:
    """Return the comment; everything that somebody wrote is escaped."""
    from baocao import __version__
    from baocao.check import CheckSheet, render_markdown, size_of

    opening = ["## Tình hình báo cáo", "", *_reports(found, main), ""]
    sheet = CheckSheet(
        found.proposed.workspace,
        found.findings,
        files=tuple(report.path for report in found.reports),
        rules_page=rules_page(main.workspace.root),
        version=__version__,
    )
    return "\n".join([*opening, render_markdown(sheet, LONGEST - size_of(opening))])


def _reports(found: "Submission", main: Main) -> Iterator[str]:
    from baocao.check import escape, fitting

    reports = found.awaited(main.forge)
    if not reports:
        yield "Chưa có báo cáo chính thức nào trong yêu cầu này; xong dự thảo thì ghi <code>status: final</code>."
        return
    rows = []
    for one in reports:
        name = f"{one.report.name}, {one.report.period.shape.name}"
        rows.append(f"| {escape(name)} | {escape(one.told)} | {escape(one.next_step or 'không')} |")
    shown, left_out = fitting(rows, LONGEST // 2)
    yield from ("| Báo cáo | Ký xác nhận | Việc tiếp theo |", "| --- | --- | --- |", *shown)
    if left_out:
        yield from ("", f"Còn {left_out} báo cáo nữa; chạy <code>baocao status</code> để xem hết.")
