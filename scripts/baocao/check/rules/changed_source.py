"""Báo cáo tổng hợp ghi mã nội dung không đúng với báo cáo của đơn vị lúc này.

## Vì sao
`sources` nói báo cáo tổng hợp làm từ bản nào của từng đơn vị. Giám đốc ký xác nhận là ký cả các mã này, nên thiếu một
đơn vị thì chữ ký không gắn với báo cáo của đơn vị đó. Đơn vị sửa báo cáo sau khi Văn phòng biên tập thì lời văn có thể
không còn khớp; Văn phòng phải xem lại rồi ghi mã nội dung mới vào `sources`.

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
    """Yield a finding for each unit whose report is not the one that `sources` names.

    Woven text in a draft is made of the reports as they are, and needs no sources yet.
    """
    if not report.is_consolidated or not (report.sections or report.counts):
        return
    period = report.period
    final = [one.key for one in workspace.counted_reports(period)]
    digests = {key[0]: verdicts[key].digest for key in final if key in verdicts}
    for unit in report.changed_sources(digests):
        yield _finding(report, unit, digests.get(unit))


def _finding(report: Report, unit: str, now: str | None) -> Finding:
    known = report.written("sources", unit)
    if now is None:
        message, mend = "không còn trong kỳ", f"bỏ dòng `{unit}`"
    else:
        message = "gửi sau khi biên tập" if known is None else "đã thay đổi sau khi biên tập"
        mend = f"ghi `{unit}: {now}`"
    help_text = f"xem lại báo cáo tổng hợp rồi {mend} trong `sources`"
    return Finding(NAME, report.place("sources", unit), f"báo cáo của “{unit}” {message}", help=help_text)
