"""Names of persons that stand before a day or year of birth."""

import re
from collections.abc import Iterator

_YEAR = r"[ :]{1,3}[^\n]{0,20}?(?:19[2-9]|20[0-4])\d(?!\d)"
_BIRTHS = (
    re.compile(r"sinh(?: ngày| năm| tháng|(?= \d{1,2}[/.-]\d{1,2}[/.-])|(?<=ngày sinh)|(?<=năm sinh))" + _YEAR),
    re.compile(r"SN" + _YEAR),
    re.compile(r"sn(?<=\bsn)" + _YEAR),
    re.compile(r"\((?=\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\))"),
)
"""Each begins with what is rare, which is a hundred times as fast as trying every character."""

_BEFORE = 60
_SEX = re.compile(r"[(,] ?(?:nam|nữ)\Z")
_WORD = re.compile(r"\S+")
_SYLLABLES = range(2, 6)
_CHILDREN = {"cháu", "em", "bé", "trẻ"}
_MIDDLES = {"thị", "văn"}
_ADULTS = {
    *("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "mẹ", "thầy", "chí", "sĩ", "hùng", "đốc", "trưởng", "phó"),
    *("tịch", "thư", "viên", "bộ", "nghĩa", "khen"),
}
"""“Đồng chí”, “Giám đốc”, “Chủ tịch”, “Bí thư”: behind such a name a day in brackets is that of an event."""

_HONORIFICS = {"cháu", "em", "bé", "trẻ", "sinh", "con", "ông", "bà", "anh", "chị", "cụ", "mẹ"}
"""“Sinh” ends “học sinh”."""

_SURNAMES = {
    *("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương"),
    *("lý", "đào", "đoàn", "trịnh", "đinh", "mai", "cao", "thái", "hà", "lưu", "tô", "tạ", "chu", "trương", "lâm"),
    *("phùng", "vương", "quách", "nghiêm", "kiều", "lương", "từ", "hứa", "thân", "tăng", "bạch", "đậu", "biện", "tôn"),
    *("văn", "uông", "lô", "vi", "lữ", "cù"),
}
_PLACES = {
    *("huyện", "xã", "phường", "trấn", "tỉnh", "phố", "thôn", "xóm", "trường", "học", "thông", "non", "phòng", "sở"),
    *("tâm", "làng", "bộ", "viện", "tại", "ở", "từ", "về", "sĩ", "hùng"),
}
"""Words before the names of places, schools and offices; “liệt sĩ”, “anh hùng”: the dead have public monuments."""


def names_with_birth(text: str) -> Iterator[tuple[int, str]]:
    """Iterate over names of two to five syllables with a birth behind them: where each begins, and its surname."""
    for pattern in _BIRTHS:
        for found in pattern.finditer(text):
            name = _name_before(text, found.start())
            if name is not None:
                yield name


def _name_before(text: str, end: int) -> tuple[int, str] | None:
    start = max(text.rfind("\n", 0, end) + 1, end - _BEFORE)
    before = text[start:end].removesuffix("ngày ").removesuffix("năm ").rstrip(" ,;:(–-")
    before = _SEX.sub("", before).rstrip(" ,")
    words = list(_WORD.finditer(before))
    first = len(words)
    while first and _is_capitalised(words[first - 1].group()):
        first -= 1
    prior = words[first - 1].group().strip("(,;:“.").lower() if first else ""
    if first < len(words) and words[first].group().lower() in _HONORIFICS:
        prior, first = words[first].group().lower(), first + 1
    name = [word.group() for word in words[first:]]
    # “Nguyễn Văn A” is nobody in particular.
    if len(name) not in _SYLLABLES or len(name[-1]) == 1:
        return None
    if text[end] == "(" and not _is_bare_birth(name, prior, text[end:]):
        return None
    # “Học sinh Trường Trần Phú” is a school.
    is_pupil = prior in _HONORIFICS and name[0] != "Trường"
    is_name = is_pupil or (name[0].lower() in _SURNAMES and prior not in _PLACES)
    return (start + words[first].start(), name[0]) if is_name else None


def _is_bare_birth(name: list[str], prior: str, day: str) -> bool:
    """Tell whether a day in brackets is one of birth: a child's, or long ago and behind a name that is no place's."""
    if prior in _CHILDREN:
        return True
    is_person = not _MIDDLES.isdisjoint(syllable.lower() for syllable in name[1:-1])
    return is_person and prior not in _ADULTS and day.partition(")")[0][-4:] < "2020"


def _is_capitalised(word: str) -> bool:
    return word.isalpha() and word[0].isupper()
