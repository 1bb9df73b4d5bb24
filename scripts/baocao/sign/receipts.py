"""A receipt's line in `received.yml`: added below the others, and nothing else of the file touched."""

import json
import re

from baocao.model import Receipt
from baocao.model.dates import VIETNAM

_LIST = re.compile(
    r"^received:[ \t]*(?P<empty>\[[ \t]*\])?[ \t]*(?:#.*)?\n"
    # Entries, the lines that go on with them, and what stands between two of them.
    r"(?P<entries>(?:[ \t]*-.*\n|[ \t]+\S.*\n|[ \t]*\n(?=[ \t]*-|[ \t]+\S)|#.*\n(?=[ \t]*-))*)",
    re.MULTILINE,
)
_DASH = re.compile(r"^[ \t]*(?=-)", re.MULTILINE)


class UnexpectedRegisterError(Exception):
    """A register that no line can be added to; the message is Vietnamese."""


def add_receipt(text: str, receipt: Receipt) -> str:
    """Return the text of `received.yml` with one line more; an empty text becomes a register.

    Raises:
        UnexpectedRegisterError: If `received` is no list of lines.
    """
    line = f"- {{{', '.join(f'{name}: {value}' for name, value in _fields(receipt).items())}}}\n"
    if not text.strip():
        return f"received:\n  {line}"
    text = text if text.endswith("\n") else text + "\n"
    found = _LIST.search(text)
    if found is None:
        raise UnexpectedRegisterError("`received` không phải danh sách nhiều dòng")
    if found["empty"]:
        return f"{text[: found.start()]}received:\n  {line}{text[found.start('entries') :]}"
    first = _DASH.search(found["entries"])
    indent = first.group() if first else "  "
    return text[: found.end()] + indent + line + text[found.end() :]


def _fields(receipt: Receipt) -> dict[str, str]:
    return {
        "unit": receipt.unit,
        "at": receipt.at.astimezone(VIETNAM).isoformat(timespec="seconds"),
        "via": receipt.via.value,
        "evidence": json.dumps(receipt.evidence, ensure_ascii=False),
        "digest": json.dumps(receipt.digest),
        "complete": str(receipt.complete).lower(),
    }
