"""Chữ đã viết mà phần mềm không đọc được, nên mất khỏi báo cáo.

## Vì sao
Ở phần đầu của báo cáo, chữ đứng sau dấu cách và dấu `#` là ghi chú cho người soạn, không vào báo cáo. Hàng của bảng có
nhiều ô hơn tiêu đề thì các ô thừa bị bỏ. Bảng nhiệm vụ thiếu dòng `| --- |` hoặc thiếu cột `Nhiệm vụ` thì không nhiệm
vụ nào vào danh mục, và kỳ sau không ai nhắc.

## Sai
    result: Chi trả #5.213 người

    | Nhiệm vụ | Chủ trì | Thời hạn |
    | --- | --- | --- |
    | Rà soát hồ sơ tồn đọng | Phòng Nghiệp vụ | 30/9/2024 | Báo cáo |

## Đúng
    result: "Chi trả #5.213 người"

    | Nhiệm vụ | Chủ trì | Thời hạn | Sản phẩm |
    | --- | --- | --- | --- |
    | Rà soát hồ sơ tồn đọng | Phòng Nghiệp vụ | 30/9/2024 | Báo cáo |
"""

import json
import re
from collections.abc import Iterator

from baocao.check.prose import values
from baocao.check.raw_lines import raw_lines
from baocao.check.tasks import task_blocks, task_rows
from baocao.check.written import is_nothing_at_all, written
from baocao.model import Block, Finding, Report, Table
from baocao.model.node import Scalar

NAME = "lost-text"
SINCE = "2024-h1"

_EATEN = re.compile(r"[ \t](#[^\s#].*)")
_ONE_WORD = re.compile(r"[a-z0-9.,:+-]+")
"""A figure, a day or a chosen word: what follows it is a note."""

_BAR = re.compile(r"(?<!\\)\|")
_ROWS = re.compile(r"^ {0,3}\|.*\|", re.MULTILINE)
_FEWEST_ROWS = 2


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each text behind `#` in the front matter, each cell behind the last column, and lost tasks.

    A note on a line of its own, or with a space behind `#`, is meant as one.
    """
    head = report.raw[: report.raw.find("\n---", 1)]
    if " #" in head or "\t#" in head:
        yield from _behind_sharp(report)
    if "|" in report.body:
        blocks = [block for section in report.walk() for block in section.blocks]
        suspect = [block for block in blocks if isinstance(block, Table) or block.text[:1] == "|"]
        lines = report.body.split("\n") if suspect else []
        for block in suspect:
            yield from _in_block(report, block, lines)
    if not report.is_consolidated:
        yield from _tasks(report)


def _behind_sharp(report: Report) -> Iterator[Finding]:
    lines = raw_lines(report)[: report.body_line - 1]
    suspect = {number for number, line in enumerate(lines, start=1) if _EATEN.search(line)}
    last = {value.last_line: value for value in values(report) if value.last_line in suspect} if suspect else {}
    for number, value in last.items():
        start = value.column - 1 if value.line == number else 0
        found = _EATEN.search(lines[number - 1], start)
        if (
            found is not None
            and found[1] not in value.text
            and _is_text(value, lines[number - 1][start : found.start()])
        ):
            place = report.place().at(number, found.start(1) + 1)
            eaten = found[1].rstrip()
            whole = json.dumps(f"{value.text} {eaten}".strip(), ensure_ascii=False)
            help_ = f"đặt cả giá trị trong ngoặc kép: `{whole}`; nếu là ghi chú thì thêm dấu cách: `# {eaten[1:]}`"
            yield Finding(NAME, place, f"“{eaten}” bị coi là ghi chú, không vào báo cáo", help=help_)


def _is_text(value: Scalar, typed: str) -> bool:
    """Tell whether a value goes on behind the sign: it is words or nothing, not quoted, and no bracket closes it."""
    is_closed = typed.rstrip().endswith(("}", "]")) and not value.text.endswith(("}", "]"))
    return not value.quoted and not is_closed and _ONE_WORD.fullmatch(value.text) is None


def _in_block(report: Report, block: Block, lines: list[str]) -> Iterator[Finding]:
    if isinstance(block, Table):
        for number in block.row_lines:
            yield from _behind_last_column(report, number, lines[number - report.body_line], len(block.header))
    elif block.html.startswith("<p>"):
        typed = "\n".join(lines[block.line - report.body_line :]).partition("\n\n")[0]
        rows = _ROWS.findall(typed)
        if len(rows) >= _FEWEST_ROWS:
            line = "| " + " | ".join(["---"] * (len(_BAR.findall(rows[0])) - 1)) + " |"
            message = f"{len(rows)} dòng có dấu `|` không thành bảng, chữ của các dòng dính liền nhau"
            help_ = f"thêm dòng `{line}` ngay dưới dòng tiêu đề"
            yield Finding(NAME, report.place().at(block.line), message, help=help_)


def _behind_last_column(report: Report, number: int, line: str, columns: int) -> Iterator[Finding]:
    if line.count("|") == columns + 1 and line[:1] == line[-1:] == "|":
        return  # as nearly all rows are
    bars = [found.start() for found in _BAR.finditer(line)]
    if not line.lstrip().startswith("|"):
        bars.insert(0, -1)
    if len(bars) <= columns:
        return
    start = bars[columns] + 1
    lost = line[start:].strip().removesuffix("|").strip()
    if any(map(str.isalnum, lost)):
        column = start + len(line[start:]) - len(line[start:].lstrip()) + 1
        message = f"hàng có nhiều ô hơn tiêu đề {columns} cột, “{lost}” bị bỏ"
        help_ = r"thêm cột vào tiêu đề và dòng `| --- |`, hoặc bỏ dấu `|` thừa; dấu `|` trong chữ thì gõ `\|`"
        yield Finding(NAME, report.place().at(number, column), message, help=help_)


def _tasks(report: Report) -> Iterator[Finding]:
    """Yield a finding where tasks are asked for and something is written, but none can be told from the text."""
    if any(True for block in task_blocks(report) for _ in task_rows(block)):
        return
    blocks = [block for block in written(task_blocks(report)) if not is_nothing_at_all(block.text)]
    if not blocks:
        return
    table = next((block for block in blocks if isinstance(block, Table)), None)
    if table is not None and table.column("nhiệm vụ") is None:
        message = f"bảng nhiệm vụ không có cột “Nhiệm vụ”, {len(table.rows)} hàng của bảng không vào danh mục nhiệm vụ"
        yield Finding(NAME, report.place().at(table.line), message, help="đặt tên cột ghi việc phải làm là `Nhiệm vụ`")
    elif not any(block.text.startswith("|") for block in blocks):
        message = "mục nhiệm vụ có chữ nhưng không đọc được nhiệm vụ nào"
        help_ = "ghi mỗi nhiệm vụ một hàng của bảng có tiêu đề `| Nhiệm vụ | Chủ trì | Thời hạn | Sản phẩm |`"
        yield Finding(NAME, report.place().at(blocks[0].line), message, help=help_)
