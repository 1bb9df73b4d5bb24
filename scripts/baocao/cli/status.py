"""`baocao status`: every unit's state, when its report came, and its next step."""

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import click

from baocao.cli.context import Moment, find_repository, pick_period, today_in_vietnam
from baocao.cli.group import Choice, Refused, VietnameseCommand
from baocao.model import RegimeRow
from baocao.model.dates import VIETNAM, format_moment


@click.command("status", cls=VietnameseCommand, short_help="Tình hình nộp báo cáo của từng đơn vị.")
@click.argument("period", required=False, metavar="[KỲ]")
@click.option("--format", "form", type=Choice(["text", "json", "csv"]), default="text", help="Cách trình bày.")
@click.option("--at", type=Moment(), help="Xem tình hình vào một thời điểm; mặc định là bây giờ.")
@click.pass_obj
def command(root: Path | None, period: str | None, form: str, at: datetime | None) -> int:
    """In tình hình nộp báo cáo của từng đơn vị trong KỲ (mặc định là kỳ mới nhất)."""
    from baocao.site import read_repository

    repository = read_repository(find_repository(root), today_in_vietnam())
    chosen = pick_period(repository.workspace, period)
    consolidation = repository.consolidations.get(chosen.id)
    if consolidation is None:
        message = "không đọc được `units/department.yml`; chạy `baocao check`"
        raise Refused(message)
    now = at or datetime.now(VIETNAM)
    own = (consolidation.own_row,) if consolidation.own_row is not None else ()
    rows = [_columns(row, now) for row in (*consolidation.regime, *own)]
    click.echo({"text": _as_text, "json": _as_json, "csv": _as_csv}[form](rows), nl=False)
    return 0


def _columns(row: RegimeRow, now: datetime) -> dict[str, str]:
    """Return a row's columns as texts; a receipt later than `now` has not come yet."""
    receipt = row.receipt if row.receipt is not None and row.receipt.at <= now else None
    has_come = receipt is not None or (row.receipt is None and row.working_days_late is not None)
    return {
        "unit": row.unit.id,
        "name": row.name,
        "state": row.state.title,
        "received": receipt.at.astimezone(VIETNAM).isoformat() if receipt else "",
        "punctuality": _punctuality(row, now) if has_come else _waiting(row, now),
        "sign_off": row.signing.title if row.signing else "",
        "next_step": row.next_step,
        "digest": row.verdict.digest if row.verdict else "",
    }


def _punctuality(row: RegimeRow, now: datetime) -> str:
    if row.working_days_late is None:
        return _waiting(row, now)
    return f"chậm {row.working_days_late} ngày làm việc" if row.working_days_late else "đúng hạn"


def _waiting(row: RegimeRow, now: datetime) -> str:
    return f"quá hạn {format_moment(row.due)}" if now > row.due else f"hạn {format_moment(row.due)}"


def _as_text(rows: list[dict[str, str]]) -> str:
    shown = ("unit", "state", "punctuality", "next_step")
    widths = [max((len(row[name]) for row in rows), default=0) for name in shown]
    lines = ("  ".join(row[name].ljust(width) for name, width in zip(shown, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _as_json(rows: list[dict[str, str]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _as_csv(rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]) if rows else ["unit"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
