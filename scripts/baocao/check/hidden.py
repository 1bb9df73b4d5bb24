"""Characters that steer a screen instead of standing on it: shown by their codes, so that a report cannot forge output.

Controls (ANSI escapes begin with one), bidirectional overrides, what has no width, and what XML cannot hold.
Sources: Unicode Technical Report 36; XML 1.0, production `Char`.
"""

import re

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return `text` on one line, each hidden character as its code: `<U+001B>`."""
    return _HIDDEN.sub(lambda found: f"<U+{ord(found.group()):04X}>", text)


def escape_in_json(written: str) -> str:
    """Return JSON with its hidden characters escaped; all but its own line ends can stand only within its texts."""
    return _HIDDEN.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    if found.group() == "\n":
        return "\n"
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
