"""Where the sign-off's lines stand in a report's file, as YAML composed them; never found by looking at the text."""

import re
from collections.abc import Sequence

from baocao.model import Report

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
"""A line with its end, as findings count lines."""

_KEY = re.compile(r"""(?P<quote>["']?)sign_off(?P=quote)[ \t]*:""")
_BLANK = re.compile(r"[ \t\r\n]*")
_COMMENT = re.compile(r"[ \t]+#")


class BlockRefusedError(Exception):
    """A front matter in which the sign-off's lines cannot be replaced by themselves; the message is Vietnamese."""


def split_at_block(report: Report) -> tuple[str, str]:
    """Return what stands above and below the sign-off, to the byte; without one it belongs above the second fence.

    Comments inside of it and indented ones right below it are its own.

    Raises:
        BlockRefusedError: If the sign-off shares its lines with something else.
    """
    lines: list[str] = _LINE.findall(report.raw)
    _demand_plain_keys(report)
    fence = report.body_line - 2
    key, value = report.node.key("sign_off"), report.node.value("sign_off")
    if key is None or value is None:
        return "".join(lines[:fence]), "".join(lines[fence:])
    if key.column != 1 or _KEY.match(lines[key.line - 1]) is None:
        reason = "khóa `sign_off` phải sát lề trái, chỉ viết là `sign_off:`; sửa dòng này"
        raise _refused(report, key.line, reason)
    last = _with_comments(lines[:fence], _without_blanks(lines, key.line, value.last_line))
    return "".join(lines[: key.line - 1]), "".join(lines[last:])


def _demand_plain_keys(report: Report) -> None:
    """Refuse a front matter in braces or on its side: there, no key has lines of its own."""
    front = report.node
    first = front.entries[0][0] if front.entries else front
    if (front.line, front.column) != (first.line, first.column) or front.column != 1:
        reason = "các khóa của phần đầu phải sát lề trái, mỗi khóa một dòng `khóa: giá trị`, không đặt trong `{…}`"
        raise _refused(report, front.line, f"{reason}; viết lại phần đầu")


def _refused(report: Report, line: int, reason: str) -> BlockRefusedError:
    return BlockRefusedError(f"{report.path}:{line}: {reason}, rồi chạy lại lệnh")


def _without_blanks(lines: Sequence[str], first: int, last: int) -> int:
    """Return the last line that is not blank: blank ones below a text after `|` are said to be a part of it."""
    return max(number for number in range(first, last + 1) if not _BLANK.fullmatch(lines[number - 1]))


def _with_comments(lines: Sequence[str], last: int) -> int:
    """Return the line on which the indented comments end that follow line `last`.

    Left there, they would become words of a signature that is written above them.
    """
    for number, line in enumerate(lines[last:], start=last + 1):
        if _COMMENT.match(line):
            last = number
        elif not _BLANK.fullmatch(line):
            break
    return last
