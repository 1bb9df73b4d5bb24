"""Text in the encodings of old fonts, TCVN3 (ABC) and VNI: told by its letters, read for a preview, never rewritten.

Such text is stored as Latin-1 letters that only the old font shows as Vietnamese. Sources: TCVN 5712:1993, VN3, as the
`.Vn…` fonts have it (accented capitals are small letters in a font of capitals); VNI for Windows, where a mark is a
letter of its own after the vowel.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from baocao.check.syllables import is_syllable

_TCVN3 = (
    "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợ"
    "ïùñủòũóúôụ\xadưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ"
)
"""Each letter as stored, then as read."""

_VNI = (
    "aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ ñđ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ "
    "eäệ æỉ óĩ òị oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ uùú uøù uûủ uõũ uïụ öư öùứ öøừ "
    "öûử öõữ öïự yùý yøỳ yûỷ yõỹ îỵ"
)
"""Each vowel with its marks as stored, then as read."""

_STRANGE = re.compile("[¡-©«-®µ-¹»-¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿ]")
"""What Vietnamese has no use for, ordinals and the signs of `m²` and `39 °C` aside."""

_WORD = re.compile(r"[^\s.,;:!?()\[\]{}“”\"'/|*_–—…-]+")
_LATIN_1 = re.compile("[A-Za-z¡-ÿ]+")
_LETTER = re.compile("[A-Za-z]")
_UNICODE = re.compile("[ăđơưĂĐƠƯẠ-ỹ]")
"""Letters of Vietnamese that no old font has: what stands beside them is partly right."""
_LONG = 3
"""One word is enough if it has so many letters; `µm` could be “àm”."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding of old fonts, under the name that UniKey gives it."""

    name: str
    pattern: re.Pattern[str]
    letters: Mapping[str, str]

    def read(self, line: str) -> str:
        """Return `line` in Unicode; in a line that is partly Unicode, what can be a syllable stays."""
        is_mixed = _UNICODE.search(line) is not None
        return _WORD.sub(lambda word: self._read(word.group(), stays=is_mixed), line)

    def evidence(self, line: str) -> int:
        """Return how many words of `line` are Vietnamese in this encoding only; 0 for one short word alone."""
        words = {word for word in _WORD.findall(line) if self._is_legacy(word)}
        is_enough = len(words) > 1 or any(len(word) >= _LONG and _STRANGE.search(word) for word in words)
        return len(words) if is_enough else 0

    def _is_legacy(self, word: str) -> bool:
        is_possible = not word.isascii() and _LETTER.search(word) is not None and not is_syllable(word)
        return is_possible and is_syllable(self._read(word))

    def _read(self, word: str, *, stays: bool = False) -> str:
        if _LATIN_1.fullmatch(word) is None or (stays and is_syllable(word)):
            return word
        return self.pattern.sub(self._letter, word)

    def _letter(self, found: re.Match[str]) -> str:
        stored = found.group()
        read = self.letters.get(stored) or self.letters[stored.lower()]
        return read.upper() if stored[0].isupper() and stored not in self.letters else read


def _encoding(name: str, letters: dict[str, str], flags: int = 0) -> Encoding:
    pattern = "|".join(sorted(letters, key=len, reverse=True))
    return Encoding(name, re.compile(pattern, flags), letters)


_ENCODINGS = (
    _encoding("TCVN3 (ABC)", dict(zip(_TCVN3[::2], _TCVN3[1::2], strict=True))),
    _encoding("VNI Windows", {pair[:-1]: pair[-1] for pair in _VNI.split()}, re.IGNORECASE),
)


def may_be_legacy(text: str) -> bool:
    """Tell whether looking at the lines of `text` is worth while."""
    return _STRANGE.search(text) is not None


def encoding_of(line: str) -> Encoding | None:
    """Return the old encoding that `line` (composed, NFC) is typed in; None where its words give no ground."""
    best = max(_ENCODINGS, key=lambda encoding: encoding.evidence(line))
    return best if best.evidence(line) else None
