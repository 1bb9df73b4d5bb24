"""Vietnamese words: comparing, sorting and folding them.

Sources: CLDR `vi` for the order of letters and tones; `đ` has no Unicode decomposition, so that it is mapped by hand.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: the order of the dictionary."""

_STROKE = str.maketrans({"đ": "d", "Đ": "D", "Ð": "D", "ð": "d", "Ɖ": "D"})
_ETH = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"})
_NOTHING = "khong co"
_WORD = re.compile(r"\w+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_NUMBERING = re.compile(
    r"^\s*(?:"
    r"(?i:phần)\s+(?:[IVXLC]+|\d+|(?i:thứ)\s+\w+)[.:]?\s+"
    # The space after the point is often forgotten: `1.Kết quả`.
    r"|(?:[IVXLC]+[.)]|\d+(?:\.\d+)*[.)]|[A-EGHIKLMNOPQRSTUVXYĐa-eghiklmnopqrstuvxyđ]\))(?:\s+|(?=[^\W\d_]))"
    r")"
)


def fold(text: str) -> str:
    """Return `text` without marks, in lower case: `Hương Khê` becomes `huong khe`."""
    bare = unicodedata.normalize("NFD", text.translate(_STROKE))
    return "".join(char for char in bare if not unicodedata.combining(char)).lower()


def slug(text: str) -> str:
    """Return an ASCII identifier: `Thị xã Kỳ Anh` becomes `thi-xa-ky-anh`."""
    return "-".join(_ASCII_WORD.findall(unicodedata.normalize("NFKC", fold(text))))


def split_numbering(heading: str) -> tuple[str, str]:
    """Return a heading's typed number and its words: `II. Kết quả` gives `("II.", "Kết quả")`."""
    found = _NUMBERING.match(heading)
    if found is None:
        return "", heading.strip()
    return found.group().strip(), heading[found.end() :].strip()


def is_nothing(text: str) -> bool:
    """Tell whether a text is blank, or the “Không có.” that outlines ask for where there is nothing."""
    return fold(text).strip(" .;,") in {"", _NOTHING}


@lru_cache(maxsize=1 << 14)
def words_key(text: str) -> str:
    """Return what must be equal for two headings to be the same words.

    Case, punctuation, look-alikes of `Đ` and the placement of tones (`hòa`, `hoà`) do not count; tones themselves do.
    """
    plain = unicodedata.normalize("NFC", text).translate(_ETH).lower()
    return " ".join(_syllable_key(word) for word in _WORD.findall(plain))


@lru_cache(maxsize=1 << 14)
def _syllable_key(word: str) -> str:
    letters, tone = "", ""
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tone = char
        else:
            letters += char
    return unicodedata.normalize("NFC", letters) + str(_TONES.find(tone) + 1 if tone else 0)


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return a sorting key in the Vietnamese order: letters first, then tones, then case."""
    letters, tones = [], []
    for char in unicodedata.normalize("NFC", text):
        bare, tone = _split_tone(char)
        position = _LETTERS.find(bare.lower())
        letters.append(position + 100 if position >= 0 else ord(bare) % 100)
        tones.append(tone)
    return tuple(letters), tuple(tones), text.swapcase()


def _split_tone(char: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", char)
    tone = next((_TONES.index(mark) + 1 for mark in marks if mark in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)), tone


def sentence_start(text: str) -> str:
    """Return `text` with its first letter a capital, the others as they are."""
    return text[:1].upper() + text[1:]
