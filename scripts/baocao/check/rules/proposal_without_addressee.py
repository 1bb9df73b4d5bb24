"""Kiến nghị, đề xuất không ghi nơi nhận.

## Vì sao
Kiến nghị được lập thành phụ lục theo nơi nhận và theo dõi đến khi trả lời. Kiến nghị viết ngoài các mục “Đối với …”
không gửi được cho ai.

## Sai
    # Phần III. Kiến nghị, đề xuất

    - Đề nghị bổ sung kinh phí điều tra cung, cầu lao động.

## Đúng
    # Phần III. Kiến nghị, đề xuất

    ## 1. Đối với Ủy ban nhân dân tỉnh

    - Bổ sung kinh phí điều tra cung, cầu lao động.
"""

import re
from collections.abc import Iterator
from textwrap import shorten

from baocao.check.written import is_nothing_at_all, written
from baocao.model import Block, Finding, ListBlock, OutlineSection, Report, Section

NAME = "proposal-without-addressee"
SINCE = "2024-h1"

_LEAD_IN = re.compile(r"(?::|(?:như sau|sau đây|dưới đây)\W*)$")
_OFFICES = frozenset(("bộ", "sở", "tỉnh", "huyện", "xã", "ubnd", "hđnd"))

_QUOTED = 60


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each proposal above the first addressee, or under a heading of the unit's own without one."""
    part = report.find("proposals")
    if part is None:
        return
    addressees = part.outline.children if part.outline is not None else ()
    for section in (part, *part.children):
        if section is not part and (not section.free or _names_somebody(section)):
            continue
        for block in filter(_proposes, written(section.blocks)):
            message = f"kiến nghị “{shorten(block.text, _QUOTED, placeholder='…')}” không ghi nơi nhận"
            yield Finding(NAME, report.place().at(block.line), message, help=_help(addressees))


def _names_somebody(section: Section) -> bool:
    """Tell whether a heading says whom it is about: “Đối với …”, an office, or a name behind the first word."""
    words = section.title.split()
    is_named = any(word[0].isupper() for word in words[1:]) or not _OFFICES.isdisjoint(section.title.lower().split())
    return is_named or "với" in words


def _proposes(block: Block) -> bool:
    is_note = block.html.startswith("<p><em>") and block.html.rstrip().endswith("</em></p>")
    is_lead_in = not isinstance(block, ListBlock) and _LEAD_IN.search(block.text) is not None
    return not is_note and not is_lead_in and not is_nothing_at_all(block.text)


def _help(addressees: tuple[OutlineSection, ...]) -> str:
    if not addressees:
        return "đặt dưới một đề mục ghi nơi nhận, như `## 1. Đối với Sở`"
    return "chuyển xuống dưới " + " hoặc ".join(f"`{addressee.heading}`" for addressee in addressees)
