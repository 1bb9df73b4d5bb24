"""`baocao build` and `baocao serve`: the portal and everything to download."""

from pathlib import Path

import click

from baocao.cli.check import exit_code
from baocao.cli.context import find_repository
from baocao.cli.group import Refused, VietnameseCommand


@click.command("build", cls=VietnameseCommand, short_help="Dựng cổng thông tin và các văn bản Word.")
@click.option("--output", type=click.Path(path_type=Path), metavar="THƯ_MỤC", help="Nơi ghi; mặc định là site.")
@click.option("--strict", is_flag=True, help="Thoát với mã 1 nếu còn lỗi hoặc cảnh báo.")
@click.pass_obj
def build_command(root: Path | None, output: Path | None, *, strict: bool) -> int:
    """Dựng cổng thông tin và các văn bản Word vào một thư mục.

    Lỗi của báo cáo không ngăn việc dựng: chúng được in ra và nằm trên cổng thông tin.
    """
    from baocao.check import render_text
    from baocao.mkdocs_plugin import SiteConfigError, build_site

    try:
        built = build_site(find_repository(root), output)
    except SiteConfigError as error:
        raise Refused(str(error)) from error
    findings = built.repository.checked.findings
    click.echo(render_text(findings), nl=False)
    click.echo(f"cổng thông tin: {_shown(built.site / 'index.html')}")
    for document in built.documents:
        click.echo(f"văn bản Word:   {_shown(document)}")
    click.echo(f"kết quả kiểm tra: {len(findings)} mục, {_shown(built.site / 'findings.html')}")
    return exit_code(findings, strict=True) if strict else 0


@click.command("serve", cls=VietnameseCommand, short_help="Xem cổng thông tin trên máy này, tự dựng lại khi sửa.")
@click.option("--address", default="127.0.0.1:8000", metavar="ĐỊA_CHỈ", help="Địa chỉ và cổng để mở.")
@click.pass_obj
def serve_command(root: Path | None, address: str) -> int:
    """Mở cổng thông tin trên máy này; sửa báo cáo thì trang tự dựng lại. Không làm văn bản Word."""
    from baocao.mkdocs_plugin import SiteConfigError, serve_site

    try:
        serve_site(find_repository(root), address)
    except SiteConfigError as error:
        raise Refused(str(error)) from error
    return 0


def _shown(path: Path) -> Path:
    """Return a path as short as it can be typed from the current folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
