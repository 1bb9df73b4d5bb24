"""What an author has written, and what is only nothing."""

import re
from collections.abc import Iterable

from baocao.model import Block, Section
from baocao.model.text import fold, is_nothing
from baocao.model.written import is_unwritten

NOTHING = "Không có."
"""What outlines ask for where there is nothing."""

# `(?<!\s)`: a row of spaces is tried once, not again from each of its spaces.
_CLOSING_MARK = re.compile(r"(?<!\s)\s*\./\.\s*$")
_WORD = re.compile(r"\w+")
_MARKS = frozenset(("na", "x", "0"))
_DENIALS = ("không", "chưa", "khong", "chua")
_NOTHING_WORDS = frozenset(
    _WORD.findall(
        "khong chua co phat sinh gi nao noi dung trong ky don vi den nay ghi nhan them khac y kien nghi de xuat"
        " ton tai han che kho khan vuong mac nguyen nhan khach quan chu quan"
    )
)
_LONGEST_NOTHING, _LONGEST_MARK = 80, 8


def written(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks that hold words of the author's; the closing mark alone is none."""
    return [block for block in blocks if not is_unwritten(block)]


def is_nothing_otherwise(text: str) -> bool:
    """Tell whether a text says that there is nothing, but not by “Không có.”.

    Only a text wholly of such words does: “Không phát sinh”, “Chưa có kiến nghị gì”; “Không có vụ tai nạn nào” is a
    result.
    """
    return _may_be_nothing(text) and _denies(text) and not is_nothing(_CLOSING_MARK.sub("", text))


def is_nothing_at_all(text: str) -> bool:
    """Tell whether a text has words, and says by them that there is nothing."""
    return text == NOTHING or (_may_be_nothing(text) and _denies(text))


def _may_be_nothing(text: str) -> bool:
    """Tell whether a text is worth a closer look; of most this is enough to know, and it is fast."""
    if len(text) > _LONGEST_NOTHING or text == NOTHING:
        return False
    lower = text.lower()
    return len(text) <= _LONGEST_MARK or any(denial in lower for denial in _DENIALS)


def _denies(text: str) -> bool:
    words = _WORD.findall(_CLOSING_MARK.sub("", text).lower())
    if "".join(words) in _MARKS:
        return True
    is_denial = any(denial in words for denial in _DENIALS)
    return is_denial and all(fold(word) in _NOTHING_WORDS for word in words)


def says_nothing(section: Section) -> bool:
    """Tell whether a section and what stands below it has words, and all of them say that there is nothing."""
    own = written(section.all_blocks())
    return bool(own) and all(is_nothing_at_all(block.text) for block in own)
