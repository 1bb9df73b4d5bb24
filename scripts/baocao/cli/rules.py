"""`baocao rules`: what is checked, and why."""

import click

from baocao.cli.group import Refused, VietnameseCommand, did_you_mean


@click.command("rules", cls=VietnameseCommand, short_help="Các quy tắc kiểm tra và giải thích.")
@click.argument("rule", required=False, metavar="[QUY_TẮC]")
def command(rule: str | None) -> int:
    """In danh sách quy tắc, hoặc trang giải thích của một QUY_TẮC."""
    from baocao.check import rule_pages

    pages = {page.name: page for page in rule_pages()}
    if rule is None:
        width = max(map(len, pages))
        for page in pages.values():
            click.echo(f"{page.name.ljust(width)}  {page.level.word}: {page.summary}")
        return 0
    if rule not in pages:
        message = f"không có quy tắc “{rule}”" + did_you_mean(rule, pages)
        raise Refused(message)
    page = pages[rule]
    click.echo(f"{page.name} ({page.level.word}, từ kỳ {page.since})\n\n{page.text.strip()}")
    return 0
