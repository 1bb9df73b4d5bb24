"""`baocao check`: what the rules find."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.branch import compare_with, files_of
from baocao.cli.context import find_repository, pick_period, today_in_vietnam
from baocao.cli.group import Choice, Refused, VietnameseCommand
from baocao.cli.mending import mend_repository
from baocao.cli.shown import FORMATS, render
from baocao.model import CONSOLIDATED, Finding, Level

if TYPE_CHECKING:
    from baocao.check import CheckSheet
    from baocao.site import Repository

PASSED, FAILED = 0, 1


@click.command("check", cls=VietnameseCommand, short_help="Kiểm tra báo cáo và sổ đăng ký.")
@click.argument("paths", nargs=-1, metavar="[TỆP]…", type=click.Path(path_type=Path))
@click.option("--period", metavar="KỲ", help="Chỉ kiểm tra báo cáo của một kỳ, ví dụ 2024-h1.")
@click.option("--base", metavar="NHÁNH", help="Xét như yêu cầu hợp nhất vào NHÁNH: các tệp đã đổi, ai được đổi.")
@click.option("--author", type=int, metavar="SỐ", help="Số tài khoản trên kho của người gửi; dùng với `--base`.")
@click.option("--format", "form", type=Choice(FORMATS), default="text", help="Cách trình bày kết quả.")
@click.option("--fix", is_flag=True, help="Tự sửa những lỗi sửa được chắc chắn, rồi in lỗi còn lại.")
@click.option("--strict", is_flag=True, help="Coi cảnh báo như lỗi.")
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", help="Đọc và kiểm tra bằng N tiến trình.")
@click.option("--no-cache", is_flag=True, help="Kiểm tra lại từ đầu, không dùng kết quả của lần trước.")
@click.pass_obj
def command(  # noqa: PLR0913 - click hands over one parameter an option
    root: Path | None,
    paths: tuple[Path, ...],
    *,
    period: str | None,
    base: str | None,
    author: int | None,
    form: str,
    fix: bool,
    strict: bool,
    jobs: int,
    no_cache: bool,
) -> int:
    """Kiểm tra báo cáo và sổ đăng ký, in từng lỗi kèm cách sửa.

    Không nêu TỆP thì kiểm tra cả kho. Mã thoát 1 nếu có lỗi.
    """
    from baocao.memory import memory_of
    from baocao.site import open_repository

    top = find_repository(root)
    wanted = [_relative(path, top) for path in paths]
    repository = open_repository(top, jobs, None if no_cache else memory_of(top), today_in_vietnam())
    if period is not None:
        pick_period(repository.workspace, period)
    if fix:
        repository, told = mend_repository(repository, lambda path: _is_wanted(path, wanted, period))
        click.echo("".join(f"{line}\n" for line in told), nl=False, err=True)
    if base is not None:
        repository = compare_with(repository, base, author)
        wanted = wanted or files_of(repository)
    sheet = _sheet(repository, wanted, period, strict=strict)
    # click would take colours out again by its own test, which does not know NO_COLOR.
    click.echo(render(form, sheet, top), nl=False, color=True)
    for sentence in sheet.unchecked:
        click.echo(f"ghi chú: {sentence}", err=True)
    if not sheet.findings:
        click.echo(_all_is_well(sheet), err=True)
    return FAILED if sheet.failed else PASSED


def _sheet(repository: "Repository", wanted: list[Path], period: str | None, *, strict: bool) -> "CheckSheet":
    from baocao import __version__
    from baocao.check import CheckSheet

    checked, workspace = repository.checked, repository.workspace
    findings = tuple(finding for finding in checked.findings if _is_wanted(finding.place.path, wanted, period))
    files = {path for path in workspace.files if _is_wanted(path, wanted, period)}
    files |= {finding.place.path for finding in findings}
    old = {
        name: number for name, number in checked.not_applied.items() if any(_is_wanted(one, [], name) for one in files)
    }
    return CheckSheet(
        workspace,
        findings,
        files=tuple(sorted(files)),
        not_applied=old,
        fails_at=_lowest(strict=strict),
        rules_page=rules_page(workspace.root),
        version=__version__,
    )


def _all_is_well(sheet: "CheckSheet") -> str:
    """Return what was checked without a finding: only what was asked for, which may be no report at all."""
    asked = {_path_of(*key) for key in sheet.workspace.reports} & set(sheet.files)
    if asked:
        return f"đã kiểm tra {len(asked)} báo cáo: không có lỗi"
    if sheet.files:
        return f"đã kiểm tra {len(sheet.files)} tệp: không có lỗi"
    return "không có tệp nào của kho báo cáo để kiểm tra"


def _path_of(unit: str, period: str) -> str:
    return f"periods/{period}/consolidated.md" if unit == CONSOLIDATED else f"units/{unit}/{period}.md"


def rules_page(root: Path) -> str:
    """Return the address of the portal's page of rules; empty where the site's address is not known."""
    from baocao.load import read_site_address

    site = read_site_address(root)
    if not site:
        return ""
    from baocao.publish.portal import address

    return site + address.RULES


def exit_code(findings: Iterable[Finding], *, strict: bool) -> int:
    """Return 1 if there is an error, or with `strict` a warning; hints never count."""
    return FAILED if any(finding.level >= _lowest(strict=strict) for finding in findings) else PASSED


def _lowest(*, strict: bool) -> Level:
    return Level.WARNING if strict else Level.ERROR


def _relative(path: Path, root: Path) -> Path:
    if not path.exists() and not path.is_symlink():
        message = f"không có tệp “{path}”"
        raise Refused(message)
    full = path.parent.resolve() / path.name
    if not full.is_relative_to(root):
        message = f"tệp “{path}” nằm ngoài kho báo cáo"
        raise Refused(message)
    return full.relative_to(root)


def _is_wanted(file: str, wanted: list[Path], period: str | None) -> bool:
    path = Path(file)
    is_named = not wanted or any(path.is_relative_to(one) for one in wanted)
    return is_named and (period is None or period in {path.stem, *path.parts})
