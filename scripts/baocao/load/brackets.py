"""Square brackets that open and never close: the parser looks for the end of each one's link, a hundred levels deep."""

import re

_MARK = re.compile(r"[\[\]]|\n[ \t]*\n")


def find_tangle(text: str, limit: int) -> int:
    """Return the line, from 1, on which more than `limit` brackets stand open in one paragraph; 0 if none does."""
    if text.count("[") <= limit:
        return 0
    depth = 0
    for found in _MARK.finditer(text):
        if found.group() == "[":
            depth += 1
        else:
            depth = max(depth - 1, 0) if found.group() == "]" else 0
        if depth > limit:
            return text.count("\n", 0, found.start()) + 1
    return 0
