"""The sign-off's lines in a report's front matter: written, and nothing else of the file touched."""

import json
import re
from dataclasses import dataclass
from datetime import datetime

from baocao.model import Decision, Evidence, SignOff
from baocao.sign.digest import canonical_json
from baocao.sign.ssh import sign_message

_FENCED = re.compile(r"\A(?P<opening>\ufeff?---\r?\n)(?P<front>(?:.*\n)*?)(?=---\r?(?:\n|\Z))")
_BLOCK = re.compile(
    r"^(?P<quote>[\"']?)sign_off(?P=quote)\s*:.*\n"
    # Comments and blank lines are the block's own only where more of it follows.
    r"(?:(?:\s*\n|#.*\n)*(?:[ \t]+\S|[}\]]).*\n)*",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision that is being made: by whom, what, when, on which content; a review's has that review as evidence."""

    by: str
    decision: Decision
    at: datetime
    content: str
    opinion: str = ""
    evidence: Evidence | None = None

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
    found = _FENCED.match(text)
    if found is None:
        message = "a report begins with a front matter between fences"
        raise ValueError(message)
    opening, front, rest = found["opening"], found["front"], text[found.end() :]
    lines = [f"  {name}: {_scalar(value)}\n" for name, value in new.fields().items()]
    written = "sign_off:\n" + "".join(lines) + _evidence(new) + _signature(new, key) + _returned(earlier)
    newline = "\r\n" if opening.endswith("\r\n") else "\n"
    return opening + _BLOCK.sub("", front) + written.replace("\n", newline) + rest


def _scalar(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9](?:[\w:.+-]*[A-Za-z0-9])?", value, re.ASCII):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted)


def _signature(new: NewDecision, key: bytes | None) -> str:
    if key is None:
        return ""
    armored = sign_message(canonical_json(new.fields()), key)
    return "  signature: |\n" + "".join(f"    {line}\n" for line in armored.splitlines())


def _evidence(new: NewDecision) -> str:
    if new.evidence is None:
        return ""
    written = ", ".join(f"{name}: {_scalar(str(value))}" for name, value in new.evidence.model_dump().items())
    return f"  evidence: {{{written}}}\n"


def _returned(earlier: SignOff | None) -> str:
    if earlier is None:
        return ""
    past = [(entry.by, entry.at, entry.content, entry.opinion) for entry in earlier.returned]
    if earlier.decision is Decision.RETURNED:
        past.append((earlier.by, earlier.at, earlier.content, earlier.opinion))
    rows = "".join(_past_row(*entry) for entry in past)
    return f"  returned:\n{rows}" if past else ""


def _past_row(by: str, at: datetime, content: str, opinion: str | None) -> str:
    said = f", opinion: {_scalar(opinion)}" if opinion is not None else ""
    return f"    - {{by: {by}, at: {at.isoformat(timespec='seconds')}, content: {_scalar(content)}{said}}}\n"
