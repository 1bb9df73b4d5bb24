"""`baocao sign`: a leader's decision, written into the report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from baocao.cli.context import Moment, find_repository, pick_report
from baocao.cli.group import Choice, Refused, VietnameseCommand, did_you_mean
from baocao.model import Decision, Report, SignOffState, Status, Verdict, Workspace, next_step
from baocao.model.dates import VIETNAM, format_moment

_DONE = {Decision.APPROVED: SignOffState.PROVED, Decision.RETURNED: SignOffState.RETURNED}
"""What each decision is worth if it holds: a key's word, not the forge's, which has its own."""

_NO_KEY = "chưa có khóa riêng, nên không có gì chứng minh quyết định này"
_NO_KEY_HELP = (
    "thêm `--key TỆP_KHÓA`, hoặc đặt `gpg.format ssh` và `user.signingkey` trong cấu hình Git; "
    "không có khóa thì duyệt trên yêu cầu hợp nhất của báo cáo"
)


@click.command("sign", cls=VietnameseCommand, short_help="Ghi quyết định của lãnh đạo Sở về một báo cáo.")
@click.argument("unit", metavar="ĐƠN_VỊ")
@click.argument("period", metavar="KỲ")
@click.option("--by", required=True, metavar="LÃNH_ĐẠO", help="Mã của lãnh đạo trong units/people.yml.")
@click.option("--decision", type=Choice(["approved", "returned"]), default="approved", help="Duyệt hay trả lại.")
@click.option("--opinion", default="", metavar="Ý_KIẾN", help="Ý kiến; bắt buộc khi trả lại.")
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    metavar="TỆP",
    help="Khóa riêng SSH (ed25519) để ký xác nhận; mặc định là khóa mà Git dùng để ký.",
)
@click.option("--at", type=Moment(), help="Thời điểm quyết định; mặc định là bây giờ.")
@click.pass_obj
def command(  # noqa: PLR0913 - click hands over one parameter an option
    root: Path | None,
    unit: str,
    period: str,
    *,
    by: str,
    decision: str,
    opinion: str,
    key: Path | None,
    at: datetime | None,
) -> int:
    """Ghi quyết định của LÃNH_ĐẠO về báo cáo của ĐƠN_VỊ trong KỲ, gắn với đúng nội dung hiện tại.

    Chỉ khối `sign_off` của tệp thay đổi. Quyết định mà `baocao verify` không công nhận thì không ghi, mã thoát 1.
    """
    from baocao.load import find_signing_key, load_workspace
    from baocao.sign import BlockRefusedError, KeyRefusedError

    workspace = load_workspace(find_repository(root))
    report = pick_report(workspace, unit, period)
    now = datetime.now(VIETNAM)
    wish = _Wish(by, Decision(decision), at or now, opinion.strip())
    _demand(workspace, wish, now)
    refusal = next(_refusals(workspace, report), None)
    signing = _read_key(key or find_signing_key(workspace.root))
    try:
        decided, refusal = (report, refusal) if refusal else _decide(workspace, report, wish, signing, now)
    except KeyRefusedError as error:
        raise Refused(str(error)) from error
    except BlockRefusedError as error:
        click.echo(str(error), err=True)
        return 1
    if refusal:
        fact, advice = refusal
        click.echo(f"{report.path}: không ghi quyết định của {by}: {fact}\n  gợi ý: {advice}", err=True)
        return 1
    (workspace.root / report.path).write_bytes(decided.raw.encode("utf-8"))
    said = "duyệt" if wish.decision is Decision.APPROVED else "trả lại"
    click.echo(f"{report.path}: đã ghi quyết định của {by}: {said}, chữ ký khớp khóa trong danh bạ")
    return 0


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be written: who decides what, when, in which words."""

    by: str
    decision: Decision
    at: datetime
    opinion: str


def _demand(workspace: Workspace, wish: _Wish, now: datetime) -> None:
    if wish.by not in workspace.people.leaders:
        people = workspace.people.leaders
        message = f"không có lãnh đạo “{wish.by}” trong units/people.yml" + did_you_mean(wish.by, people)
        raise Refused(message)
    if wish.decision is Decision.RETURNED and not wish.opinion:
        message = 'trả lại phải kèm ý kiến: thêm `--opinion "…"`'
        raise Refused(message)
    if wish.at > now:
        message = f"thời điểm {format_moment(wish.at)} chưa tới: bỏ `--at` để ghi thời điểm hiện tại"
        raise Refused(message)


def _refusals(workspace: Workspace, report: Report) -> Iterator[tuple[str, str]]:
    """Iterate over why nobody's decision on a report can be written now, each reason with what to do."""
    from baocao.sign import needs_leader

    if not needs_leader(workspace, report):
        yield SignOffState.NOT_REQUIRED.title, "không phải làm gì: thủ trưởng đơn vị ký là đủ"
    if report.front.status is not Status.FINAL:
        title = report.front.status.title
        yield f"báo cáo đang là “{title}”", "hoàn thiện báo cáo, ghi `status: final`, rồi lãnh đạo quyết định"
    if report.period.shape.closed is not None:
        help_ = "Văn phòng mở lại kỳ (bỏ `closed` trong period.yml) nếu phải quyết định lại"
        yield f"kỳ {report.period.id} đã đóng", help_


def _decide(
    workspace: Workspace, report: Report, wish: _Wish, key: bytes | None, now: datetime
) -> tuple[Report, tuple[str, str] | None]:
    """Return the report with the decision in it, and why that would not hold: the same judge as in `verify`."""
    from baocao.deciding import decide
    from baocao.sign import NewDecision, content_digest, verify_report

    new = NewDecision(wish.by, wish.decision, wish.at, content_digest(report), wish.opinion)
    decided = decide(workspace, report, new, key)
    verdict = verify_report(workspace, decided, now.date())
    if verdict.state is _DONE[wish.decision]:
        return decided, None
    return decided, _why(workspace, decided, verdict, has_key=key is not None)


def _why(workspace: Workspace, report: Report, verdict: Verdict, *, has_key: bool) -> tuple[str, str]:
    if verdict.state is SignOffState.ONLY_CLAIMED and not has_key:
        return _NO_KEY, _NO_KEY_HELP
    if verdict.state is SignOffState.ONLY_CLAIMED:
        advice = "ký bằng khóa đang có hiệu lực của chính lãnh đạo đó, hoặc Văn phòng ghi khóa công khai vào danh bạ"
        return verdict.reason, advice if verdict.reason.startswith("chữ ký") else "sửa phần đầu của báo cáo rồi ký"
    fact = f"{verdict.state.title}: {verdict.reason}" if verdict.reason else verdict.state.title
    return fact, next_step(workspace, report, verdict)


def _read_key(key: Path | None) -> bytes | None:
    if key is None:
        return None
    try:
        return key.read_bytes()
    except OSError as error:
        message = f"không đọc được khóa riêng “{key}”"
        raise Refused(message) from error
