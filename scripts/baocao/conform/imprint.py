"""Number, place and date in the head of page 1.

Source: Nghị định 30/2020/NĐ-CP, Annex I, II.3 and II.4. What is not given yet may be blank.
"""

import re
from collections.abc import Iterator

from baocao.conform.anatomy import Anatomy
from baocao.conform.forms import Form, FormedElement, absent, judge, lines_of
from baocao.conform.recognition import fold, is_number
from baocao.conform.sheet import Element, Row
from baocao.conform.words import Line, quote

_WHERE = "Phụ lục I, Phần I, mục"

NUMBER = FormedElement("number", "Số, ký hiệu", Form((13, 13), centred=True), f"{_WHERE} II.3.c")
NUMBER_WORDS = Element("number-words", "Số, ký hiệu: cách ghi", "Số: 05/BC-XXX; số có thể để trống", f"{_WHERE} II.3.c")
DATE = FormedElement("date", "Địa danh và thời gian", Form((13, 14), italic=True, centred=True), f"{_WHERE} II.4.c")
DATE_WORDS = Element(
    "date-words",
    "Địa danh và thời gian: cách ghi",
    "Địa danh, ngày 05 tháng 02 (3…12) năm 2024; số có thể để trống",
    f"{_WHERE} II.4.b và II.4.c",
)


_BLANK = r"[\s.…_]*"
_SYMBOL = r"[^\W\d_][\w.&…]*(-[^\W\d_][\w.&]*|-[.…]+)*"
_DOTTED = r"(?=.*(\.\.|…))[\d.…\s]*-[\d.…\s]*"
_NUMBER = re.compile(rf"Số: ?(?P<number>{_BLANK}|(?<= )(0[1-9]|[1-9]\d+))/(?P<symbol>{_SYMBOL}|{_DOTTED})")
_LONGEST = 200
_DATE = re.compile(r"(?P<place>.+?), ?ngày(?P<day>.*?)tháng(?P<month>.*?)năm(?P<year>.*)")
_DAY, _MONTH, _YEAR = r"0[1-9]|[12]\d|3[01]", r"0[12]|[3-9]|1[0-2]", r"\d{4}"


def check_imprint(anatomy: Anatomy) -> Iterator[Row]:
    """Yield the rows about number, place and date."""
    yield from _number(anatomy)
    yield from _date(anatomy)


def _number(anatomy: Anatomy) -> Iterator[Row]:
    lines = [pair for pair in lines_of(anatomy.head) if is_number(pair[1].text)][:1]
    if not lines:
        yield absent(NUMBER.element)
        return
    text = lines[0][1].text
    match = _NUMBER.fullmatch(text)
    is_report = anatomy.title is not None and fold(anatomy.title.lines[0].text) == "BAO CAO"
    symbol = match["symbol"] if match else ""
    fits = match is not None and symbol.upper()[:1] == symbol[:1] and (not is_report or symbol.startswith("BC-"))
    yield from NUMBER.judge(lines)
    yield from judge(NUMBER_WORDS, [(quote(text), text, fits)])


def _date(anatomy: Anatomy) -> Iterator[Row]:
    lines = [pair for pair in lines_of(anatomy.head) if _is_date(pair[1])][:1]
    if not lines:
        yield absent(DATE.element)
        return
    text = lines[0][1].text
    yield from DATE.judge(lines)
    yield from judge(DATE_WORDS, [(quote(text), text, _is_dated(text))])


def _is_date(line: Line) -> bool:
    words = fold(line.text)
    return all(word in words for word in ("NGAY", "THANG", "NAM"))


def _is_dated(text: str) -> bool:
    match = _DATE.fullmatch(text[:_LONGEST])
    if match is None:
        return False
    words = match["place"].split()
    parts = ((match["day"], _DAY), (match["month"], _MONTH), (match["year"], _YEAR))
    is_blank = not match["place"].strip(" .…")
    is_placed = is_blank or (words[0][0].isupper() and words[-1][0].isupper())
    return is_placed and all(_is_blank_or(part, pattern) for part, pattern in parts)


def _is_blank_or(part: str, pattern: str) -> bool:
    """Tell whether a figure is still to be written in, or stands between single spaces as it must."""
    return not part.strip(" .…_") or re.fullmatch(rf" ({pattern}) ?", part) is not None
