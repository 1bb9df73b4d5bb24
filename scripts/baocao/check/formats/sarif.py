"""Findings as SARIF 2.1.0, for code scanning.

Source: OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”; section numbers below are its own.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from baocao.check.hidden import escape_in_json
from baocao.check.sheet import CheckSheet
from baocao.model import Finding, Level, Place, RulePage

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "note"}


def render_sarif(sheet: CheckSheet, rules: Sequence[RulePage]) -> str:
    """Return a log with one run; every rule is described in it, found or not."""
    driver = {
        "name": "baocao",
        "version": sheet.version,
        "language": "vi",
        "rules": [_rule(page, sheet) for page in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notifications(sheet))}],
        "columnKind": "unicodeCodePoints",
        "results": list(_results(sheet.findings, {page.name: at for at, page in enumerate(rules)})),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return escape_in_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _rule(page: RulePage, sheet: CheckSheet) -> dict[str, object]:
    address = sheet.page_of(page.name)
    return {
        "id": page.name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.why or page.summary},
        "help": {"text": page.text, "markdown": page.text},
        # An absolute address or none (3.49.12).
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": _LEVELS[page.level]},
        "properties": {"since": page.since, "fixes": page.fixes, "source": page.source},
    }


def _notifications(sheet: CheckSheet) -> Iterator[dict[str, object]]:
    for sentence in sheet.unchecked:
        yield {"level": "note", "message": {"text": sentence}}


def _results(findings: Sequence[Finding], indices: dict[str, int]) -> Iterator[dict[str, object]]:
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        same = (finding.rule, finding.place.path, finding.message)
        seen[same] += 1
        result: dict[str, object] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.level],
            "message": {"text": finding.message + (f"\ngợi ý: {finding.help}" if finding.help else "")},
            "locations": [{"physicalLocation": _location(finding.place)}],
            "partialFingerprints": {"baocaoFinding/v1": _fingerprint(*same, str(seen[same]))},
        }
        if finding.rule in indices:
            result["ruleIndex"] = indices[finding.rule]
        if finding.waived:
            result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": finding.waived}]
        yield result


def _location(place: Place) -> dict[str, object]:
    region = {"startLine": place.line, **({"startColumn": place.column} if place.column else {})}
    return {"artifactLocation": {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"}, "region": region}


def _fingerprint(*parts: str) -> str:
    """Return what stays the same when lines above are added or removed (3.27.17): no line takes part in it."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
