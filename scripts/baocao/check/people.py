"""Traces of persons in running text: numbers of identity cards, telephones and accounts, addresses, births.

An office's own contacts are public: landlines (area codes 02x), hotlines, addresses at `gov.vn`.

Every pattern begins with what is rare, which is a hundred times as fast as trying every character.
Sources: Nghị định số 137/2015/NĐ-CP, Điều 13 (twelve digits, the province first); the numbers of telephones as of 2018.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocao.check.births import names_with_birth


@dataclass(frozen=True, slots=True)
class Trace:
    """What was found at `start` of a text: its kind in Vietnamese, and as much of it as may be repeated in public."""

    start: int
    kind: str
    shown: str


_AFTER = r"(?!\w|[.,]?\d)"
_NO_COUNT = r"(?!\s?(?:đồng|nghìn|triệu|tỷ|người|hộ|trẻ|trường hợp|hồ sơ|lượt))"

_IDENTITY = re.compile(
    r"0(?<![\w.,/+-]0)(?:(?:0[1-9]|[1-8]\d|9[0-6])(?:[ .-]?\d{3}){3}|\d{3}(?: \d{4}){2})" + _AFTER + _NO_COUNT
)
_CARDS = tuple(
    re.compile(word + r"[^\d\n]{0,25}([1-9]\d{2} ?\d{3} ?\d{3})" + _AFTER + _NO_COUNT)
    for word in ("CMT?ND", "hứng minh (?:nhân dân|thư)")
)

_TELEPHONE = re.compile(r"0(?<![\w.,+]0)(?:[ .)-]{0,2}\d){9,10}" + _AFTER + _NO_COUNT)
_ABROAD = re.compile(r"\+84[ .()-]{0,2}\d(?:[ .)-]{0,2}\d){8,9}" + _AFTER)
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)\d{7}")
_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d")
_OTHER_NUMBER = re.compile(r"(?:mã số|MST|tài khoản|STK|BHXH|bảo hiểm|hợp đồng|[Ss]ố thẻ|mã thẻ)[^\d\n]{0,25}\Z")
_PAIRS = 5
_CONTEXT = 40

_MAIL = re.compile(r"@(?<=[\w.+-]@)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}")
_OF_OFFICE = re.compile(r"@(?:[A-Za-z0-9-]+\.)*gov\.vn(?![\w-]|\.\w)", re.IGNORECASE)
_ADDRESS = re.compile(r"//\S*\Z")
_LOCAL = re.compile(r"[\w.+-]{1,64}\Z")

_ACCOUNTS = tuple(
    re.compile(word + r"[^\d\n]{0,20}(\d(?:[ .-]?\d){7,18})" + _AFTER + _NO_COUNT)
    for word in (r"ài khoản(?: số|(?<=ố tài khoản))", r"TK(?: số|(?<=ố TK)|(?<=STK))")
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def traces(text: str) -> Iterator[Trace]:
    """Iterate over what tells of one person, kind by kind."""
    for found in _IDENTITY.finditer(text):
        yield _number(found.start(), "số căn cước công dân", found.group())
    for pattern in _CARDS:
        for found in pattern.finditer(text):
            yield _number(found.start(1), "số chứng minh nhân dân", found[1])
    yield from _telephones(text)
    for found in _MAIL.finditer(text):
        local = _LOCAL.search(text[max(found.start() - 64, 0) : found.start()])
        start = found.start() - len(local.group() if local else "")
        # `https://a:b@c.vn` is another rule's.
        if not _ADDRESS.search(_before(text, start)) and not _OF_OFFICE.match(text, found.start()):
            yield Trace(start, "địa chỉ thư điện tử", f"…{found.group()}")
    for pattern in _ACCOUNTS:
        for found in pattern.finditer(text):
            if not _THOUSANDS.fullmatch(found[1]):
                yield _number(found.start(1), "số tài khoản", found[1])
    for start, surname in names_with_birth(text):
        yield Trace(start, "họ tên kèm ngày, năm sinh", f"{surname} …")


def _telephones(text: str) -> Iterator[Trace]:
    for pattern in (_TELEPHONE, _ABROAD):
        for found in pattern.finditer(text):
            if _is_telephone(found.group()) and not _OTHER_NUMBER.search(_before(text, found.start())):
                yield _number(found.start(), "số điện thoại", found.group())


def _before(text: str, start: int) -> str:
    return text[max(start - _CONTEXT, 0) : start]


def _is_telephone(typed: str) -> bool:
    groups = re.findall(r"\d+", typed)
    digits = "".join(groups)
    national = re.sub(r"^840?", "0", digits) if typed.startswith("+") else digits
    # “09 10 11 12 13” is a list, “02.04.2024 150” begins with a day.
    is_list = len(groups) == _PAIRS and {len(group) for group in groups} == {2}
    is_decimal = groups[0] == "0"
    return _MOBILE.fullmatch(national) is not None and not is_list and not is_decimal and not _DATE.search(typed)


def _number(start: int, kind: str, typed: str) -> Trace:
    return Trace(start, kind, f"{typed[:3]}…")
