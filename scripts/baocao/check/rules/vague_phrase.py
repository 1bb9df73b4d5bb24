"""Nhận định chung chung, không có số liệu.

## Vì sao
Đề cương yêu cầu nêu việc cụ thể, mức độ và nơi xảy ra. “Một số nơi”, “cơ bản hoàn thành” không cho biết bao nhiêu, ở
đâu, nên không tổng hợp và không chỉ đạo được.

## Sai
    - Một số địa chỉ tin cậy hoạt động cầm chừng.

## Đúng
    - 5/42 địa chỉ tin cậy không tiếp nhận người nào trong kỳ (Hà Linh 2, Điền Mỹ 3).
"""

import re
from collections.abc import Iterator

from baocao.check.headings import part_of
from baocao.model import Finding, Level, Report, Section
from baocao.model.place import Place

NAME = "vague-phrase"
SINCE = "2024-h1"
LEVEL = Level.HINT

_PHRASES = ("một số", "nhiều nơi", "cơ bản hoàn thành", "tương đối tốt", "đạt kết quả tốt")
_PHRASE = re.compile(
    # “Sửa đổi, bổ sung một số điều” is the name of a document, “một số kết quả” announces what follows.
    r"một số(?! (?:điều|chính sách|quy định|cơ chế|giải pháp|nhiệm vụ|nội dung|kết quả))\b"
    rf"|{'|'.join(_PHRASES[1:])}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n")
_EXACT = re.compile(r"[\d(“]|:\s*$")
"""A figure, or names in brackets, or what follows after a colon."""

_PARTS = frozenset(("achievements", "limits"))


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for the first vague sentence of each section about results and limits."""
    text = report.body.lower()
    if not any(phrase in text for phrase in _PHRASES):
        return
    for section in report.walk():
        if section.outline is not None and part_of(section.outline) in _PARTS:
            found = _first(report, section)
            if found is not None:
                place, phrase = found
                help_ = "nêu rõ bao nhiêu, mức độ nào, ở đâu"
                yield Finding(NAME, place, f"“{phrase}” không kèm số liệu", help=help_)


def _first(report: Report, section: Section) -> tuple[Place, str] | None:
    for block in section.all_blocks():
        text = block.text.lower()
        vague = any(phrase in text for phrase in _PHRASES)
        for sentence in _SENTENCE.split(block.text) if vague else ():
            phrase = _PHRASE.search(sentence)
            if phrase is not None and _EXACT.search(sentence) is None:
                return report.place().at(block.line), phrase.group()
    return None
