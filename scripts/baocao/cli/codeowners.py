"""`baocao codeowners`: whose approval the forge asks for, from the registry."""

from datetime import datetime
from pathlib import Path

import click

from baocao.cli.context import Moment, find_repository
from baocao.cli.group import VietnameseCommand
from baocao.model.dates import VIETNAM

CODEOWNERS = Path(".github") / "CODEOWNERS"
UP_TO_DATE, DIFFERS = 0, 1


@click.command("codeowners", cls=VietnameseCommand, short_help="Ghi ra .github/CODEOWNERS từ sổ đăng ký.")
@click.option("--write", is_flag=True, help="Ghi vào tệp thay vì in ra.")
@click.option("--check", is_flag=True, help="Chỉ so với tệp đang có; mã thoát 1 nếu khác.")
@click.option("--at", type=Moment(), help="Theo phân công vào một ngày; mặc định là hôm nay.")
@click.pass_obj
def command(root: Path | None, *, write: bool, check: bool, at: datetime | None) -> int:
    """In nội dung `.github/CODEOWNERS`: Văn phòng duyệt mọi tệp, lãnh đạo phụ trách duyệt báo cáo của từng phòng."""
    from baocao.load import load_workspace
    from baocao.sign import render_codeowners

    top = find_repository(root)
    day = (at or datetime.now(VIETNAM)).astimezone(VIETNAM).date()
    text = render_codeowners(load_workspace(top), day)
    if check:
        return _compare(top, text)
    if not write:
        click.echo(text, nl=False)
        return UP_TO_DATE
    target = top / CODEOWNERS
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8")
    click.echo(f"đã ghi {CODEOWNERS}")
    return UP_TO_DATE


def is_current(root: Path, text: str) -> bool | None:
    """Tell whether the file says `text`; None if there is no such file."""
    try:
        return (root / CODEOWNERS).read_bytes() == text.encode()
    except FileNotFoundError:
        return None


def _compare(root: Path, text: str) -> int:
    if is_current(root, text):
        return UP_TO_DATE
    click.echo(f"{CODEOWNERS}: khác với sổ đăng ký\n  gợi ý: chạy `baocao codeowners --write`")
    return DIFFERS
