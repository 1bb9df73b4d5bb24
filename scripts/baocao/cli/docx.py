"""`baocao docx`: one Word document."""

from pathlib import Path

import click

from baocao.cli.context import find_repository, pick_period, pick_report, today_in_vietnam
from baocao.cli.group import Refused, VietnameseCommand


@click.command("docx", cls=VietnameseCommand, short_help="Một văn bản Word: báo cáo tổng hợp hoặc của một đơn vị.")
@click.argument("period", metavar="KỲ")
@click.option("--unit", metavar="ĐƠN_VỊ", help="Báo cáo của một đơn vị thay cho báo cáo tổng hợp.")
@click.option(
    "--form",
    type=click.Choice(["paper", "electronic"]),
    default="paper",
    help="Bản giấy (paper, mặc định) hoặc bản điện tử (electronic): phụ lục để trống số, ngày của báo cáo.",
)
@click.option("--contents", is_flag=True, help="Thêm mục lục trước phần nội dung.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="TỆP", help="Tệp để ghi.")
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter an option
    root: Path | None, period: str, unit: str | None, form: str, output: Path | None, *, contents: bool
) -> int:
    """Ghi báo cáo tổng hợp của KỲ, hoặc báo cáo của một đơn vị, theo thể thức Nghị định 30/2020/NĐ-CP."""
    from baocao.downloads import write_consolidated, write_report
    from baocao.publish.docx import Edition, Form
    from baocao.site import read_repository

    repository = read_repository(find_repository(root), today_in_vietnam())
    chosen = pick_period(repository.workspace, period)
    edition = Edition(Form(form), has_contents=contents)
    if repository.workspace.department is None:
        raise Refused("không đọc được `units/department.yml`; chạy `baocao check`")
    if unit is None:
        target = output or Path(f"bao-cao-tong-hop-{chosen.id}.docx")
        write_consolidated(repository, chosen.id, target, edition)
    else:
        report = pick_report(repository.workspace, unit, chosen.id)
        target = output or Path(f"{unit}-{chosen.id}.docx")
        write_report(repository, report, target, edition)
    click.echo(f"đã ghi {target}")
    return 0
