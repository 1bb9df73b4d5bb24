"""Any text as GitHub's Markdown: nothing in it is markup, and nobody is called by it.

Every mark becomes a character reference, which Markdown never takes for structure (CommonMark 0.31, 2.5). GitHub looks
for mentions (`@team`) and issues (`#12`, `GH-12`) in the finished HTML, except in code; a zero-width space parts them.
"""

import re

from baocao.check.hidden import visible

_MARK = re.compile(r"[\\`*_\[\]<>&|~#@!$]|:(?=\S)|(?<=[Ww]{3})\.|(?<=GH)-")
_CALLS = frozenset("@#-")
_CODE = re.compile("`([^`]+)`")


def escape(text: str) -> str:
    """Return `text` as plain words on one line."""
    return _MARK.sub(_reference, visible(text))


def escape_around_code(text: str) -> str:
    """Return `text` with what stands between two backquotes shown as code, to be copied as it is."""
    parts = _CODE.split(text)
    return "".join(code(part) if at % 2 else escape(part) for at, part in enumerate(parts))


def code(text: str) -> str:
    """Return `text` as code on one line."""
    inside = _MARK.sub(lambda found: f"&#{ord(found.group())};", visible(text))
    return f"<code>{inside}</code>"


def _reference(found: re.Match[str]) -> str:
    mark = found.group()
    return f"&#{ord(mark)};" + ("&#8203;" if mark in _CALLS else "")
