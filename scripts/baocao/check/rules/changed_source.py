"""Báo cáo của đơn vị thay đổi sau khi Văn phòng biên tập báo cáo tổng hợp.

## Vì sao
Lời văn do Văn phòng biên tập đứng thay phần ghép tự động. Đơn vị sửa báo cáo sau đó thì lời văn có thể không còn
khớp; Văn phòng phải xem lại rồi ghi mã nội dung mới vào `sources`.

## Sai
    sources:
      huyen-huong-khe: sha256:0d4c…      # nội dung đã biên tập

Báo cáo của đơn vị nay có mã nội dung `sha256:91ab…`.

## Đúng
    sources:
      huyen-huong-khe: sha256:91ab…
"""

from collections.abc import Iterator

from baocao.model import Finding, Level, Report, Verdicts, Workspace

NAME = "changed-source"
SINCE = "2023-h1"
LEVEL = Level.WARNING


def check(report: Report, workspace: Workspace, verdicts: Verdicts) -> Iterator[Finding]:
    """Yield a finding for each unit whose report is not the one that the edited text was made of."""
    if not report.is_consolidated or not report.sections:
        return
    period = report.period
    final = [one.unit.id for one in workspace.reports_of(period) if one.counts]
    digests = {unit: verdicts[unit, period.id].digest for unit in final if (unit, period.id) in verdicts}
    for unit in report.changed_sources(digests):
        yield _finding(report, unit, digests.get(unit))


def _finding(report: Report, unit: str, now: str | None) -> Finding:
    known = report.written("sources", unit)
    if now is None:
        message, mend = "không còn trong kỳ", f"bỏ dòng `{unit}`"
    else:
        message = "gửi sau khi biên tập" if known is None else "đã thay đổi sau khi biên tập"
        mend = f"ghi `{unit}: {now}`"
    help_text = f"xem lại lời văn rồi {mend} trong `sources`"
    return Finding(NAME, report.place("sources", unit), f"báo cáo của “{unit}” {message}", help=help_text)
