"""Nội dung không có gì mà không ghi “Không có.”.

## Vì sao
Đề cương thống nhất một cách ghi: `Không có.` Phần mềm nhận ra cách ghi này nên không đưa vào báo cáo tổng hợp; các cách
ghi khác như “Không”, “Không phát sinh”, “N/A” sẽ hiện trong báo cáo của Sở như một nội dung.

## Sai
    #### Khó khăn, vướng mắc

    Không phát sinh.

## Đúng
    #### Khó khăn, vướng mắc

    Không có.
"""

from collections.abc import Iterator

from baocao.check.causes import causes_sections, read_causes
from baocao.check.written import NOTHING, is_nothing_otherwise, written
from baocao.model import Finding, Report

NAME = "silent-nothing"
SINCE = "2024-h1"


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each section, and each kind of cause, that says by other words that there is nothing."""
    for section in report.walk():
        block = section.blocks[0] if section.blocks and not section.children else None
        if block is not None and is_nothing_otherwise(block.text) and len(written(section.blocks)) == 1:
            message = f"mục “{section.heading}” chỉ ghi “{block.text}”"
            yield Finding(NAME, report.place().at(block.line), message, help=f"ghi `{NOTHING}`")
    for section in causes_sections(report):
        for cause in read_causes(section):
            if cause.kind and is_nothing_otherwise(cause.text):
                message = f"nguyên nhân {cause.kind} chỉ ghi “{cause.text}”"
                yield Finding(NAME, report.place().at(cause.line), message, help=f"ghi `{NOTHING}` sau dấu hai chấm")
