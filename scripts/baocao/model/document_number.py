"""The numbers (số, ký hiệu) of legal documents.

Sources: Nghị định 30/2020/NĐ-CP, Annex I, II.3 and Annex III (abbreviations); Hướng dẫn 36-HD/VPTW (the Party).
"""

import re
import unicodedata
from dataclasses import dataclass

_ETH = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "\u00a0": " ", **dict.fromkeys("‐‑‒–—−", "-")})

_NUMBER = r"(?P<number>0[1-9]|[1-9]\d{1,4})(?P<suffix>[a-z]?)"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_KIND = (
    r"(?P<kind>NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP"
    r"|PG|PC|PB|KL|HDLN|VBHN|TTLT)"
)
_BODY = r"(?!(?:TW|TU|HU|NĐ|TT|TTLT|QĐ|CT|NQ)\b)[A-ZĐÂĂÊÔƠƯ][A-Za-zĐđÂĂÊÔƠƯ]{1,14}(?:&[A-ZĐ]{2,8})?\d{0,2}"
_PARTY_KIND = r"(?P<kind>NQ|CT|KL|QĐ|QyĐ|QC|HD|TB|KH|BC|CTr|CTrHĐ|ĐA|TTr|CV|TT|BB)"
_PARTY_BODY = r"(?P<body>[A-ZĐ][A-Za-zĐđ]{1,11})"

_GRAMMAR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NUMBER}/{_YEAR}/(?P<kind>QH|UBTVQH)(?P<term>\d{{1,2}})",
        rf"{_NUMBER}/(?P<kind>NQ)-(?P<body>(?:UBTVQH|QH)\d{{1,2}})",
        rf"{_NUMBER}/{_YEAR}/(?P<kind>L|QĐ)-(?P<body>CTN)",
        rf"{_NUMBER}/{_YEAR}/(?P<kind>NĐ)-(?P<body>CP)",
        rf"{_NUMBER}/{_YEAR}/(?P<kind>QĐ)-(?P<body>TTg)",
        rf"{_NUMBER}/(?P<year>19\d\d|200[0-8])/(?P<kind>NQ)-(?P<body>CP)",
        rf"{_NUMBER}/{_YEAR}/(?P<kind>TT|TTLT)-(?P<body>[A-ZĐ]{{2,10}}(?:-[A-ZĐ]{{2,10}})*)",
        rf"{_NUMBER}/{_YEAR}/(?P<kind>NQ)-(?P<body>HĐND)",
        rf"{_NUMBER}/{_YEAR}/(?P<kind>QĐ|CT)-(?P<body>UBND)",
        rf"{_NUMBER}-{_PARTY_KIND}/{_PARTY_BODY}",
        rf"{_NUMBER}/{_KIND}-(?P<body>{_BODY}(?:-{_BODY})*)",
        rf"{_NUMBER}/(?P<body>{_BODY})-(?P<section>{_BODY}(?:&{_BODY})?)",
    )
)
"""The first match wins: laws, then central normative documents, provincial ones, the Party's, the others, letters.

The Government's resolutions had a year until 2008.
"""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart; `kind` is empty for a letter (công văn), `year` None where the number has none."""

    text: str
    kind: str
    body: str
    year: int | None


def normalise_number(text: str) -> str:
    """Return a number as it should be written: `Đ` for `Ð`, plain hyphens, no spaces, without the word “Số”."""
    plain = unicodedata.normalize("NFC", text).translate(_ETH)
    plain = re.sub(r"^\s*số\s*:?\s*", "", plain, flags=re.IGNORECASE)
    # Part by part: a pattern with spaces before the mark takes for ever on a row of spaces without one.
    return re.sub(r"[^/-]+", lambda part: part.group().strip(), plain)


def parse_number(text: str) -> DocumentNumber | None:
    """Take a legal document's number apart, after normalising it; None if no known form fits."""
    plain = normalise_number(text)
    for pattern in _GRAMMAR:
        found = pattern.fullmatch(plain)
        if found is not None:
            parts = found.groupdict()
            year = parts.get("year")
            return DocumentNumber(plain, parts.get("kind") or "", parts.get("body") or "", int(year) if year else None)
    return None
