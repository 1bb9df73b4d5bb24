"""Thiếu một khóa bắt buộc, hoặc báo cáo chính thức thiếu ngày, tính chất số liệu.

## Vì sao
Không có ngày thì văn bản in ra thiếu thể thức theo Nghị định số 30/2020/NĐ-CP; không khai tính chất
số liệu thì người đọc không biết số nào là số ước. Bản dự thảo chưa cần hai khóa này.

## Sai
    unit: phong-nguoi-co-cong
    period: 2024-h1
    status: final

## Đúng
    unit: phong-nguoi-co-cong
    period: 2024-h1
    status: final
    date: 2024-06-12
    figures: {as_of: 2024-06-10, nature: estimate}
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from baocao.check.faults import faults_of
from baocao.check.meant import meant_key
from baocao.model import Fault, Finding, Report, Workspace

NAME = "missing-key"
SINCE = "2023-h1"

_MANY = 1000
"""Among more unknown keys nobody is helped by a guess."""


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each key that a shape needs; one that stands there misspelt is told as an unknown one."""
    missing = list(faults_of(workspace, NAME))
    misspelt = _misspelt(missing, workspace) if missing else set()
    for fault in missing:
        if fault not in misspelt:
            yield Finding(NAME, fault.place, f"thiếu khóa “{fault.subject}”", help=_help(fault.subject))


def _misspelt(missing: Iterable[Fault], workspace: Workspace) -> set[Fault]:
    """Return the faults about keys that stand under another name below the place where they are missed."""
    waiting: defaultdict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in missing:
        waiting[fault.place.path, fault.subject].append(fault)
    found = set()
    for fault in islice(faults_of(workspace, "unknown-key"), _MANY):
        key = fault.place.path, meant_key(fault.subject, fault.choices) or ""
        above = [one for one in waiting.get(key, ()) if one.place.line <= fault.place.line]
        found |= {max(above, key=lambda one: one.place)} if above else set()
    return found


def check_report(report: Report) -> Iterator[Finding]:
    """Yield a finding for each key that a final report needs besides."""
    if not report.counts:
        return
    last_day = report.period.last_day
    lines = {
        "date": f"date: {last_day}",
        "figures": f"figures: {{as_of: {last_day}, nature: estimate}}",
    }
    for key, line in lines.items():
        value = report.node.value(key)
        if value is None and any(meant_key(name.text, lines) == key for name, _ in report.node):
            continue
        if value is None or value.plain() == "":
            message = f"báo cáo chính thức {'thiếu' if value is None else 'để trống'} khóa “{key}”"
            yield Finding(NAME, report.place(key), message, help=f"ghi `{line}`, thay giá trị cho đúng thực tế")


def _help(key: str) -> str:
    return "thêm `{#…}` vào cuối đề mục" if key == "#id" else f"thêm `{key}: …`"
