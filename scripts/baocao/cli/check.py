"""`baocao check`: what the rules find."""

from collections.abc import Iterable
from pathlib import Path

import click

from baocao.cli.context import find_repository, pick_period
from baocao.cli.group import Choice, Refused, VietnameseCommand
from baocao.model import Finding, Level

PASSED, FAILED = 0, 1


@click.command("check", cls=VietnameseCommand, short_help="Kiểm tra báo cáo và sổ đăng ký.")
@click.argument("paths", nargs=-1, metavar="[TỆP]…", type=click.Path(path_type=Path))
@click.option("--period", metavar="KỲ", help="Chỉ kiểm tra báo cáo của một kỳ, ví dụ 2024-h1.")
@click.option("--format", "form", type=Choice(["text", "github"]), default="text", help="Cách trình bày kết quả.")
@click.option("--strict", is_flag=True, help="Coi cảnh báo như lỗi.")
@click.pass_obj
def command(root: Path | None, paths: tuple[Path, ...], period: str | None, form: str, *, strict: bool) -> int:
    """Kiểm tra báo cáo và sổ đăng ký, in từng lỗi kèm cách sửa.

    Không nêu TỆP thì kiểm tra cả kho. Mã thoát 1 nếu có lỗi.
    """
    from baocao.check import render_github, render_text
    from baocao.site import read_repository

    top = find_repository(root)
    wanted = [_relative(path, top) for path in paths]
    repository = read_repository(top)
    if period is not None:
        pick_period(repository.workspace, period)
    checked = repository.checked
    findings = [finding for finding in checked.findings if _is_wanted(finding, wanted, period)]
    render = {"text": render_text, "github": render_github}[form]
    click.echo(render(findings), nl=False)
    for note in repository.workspace.notes:
        click.echo(f"ghi chú: {note}", err=True)
    for name, number in checked.not_applied.items():
        click.echo(f"ghi chú: kỳ {name} đã đóng, {number} quy tắc đặt ra sau đó không áp dụng", err=True)
    if not findings:
        click.echo(f"đã kiểm tra {len(repository.workspace.reports)} báo cáo: không có lỗi", err=True)
    return exit_code(findings, strict=strict)


def exit_code(findings: Iterable[Finding], *, strict: bool) -> int:
    """Return 1 if there is an error, or with `strict` a warning; hints never count."""
    lowest = Level.WARNING if strict else Level.ERROR
    return FAILED if any(finding.level >= lowest for finding in findings) else PASSED


def _relative(path: Path, root: Path) -> Path:
    if not path.exists() and not path.is_symlink():
        message = f"không có tệp “{path}”"
        raise Refused(message)
    full = path.parent.resolve() / path.name
    if not full.is_relative_to(root):
        message = f"tệp “{path}” nằm ngoài kho báo cáo"
        raise Refused(message)
    return full.relative_to(root)


def _is_wanted(finding: Finding, wanted: list[Path], period: str | None) -> bool:
    path = Path(finding.place.path)
    is_named = not wanted or any(path.is_relative_to(one) for one in wanted)
    return is_named and (period is None or period in {path.stem, *path.parts})
