"""`baocao rules`: what is checked, and why."""

from typing import TYPE_CHECKING

import click

from baocao.cli.group import Refused, VietnameseCommand, did_you_mean

if TYPE_CHECKING:
    from baocao.model import RulePage

_FIXES = "--fix"


@click.command("rules", cls=VietnameseCommand, short_help="Các quy tắc kiểm tra và giải thích.")
@click.argument("rule", required=False, metavar="[QUY_TẮC]")
def command(rule: str | None) -> int:
    """In danh sách quy tắc, hoặc trang giải thích của một QUY_TẮC.

    Mỗi dòng có tên, mức, `--fix` nếu lệnh kiểm tra tự sửa được, kỳ bắt đầu áp dụng, nguồn pháp lý, nội dung.
    """
    from baocao.check import rule_pages

    pages = {page.name: page for page in rule_pages()}
    if rule is None:
        click.echo(_list(list(pages.values())), nl=False)
        return 0
    if rule not in pages:
        message = f"không có quy tắc “{rule}”" + did_you_mean(rule, pages)
        raise Refused(message)
    click.echo(_page(pages[rule]))
    return 0


def _list(pages: "list[RulePage]") -> str:
    """Return a line a rule: name, level, whether `--fix` mends it, since when, source in law, what it finds."""
    rows = [(page.name, page.level.word, _FIXES if page.fixes else "", page.since, page.source) for page in pages]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)) for row in rows)
    return "".join(f"{line}  {page.summary}\n" for line, page in zip(lines, pages, strict=True))


def _page(page: "RulePage") -> str:
    facts = [page.level.word, f"từ kỳ {page.since}"]
    facts += ["sửa được bằng `baocao check --fix`"] if page.fixes else []
    facts += [f"nguồn: {page.source}"] if page.source else []
    return f"{page.name} ({', '.join(facts)})\n\n{page.text.strip()}"
