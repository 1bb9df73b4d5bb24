"""The sign-off's lines in a report's front matter: written, and nothing else of the file touched."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from baocao.model import Decision, Evidence, Report
from baocao.model.node import Mapping, Plain, find_node
from baocao.model.node import Sequence as SequenceNode
from baocao.sign.digest import canonical_json, content_digest, statement
from baocao.sign.span import split_at_block
from baocao.sign.ssh import sign_message

_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w:.+-]*[A-Za-z0-9])?", re.ASCII)
_ARMORED = re.compile(r"(?:[!-~][ -~]*\n)+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff]")
"""What the loader takes out of every text."""


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
        """Return the keys and texts that are written, in their order; blanks are no opinion."""
        written = {
            "by": self.by,
            "decision": self.decision.value,
            "at": self.at.isoformat(timespec="seconds"),
            "content": self.content,
        }
        opinion = _CONTROL.sub("", self.opinion).strip()
        return {**written, "opinion": opinion} if opinion else written


def write_decision(
    report: Report,
    new: NewDecision,
    key: bytes | None,
    before: Iterable[NewDecision] = (),
    versions: Iterable[Report] = (),
) -> str:
    """Return the whole text of a report's file with the decision in it, where an earlier one stood or at the end.

    The decision that stood there and all that it was preceded by are kept whole, with what proves them.

    Args:
        report: The report as it was read.
        new: The decision.
        key: The leader's private key in OpenSSH's format; without it nothing but `new`'s evidence proves the decision.
        before: Decisions that were made before `new` and perhaps never written down.
        versions: Earlier versions of the report, oldest first: what they hold is kept, though this one left it out.

    Raises:
        BlockRefusedError: If the sign-off shares its lines with something else.
        KeyRefusedError: If the key cannot be used.
    """
    above, below = split_at_block(report)
    written = "sign_off:\n" + "".join(_lines(_entry(new, key), "  "))
    past = _earlier((*versions, report), new, before)
    if past:
        written += "  returned:\n" + "".join(_listed(entry) for entry in past)
    # The first fence ends a line at least.
    newline = _LINE_END.findall(above)[0]
    return above + written.replace("\n", newline) + below


def holds_decision(report: Report, old: Report, new: NewDecision) -> bool:
    """Tell whether a report that was read again is the old one with the new decision, and nothing else changed."""
    block = find_node(report.node, "sign_off")
    is_written = isinstance(block, Mapping) and statement(block) == canonical_json(new.fields())
    is_the_same = _others(report) == _others(old) and content_digest(report) == content_digest(old)
    return is_written and is_the_same and report.front.sign_off is not None


def _others(report: Report) -> list[tuple[str, Plain]]:
    return [(key.text, value.plain()) for key, value in report.node if key.text != "sign_off"]


def _entry(new: NewDecision, key: bytes | None = None) -> dict[str, Plain]:
    entry: dict[str, Plain] = dict(new.fields())
    if new.evidence is not None:
        entry["evidence"] = {name: str(value) for name, value in new.evidence.model_dump().items()}
    if key is not None:
        entry["signature"] = sign_message(canonical_json(new.fields()), key)
    return entry


def _earlier(reports: Iterable[Report], new: NewDecision, before: Iterable[NewDecision]) -> list[dict[str, Plain]]:
    """Return the earlier decisions as they were written; one that is made again is made once.

    A review that is known now proves what somebody wrote down without it.
    """
    past: dict[bytes, dict[str, Plain]] = {}
    for entry in (one for report in reports for one in _recorded(report)):
        past.setdefault(_said(entry), entry)
    for entry in map(_entry, before):
        if "signature" not in past.get(_said(entry), {}):
            past[_said(entry)] = entry
    past.pop(canonical_json(new.fields()), None)
    return list(past.values())


def _recorded(report: Report) -> Iterator[dict[str, Plain]]:
    """Iterate over the decisions in a report, oldest first; a block that cannot be read as one is none."""
    listed = find_node(report.node, "sign_off", "returned")
    entries = listed.plain() if isinstance(listed, SequenceNode) else []
    yield from (entry for entry in entries if isinstance(entry, dict))
    block = find_node(report.node, "sign_off")
    if isinstance(block, Mapping) and report.front.sign_off is not None:
        yield {key.text: value.plain() for key, value in block if key.text != "returned"}


def _said(entry: dict[str, Plain]) -> bytes:
    return canonical_json({key: value for key, value in entry.items() if key not in {"signature", "evidence"}})


def _listed(entry: dict[str, Plain]) -> str:
    first, *rest = _lines(entry, "      ")
    return "    - " + first.lstrip() + "".join(rest)


def _lines(entry: dict[str, Plain], indent: str) -> Iterator[str]:
    """Iterate over the lines of a decision, ended by LF; a signature keeps its own."""
    for key, value in entry.items():
        if key == "signature" and isinstance(value, str) and _ARMORED.fullmatch(value):
            yield f"{indent}{key}: |\n" + "".join(f"{indent}  {line}\n" for line in value.splitlines())
        else:
            yield f"{indent}{_flow(key)}: {_flow(value)}\n"


def _flow(value: Plain) -> str:
    """Return a value in one line of YAML, every text so that it is read back as it is."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(one) for one in value) + "]"
    if _PLAIN.fullmatch(value):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted)
