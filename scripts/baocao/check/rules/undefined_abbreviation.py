"""Chữ viết tắt chưa được viết đầy đủ ở lần dùng đầu tiên.

## Vì sao
Báo cáo gửi lên cấp trên và ngành khác, người đọc không thuộc hết chữ viết tắt của ngành; có chữ mang nhiều nghĩa.
Lần đầu viết đầy đủ kèm chữ viết tắt trong ngoặc đơn, các lần sau dùng chữ viết tắt.

## Sai
    Chi trả BHTN cho 4.312 người.

## Đúng
    Chi trả bảo hiểm thất nghiệp (BHTN) cho 4.312 người.
"""

import re
from collections.abc import Iterator
from itertools import islice

from baocao.check.syllables import is_syllable
from baocao.model import Finding, Level, Report
from baocao.model.outline import GUIDANCE

NAME = "undefined-abbreviation"
SINCE = "2024-h1"
LEVEL = Level.HINT

_MOST = 5
"""More than these in one report would be noise."""

_TOKEN = re.compile(r"[A-ZĐƯ]{2,8}(?:[-&][A-ZĐƯ]{1,8}){0,2}(?![\w/&-]|\.[A-ZĐ])")
_NEAR = 4
_ROMAN = re.compile(r"[IVXLC]+")
_JOINED = re.compile(r"[\w&.]$|\S ?[/–—-] ?$")
"""What ends so goes on: a word, or a document's number, untidy ones too."""
_SPELLED_BEFORE = ("(", "“", "tắt là ")
_SPELLED_AFTER = (" (", ": ")
_BOLD = "*"
_JOINTS = str.maketrans("", "", "-&")
_KNOWN = """
ADN AIDS APEC ARV ASEAN CCCD CD CNN COVID DNA DVD EPS EU FDI FPT GDP GPS HDMI HIV ICT ID ILO IOM ISO IT JICA JPEG
KOICA KPI KT LED MC MTV NGO OCOP ODA OECD OTP PC PCR PDF PNG QR SARS SIM SMS SOS TL TM TNHH TUQ TV UNDP UNESCO UNICEF
USB USD VAT VND VNPT VTC VTV WHO WTO XML
"""
"""International ones, those in the names of firms, and those that stand before a signer's position."""
_EVERYBODY_KNOWS = frozenset(_KNOWN.split())


def check(report: Report) -> Iterator[Finding]:
    """Yield a finding for each abbreviation of the body that is not spelled out where it first stands, five at most."""
    return islice(_undefined(report), _MOST)


def _undefined(report: Report) -> Iterator[Finding]:
    seen: set[str] = set()
    body, number, counted = report.body, report.body_line, 0
    for found in _TOKEN.finditer(body):
        token, start, end = found.group(), found.start(), found.end()
        key = token.translate(_JOINTS)
        first = body.rfind("\n", 0, start) + 1
        if key in seen or _JOINED.search(body[max(start - _NEAR, first) : start]) or _is_no_prose(body, first):
            continue
        seen.add(key)
        if not _is_plain(token, body[max(start - 3 * _NEAR, first) : start], body[end : end + _NEAR].split("\n")[0]):
            number, counted = number + body.count("\n", counted, start), start
            message = f"“{token}” dùng lần đầu chưa viết đầy đủ"
            help_ = f"viết đầy đủ kèm chữ viết tắt trong ngoặc: `… ({token})`"
            yield Finding(NAME, report.place().at(number, start - first + 1), message, help=help_)


def _is_no_prose(body: str, first: int) -> bool:
    """Tell whether a line is the outline's own, or of capitals: there every word looks like an abbreviation."""
    end = body.find("\n", first)
    line = body[first:] if end < 0 else body[first:end]
    return line.upper() == line or GUIDANCE in line


def _is_plain(token: str, before: str, after: str) -> bool:
    """Tell whether `token` is a word, known to everybody, or spelled out before or behind it."""
    if token in _EVERYBODY_KNOWS or _ROMAN.fullmatch(token) or is_syllable(token):
        return True
    return before.rstrip(_BOLD).endswith(_SPELLED_BEFORE) or after.lstrip(_BOLD).startswith(_SPELLED_AFTER)
