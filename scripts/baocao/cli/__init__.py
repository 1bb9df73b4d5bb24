"""The command line. Exit codes: 0 nothing wrong, 1 errors found, 2 usage, 3 our fault."""

import io
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import click

from baocao import __version__
from baocao.cli import (
    build,
    check,
    codeowners,
    comment,
    conform,
    doctor,
    docx,
    new,
    record,
    review,
    rules,
    sign,
    status,
    verify,
)
from baocao.cli.group import VietnameseGroup, explain_usage_error

USAGE, OUR_FAULT = 2, 3


@click.group("baocao", cls=VietnameseGroup, no_args_is_help=True)
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Kho báo cáo; mặc định là kho chứa thư mục hiện tại.",
)
@click.version_option(__version__, message="%(version)s", help="Hiện phiên bản rồi thoát.")
@click.pass_context
def baocao(ctx: click.Context, root: Path | None) -> None:
    """Chế độ báo cáo định kỳ của Sở trên một kho Git: viết, kiểm tra, ký xác nhận, tổng hợp, phát hành."""
    ctx.obj = root


for _command in (
    new.command,
    new.period_group,
    check.command,
    status.command,
    sign.command,
    verify.command,
    review.command,
    comment.command,
    record.command,
    build.build_command,
    build.serve_command,
    docx.command,
    conform.command,
    rules.command,
    codeowners.command,
    doctor.command,
):
    baocao.add_command(_command)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    try:
        result = baocao.main(args=list(argv) if argv is not None else None, prog_name="baocao", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
        return USAGE
    except click.UsageError as error:
        click.echo(explain_usage_error(error), err=True)
        return USAGE
    except click.Abort:
        return USAGE
    except Exception:  # noqa: BLE001 - the last door: what nobody explained is ours, and says so
        click.echo(f"baocao: lỗi của chương trình, không phải của báo cáo; nhật ký: {_write_log()}", err=True)
        return OUR_FAULT
    return result if isinstance(result, int) else 0


def run() -> None:
    """Run as the console script; what is printed is UTF-8 in every locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main())


def _write_log() -> Path:
    versions = [f"baocao {__version__}", f"Python {platform.python_version()}", platform.platform()]
    versions += [f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "pydantic", "pypandoc_binary")]
    with tempfile.NamedTemporaryFile("w", prefix="baocao-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write("\n".join([*versions, "", traceback.format_exc()]))
    return Path(log.name)
