"""Ký hiệu định dạng mà báo cáo không dùng, nên bị in nguyên chữ.

## Vì sao
Báo cáo dùng Markdown đơn giản: đề mục, đoạn văn, danh sách, bảng, chữ đậm, chữ nghiêng, đường dẫn, ảnh. Chú thích cuối
trang, ô đánh dấu, công thức, biểu tượng cảm xúc và khối trang trí của phần mềm khác không có ở đây: cổng thông tin và
bản Word in chúng đúng như đã gõ. Dấu đầu dòng `•`, `–` và bảng ngăn cột bằng phím Tab chép từ Word thì các dòng dính
liền nhau; đoạn thụt vào 4 dấu cách bị hiểu là mã.

## Sai
    Đạt 98,66% kế hoạch[^1].

    • Rà soát hồ sơ tồn đọng
    • Trao 6.150 suất quà

    - [x] Đã kiểm tra 13 huyện

## Đúng
    Đạt 98,66% kế hoạch (không tính hồ sơ đang bổ sung).

    - Rà soát hồ sơ tồn đọng
    - Trao 6.150 suất quà

    - Đã kiểm tra 13 huyện
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocao.check.code import without_code
from baocao.check.pasted import find_leftovers
from baocao.check.prose import spot
from baocao.model import Finding, Level, Report

NAME = "unsupported-markdown"
SINCE = "2024-h1"
LEVEL = Level.WARNING

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Sign:
    """A form of writing that shows as typed: texts of which it has one, its pattern, and its Vietnamese words."""

    near: tuple[str, ...]
    pattern: re.Pattern[str]
    name: str
    help: str


def _sign(near: str, pattern: str, name: str, help_: str) -> _Sign:
    return _Sign(tuple(near.split("|")), re.compile(pattern, re.MULTILINE), name, help_)


_LINE = r"^[ \t]{0,12}(?:[>][ \t]?){0,3}"
_AS_TEXT = "bỏ ký hiệu, viết thành lời"
_SIGNS = (
    _sign("[^", r"(?<!\\)\[\^[^\]\s]{1,40}\]", "chú thích cuối trang", "ghi chú thích trong ngoặc đơn ngay tại chỗ"),
    _sign(
        "[ ]|[x]|[X]",
        _LINE + r"(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\](?=\s)",
        "ô đánh dấu",
        "viết gạch đầu dòng bình thường",
    ),
    _sign(
        "]:",
        _LINE + r"\[(?!\^)[^\]\n]{1,200}\]:[ \t]*<?(?:https?:|mailto:|www\.|[./#])\S{0,200}",
        "địa chỉ khai riêng",
        "đặt địa chỉ ngay tại chỗ: `[tên trang](https://…)`",
    ),
    _sign(":::", _LINE + r":{3,}.{0,40}", "khối trang trí", "bỏ dòng này, viết đoạn văn hoặc bảng"),
    _sign("!!!", r"^!!! ?.{0,40}", "khối trang trí", "bỏ dòng này, viết đoạn văn hoặc bảng"),
    _sign("$$", r"(?<!\\)\$\$", "công thức", _AS_TEXT),
    _sign("==", r"(?<![=\\])==(?![\s=])[^=\n]{1,200}(?<!\s)==(?!=)", "chữ tô nền", "in đậm bằng `**…**`"),
    _sign(":", r":(?<![\w:/\\]:)[a-z][a-z0-9_+-]{1,30}:(?![\w:/])", "biểu tượng cảm xúc", "bỏ biểu tượng"),
    _sign("{", r"\{[ ]?[.#:][^{}\n]{0,60}\}[ \t]*$", "thuộc tính", "bỏ phần trong ngoặc nhọn"),
    _sign(
        "](",
        r"!\[[^\]\n]{0,200}\]\((?!<)[^()\s]{1,200}(?:[ ][^()\s\"'“][^()\s]{0,200}){1,20}\)",
        "ảnh có dấu cách trong tên tệp",
        "đổi tên tệp ảnh, thay dấu cách bằng gạch nối, rồi sửa tên ở đây",
    ),
    _sign("[TOC]", r"^\[TOC\][ \t]*$", "mục lục", "bỏ dòng này; mục lục do phần mềm lập"),
    _sign(
        "\n---",
        r"^---[ \t]*\n(?:[A-Za-z_][\w-]{0,40}:[^\n]{0,500}\n){1,40}---[ \t]*$",
        "phần đầu thứ hai",
        "chuyển các khóa lên phần đầu của tệp, bỏ khối này",
    ),
)


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each form of writing that the dialect does not have, outside of code, and for Word's."""
    for left in find_leftovers(report):
        yield Finding(NAME, report.place().at(left.line, left.column), left.message, help=left.help)
    near = [sign for sign in _SIGNS if any(text in report.body for text in sign.near)]
    text = without_code(report.body) if near else ""
    for sign in near:
        for found in sign.pattern.finditer(text):
            typed = found.group().strip().partition("\n")[0]
            shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            place = report.place().at(*spot(text, start, report.body_line))
            yield Finding(NAME, place, f"“{shown}” là ký hiệu {sign.name}, sẽ bị in nguyên chữ", help=sign.help)
