"""`baocao verify`: every sign-off proved again."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao.cli.context import find_repository, forge_token, pick_period, today_in_vietnam
from baocao.cli.group import Choice, VietnameseCommand
from baocao.cli.table import align
from baocao.model import Report, Verdict, next_step

if TYPE_CHECKING:
    from baocao.site import Repository


@click.command("verify", cls=VietnameseCommand, short_help="Chứng minh lại mọi ký xác nhận.")
@click.argument("period", required=False, metavar="[KỲ]")
@click.option("--offline", is_flag=True, help="Không hỏi kho trên mạng; chỉ xét nội dung và chữ ký bằng khóa.")
@click.option("--format", "form", type=Choice(["text", "json"]), default="text", help="Cách trình bày kết quả.")
@click.pass_obj
def command(root: Path | None, period: str | None, *, offline: bool, form: str) -> int:
    """Chứng minh lại mọi ký xác nhận của KỲ, hoặc của mọi kỳ.

    Mỗi dòng là một báo cáo chính thức: kết quả, người ký hoặc người phải ký, việc tiếp theo. Mã thoát 1 nếu có báo cáo
    chưa được ký xác nhận hợp lệ. Mã truy cập kho lấy từ biến môi trường BAOCAO_TOKEN.
    """
    from baocao.site import read_repository

    repository = read_repository(find_repository(root), today_in_vietnam())
    chosen = pick_period(repository.workspace, period).id if period is not None else None
    proofs, by_review = _prove(repository, chosen, offline=offline)
    click.echo((_as_json if form == "json" else _as_text)(proofs), nl=False)
    if offline and by_review:
        click.echo(f"ghi chú: chưa hỏi lại kho về {by_review} lượt duyệt, vì có `--offline`", err=True)
    return int(any(not proof.verdict.state.is_valid for proof in proofs))


@dataclass(frozen=True, slots=True)
class _Proof:
    """What one report's sign-off is worth, and who acts next."""

    report: Report
    verdict: Verdict
    next_step: str


def _prove(repository: "Repository", period: str | None, *, offline: bool) -> tuple[list[_Proof], int]:
    """Return the proofs of the final reports, and how many of them stand on a review."""
    from baocao.forge import connect_forge
    from baocao.proofs import names_review, prove_on_forge

    workspace, verdicts = repository.workspace, repository.verdicts
    reports = [one for one in workspace.all_reports() if one.counts and period in {None, one.period.id}]
    by_review = [report.key for report in reports if names_review(report, verdicts[report.key])]
    if by_review and not offline:
        settings = workspace.forge
        verdicts = prove_on_forge(workspace, verdicts, connect_forge(settings, forge_token(settings)), period)
    proofs = (_Proof(one, verdicts[one.key], next_step(workspace, one, verdicts[one.key])) for one in reports)
    return list(proofs), len(by_review)


def _as_text(proofs: list[_Proof]) -> str:
    """Return a line for each report; what somebody wrote in it can neither end a line nor command the terminal."""
    from baocao.check import visible

    return align(tuple(visible(cell) for cell in _cells(proof)) for proof in proofs)


def _cells(proof: _Proof) -> tuple[str, ...]:
    report, verdict = proof.report, proof.verdict
    steps = (
        f"lý do: {verdict.reason}" if verdict.reason else "",
        f"tiếp theo: {proof.next_step}" if proof.next_step else "",
    )
    who = verdict.by or verdict.in_charge or ""
    return report.unit.id, report.period.id, verdict.state.title, who, "; ".join(step for step in steps if step)


def _as_json(proofs: list[_Proof]) -> str:
    """Return the stable form that `docs/developing/sign-off.md` describes."""
    rows = [
        {
            "unit": proof.report.unit.id,
            "period": proof.report.period.id,
            "path": proof.report.path,
            "state": proof.verdict.state.value,
            "title": proof.verdict.state.title,
            "valid": proof.verdict.state.is_valid,
            "by": proof.verdict.by,
            "in_charge": proof.verdict.in_charge,
            "digest": proof.verdict.digest,
            "reason": proof.verdict.reason,
            "next_step": proof.next_step,
        }
        for proof in proofs
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
