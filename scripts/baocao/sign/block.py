"""The sign-off's lines in a report's front matter: written, and nothing else of the file touched."""

import json
import re
from dataclasses import dataclass
from datetime import datetime

from baocao.model import Decision, SignOff
from baocao.model.node import Mapping, Scalar
from baocao.sign.digest import statement
from baocao.sign.ssh import sign_message

_BLOCK = re.compile(r"^sign_off:.*\n(?:[ \t#].*\n|\n)*", re.MULTILINE)
_FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision that is being made: by whom, what, when, on which content."""

    by: str
    decision: Decision
    at: datetime
    content: str
    opinion: str = ""

    def fields(self) -> dict[str, str]:
        """Return the keys and texts that are written, in their order."""
        written = {
            "by": self.by,
            "decision": self.decision.value,
            "at": self.at.isoformat(timespec="seconds"),
            "content": self.content,
        }
        return {**written, "opinion": self.opinion} if self.opinion else written


def write_decision(text: str, new: NewDecision, key: bytes | None, earlier: SignOff | None) -> str:
    """Return a report's text with the decision in it, in place of an earlier one.

    Args:
        text: The whole file, as read.
        new: The decision.
        key: The leader's private key in OpenSSH's format; without it nothing proves the decision.
        earlier: The decision that stood there; a returned one is kept in the list.

    Raises:
        KeyRefusedError: If the key cannot be used.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    start = plain.index(_FENCE) + len(_FENCE)
    end = plain.index(f"\n{_FENCE}", start - 1) + 1
    front = _BLOCK.sub("", plain[start:end])
    lines = [f"  {name}: {_scalar(value)}\n" for name, value in new.fields().items()]
    written = "sign_off:\n" + "".join(lines) + _signature(new, key) + _returned(earlier)
    return (plain[:start] + front + written + plain[end:]).replace("\n", newline)


def _scalar(value: str) -> str:
    is_plain = re.fullmatch(r"[A-Za-z0-9][\w:.+-]*", value, re.ASCII)
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _signature(new: NewDecision, key: bytes | None) -> str:
    if key is None:
        return ""
    signed = Mapping(1, 1, tuple((Scalar(name, 1, 1), Scalar(value, 1, 1)) for name, value in new.fields().items()))
    armored = sign_message(statement(signed), key)
    return "  signature: |\n" + "".join(f"    {line}\n" for line in armored.splitlines())


def _returned(earlier: SignOff | None) -> str:
    if earlier is None:
        return ""
    past = [(entry.by, entry.at, entry.content, entry.opinion) for entry in earlier.returned]
    if earlier.decision is Decision.RETURNED:
        past.append((earlier.by, earlier.at, earlier.content, earlier.opinion or ""))
    rows = (
        f"    - {{by: {by}, at: {at.isoformat(timespec='seconds')}, content: {content}, "
        f"opinion: {json.dumps(opinion, ensure_ascii=False)}}}\n"
        for by, at, content, opinion in past
    )
    return "  returned:\n" + "".join(rows) if past else ""
