"""The line that closes a front matter, and where it should stand when it is not there."""

import re
from collections.abc import Sequence

FENCE = "---"

_ALMOST = re.compile(r"[ \t]*[-–—=_*]{2,}[ \t]*|[–—]")
_YAML = re.compile(r"[\w-]+:(?:\s|$)|[ \t-]|$|#(?!#)")
_DEEP = re.compile(r"#{2,6}[ \t]+\S")
_NOTE = re.compile(r"\s*(?:#|$)")


def find_lost_fence(lines: Sequence[str]) -> tuple[int, str]:
    """Return the line, from 1, on which a front matter without a fence ends, and what to write there in Vietnamese.

    It is a line that is nearly a fence, or the first heading or prose: a single `#` may begin either a comment or a
    heading, and is the latter where no key follows.
    """
    end = next((number for number in range(1, len(lines)) if not _YAML.match(lines[number])), len(lines))
    while end > 1 and _NOTE.match(lines[end - 1]):
        end -= 1
    almost = next((number for number in range(1, end + 1) if _is_almost(lines, number)), None)
    if almost is not None:
        return almost + 1, f"sửa dòng này thành `{FENCE}`"
    begun = next((number for number in range(end, len(lines)) if lines[number].strip()), None)
    if begun is None:
        return 1, f"thêm dòng `{FENCE}` ở cuối phần đầu"
    return begun + 1, f"thêm dòng `{FENCE}` ngay trên dòng này"


def holds_body(lines: Sequence[str]) -> bool:
    """Tell whether what was taken for a front matter goes on into the body: headings below the first level, and prose.

    Either alone may be a comment, or a value that was torn.
    """
    return any(map(_DEEP.match, lines)) and any(not line.startswith("#") and not _YAML.match(line) for line in lines)


def _is_almost(lines: Sequence[str], number: int) -> bool:
    return number < len(lines) and _ALMOST.fullmatch(lines[number]) is not None
