"""What a line of text is, by its words alone."""

import re
import unicodedata

from baocao.conform.words import Paragraph

_STATE = "CONG HOA XA HOI CHU NGHIA VIET NAM"
_TYPES = frozenset(
    {
        *("NGHI QUYET", "QUYET DINH", "CHI THI", "QUY CHE", "QUY DINH", "THONG CAO", "THONG BAO", "HUONG DAN"),
        *("CHUONG TRINH", "KE HOACH", "PHUONG AN", "DE AN", "DU AN", "BAO CAO", "BIEN BAN", "TO TRINH", "HOP DONG"),
        *("CONG DIEN", "BAN GHI NHO", "BAN THOA THUAN", "GIAY UY QUYEN", "GIAY MOI", "GIAY GIOI THIEU"),
        *("GIAY NGHI PHEP", "PHIEU GUI", "PHIEU CHUYEN", "PHIEU BAO", "TEN LOAI VAN BAN"),
    }
)
"""The types of documents (Annex III, I), and the word for them in the decree's model 1.4."""

_ANNEX = re.compile(r"PHU LUC( SO)?(\W*|\W+([IVXLC]+|\d+|[A-Z])\W*)")
_ANNEX_WITH_MORE = re.compile(r"PHU LUC( SO)?\s+([IVXLC]+|\d+|[A-Z])\b")
_POSITION = re.compile(
    r"(TM|Q|KT|TL|TUQ|K/T|T/L|T/M)\b|THAY MAT|KY THAY|THUA LENH|THUA UY QUYEN|XAC NHAN|QUYEN |PHO |TONG |GIAM DOC"
    r"|CHU TICH|(TRUONG|CHANH) |((CHI )?CUC|VU|BO|HIEU|VIEN) TRUONG|THU TRUONG|THU TUONG|CHU NHIEM"
)


def fold(text: str) -> str:
    """Return text in capitals, without marks, with single spaces: `CỘNG HOÀ` and `Cộng hòa` are the same."""
    letters = unicodedata.normalize("NFD", text.upper().replace("Đ", "D"))
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def is_state(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph holds the state's name."""
    return _STATE in fold(paragraph.text)


def is_motto(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph holds the motto, however its phrases are joined."""
    letters = "".join(one for one in fold(paragraph.text) if one.isalpha())
    return "DOCLAPTUDOHANHPHUC" in letters


def is_type(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with a line that is a type of document."""
    return bool(paragraph.lines) and fold(paragraph.lines[0].text) in _TYPES


def is_number(text: str) -> bool:
    """Tell whether a line is that of the number."""
    return re.match(r"SO\s*(:|\d|/)", fold(text)) is not None


def is_addressee(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with “Kính gửi”."""
    return fold(paragraph.text).startswith("KINH GUI")


def is_recipients(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with “Nơi nhận”."""
    return fold(paragraph.text).startswith("NOI NHAN")


def is_position(text: str) -> bool:
    """Tell whether a line names a power to sign or a position."""
    return _POSITION.match(fold(text)) is not None


def is_annex(paragraph: Paragraph, *, opens_section: bool) -> bool:
    """Tell whether a paragraph is an annex's heading; one that holds more words must be bold or open a section."""
    if not paragraph.lines:
        return False
    first = fold(paragraph.lines[0].text)
    is_set_apart = opens_section or paragraph.is_bold
    if _ANNEX.fullmatch(first):
        return is_set_apart or paragraph.layout.align == "center"
    return is_set_apart and _ANNEX_WITH_MORE.match(first) is not None
