"""The digest of exactly what a leader read.

Untyped on purpose: every scalar is the string that YAML composed, so that a new key or type in the tool breaks no old
seal. What the văn thư adds after signing (`number`, `date`) and the sign-off itself are not part of it.
"""

import hashlib
import json
import unicodedata

from baocao.model import Report
from baocao.model.node import Mapping

_NOT_READ = frozenset({"sign_off", "number", "date"})


def content_digest(report: Report) -> str:
    """Return `sha256:…` of a report's front matter, body and pictures."""
    return "sha256:" + hashlib.sha256(canonical_content(report)).hexdigest()


def canonical_content(report: Report) -> bytes:
    """Return the bytes that are digested.

    The front matter as JSON and one LF; the body with LF ends, lines stripped on the right and no blank lines around
    it, and one LF; a line `path sha256` for each picture, by path.
    """
    front = {key.text: value.plain() for key, value in report.node if key.text not in _NOT_READ}
    lines = [line.rstrip() for line in report.body.split("\n")]
    body = "\n".join(lines).strip("\n")
    pictures = sorted(f"{picture.path} {picture.sha256}\n" for picture in report.pictures)
    return canonical_json(front) + f"\n{_composed(body)}\n{''.join(pictures)}".encode()


def canonical_json(values: object) -> bytes:
    """Return nested strings as JSON: keys by code point, no spaces, composed (NFC), UTF-8."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _composed(text).encode()


def statement(sign_off: Mapping) -> bytes:
    """Return the bytes that a leader's key signs: the sign-off as JSON, without signature, evidence and history."""
    kept = {key.text: value.plain() for key, value in sign_off if key.text not in {"signature", "evidence", "returned"}}
    return canonical_json(kept)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
