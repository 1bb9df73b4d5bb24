"""Markdown without its code, which is shown as typed and means nothing.

Linear in the length of the text, whatever its author typed.
"""

import re

_FENCE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*(?:\n.*?^ {0,3}(?P=fence)[`~]*[ \t]*$|.*)",
    re.MULTILINE | re.DOTALL,
)
_PARAGRAPH = re.compile(r"(?:^[^\n]*[^\s][^\n]*(?:\n|\Z))+", re.MULTILINE)
_TICKS = re.compile("`+")
_CHARACTER = re.compile(r"[^\n]")


def without_code(text: str) -> str:
    """Return `text` with fenced code and code spans as blanks, character for character, so that places stay."""
    if "`" not in text and "~~~" not in text:
        return text
    return _PARAGRAPH.sub(_without_spans, _FENCE.sub(lambda found: _blank(found.group()), text))


def _without_spans(paragraph: re.Match[str]) -> str:
    """Blank what stands between two runs of backticks of one length; the nearest run closes."""
    text = paragraph.group()
    runs = list(_TICKS.finditer(text))
    closing: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for number in range(len(runs) - 1, -1, -1):
        length = len(runs[number].group())
        if length in nearest:
            closing[number] = nearest[length]
        nearest[length] = number
    parts, done, number = [], 0, 0
    while number < len(runs):
        if number in closing:
            start, end = runs[number].start(), runs[closing[number]].end()
            parts += [text[done:start], _blank(text[start:end])]
            done, number = end, closing[number]
        number += 1
    return "".join([*parts, text[done:]])


def _blank(text: str) -> str:
    return _CHARACTER.sub(" ", text)
