"""Sign the sample instance again, with new throw-away keys.

The public halves go into `units/people.yml`; the private halves are never written anywhere. The digests of the
receipts and of the consolidated reports' sources follow the reports. Run by `make sample-signatures` after the sample
reports were edited.
"""

import re
from datetime import datetime, time
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from baocao.deciding import decide
from baocao.load import load_text, load_workspace
from baocao.model import Decision, Report, Workspace
from baocao.model.dates import VIETNAM
from baocao.sign import NewDecision, content_digest, needs_leader, source_digests

ROOT = Path(__file__).parent.parent
SIGNED_AT = time(9, 40, tzinfo=VIETNAM)


def main() -> None:
    """Make a key for every leader, sign every final report that needs it, and bring the receipts up to date."""
    workspace = load_workspace(ROOT)
    keys = {leader: Ed25519PrivateKey.generate() for leader in workspace.people.leaders}
    _write_public_keys(workspace, keys)
    for report in workspace.reports.values():
        if report.counts and needs_leader(workspace, report):
            _sign(workspace, report, keys)
    _write_digests(load_workspace(ROOT))
    for report in workspace.consolidated.values():
        if report.counts:
            _write_sources(workspace, report)
    workspace = load_workspace(ROOT)
    for report in workspace.consolidated.values():
        if report.counts:
            _sign(workspace, report, keys)


def _write_public_keys(workspace: Workspace, keys: dict[str, Ed25519PrivateKey]) -> None:
    path = ROOT / "units/people.yml"
    text = path.read_text(encoding="utf-8")
    for leader, key in keys.items():
        public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
        since = workspace.people.leaders[leader].terms[0].from_
        line = f"    keys: [{{key: {public}, from: {since}}}]\n"
        text = re.sub(rf"(^  {leader}:\n(?:    .*\n)*?)    keys: .*\n", rf"\g<1>{line}", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def _sign(workspace: Workspace, report: Report, keys: dict[str, Ed25519PrivateKey]) -> None:
    day = report.front.date or report.period.last_day
    earlier = report.front.sign_off
    signed = load_text(workspace, report, re.sub(r"^sign_off:\n(?:  .*\n)+", "", report.raw, flags=re.MULTILINE))
    at = earlier.at.astimezone(VIETNAM) if earlier else datetime.combine(day, SIGNED_AT)
    leader = workspace.in_charge(report, at.date())
    if leader is None or signed is None:
        message = f"{report.path}: nobody is in charge on {at.date()}"
        raise SystemExit(message)
    opinion = earlier.opinion or "" if earlier else ""
    for past in earlier.returned if earlier else ():
        before = NewDecision(past.by, past.decision, past.at.astimezone(VIETNAM), past.content, past.opinion or "")
        signed = _write(workspace, signed, before, keys)
    decision = NewDecision(leader, Decision.APPROVED, at, content_digest(report), opinion)
    signed = _write(workspace, signed, decision, keys)
    (ROOT / report.path).write_text(signed.raw, encoding="utf-8")


def _write(workspace: Workspace, report: Report, decision: NewDecision, keys: dict[str, Ed25519PrivateKey]) -> Report:
    private = keys[decision.by].private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
    return decide(workspace, report, decision, private)


def _write_digests(workspace: Workspace) -> None:
    for period in workspace.periods.values():
        path = ROOT / f"periods/{period.id}/received.yml"
        text = path.read_text(encoding="utf-8")
        for receipt in period.received.received:
            report = workspace.report(receipt.unit, period.id)
            if report is not None:
                entry = rf'(- {{unit: {receipt.unit},(?:.|\n)*?digest: )"?sha256:\w+"?'
                text = re.sub(entry, rf'\g<1>"{content_digest(report)}"', text)
        path.write_text(text, encoding="utf-8")


def _write_sources(workspace: Workspace, consolidated: Report) -> None:
    """Write the digests of all final reports of the period into the front matter, one line a unit."""
    sources = source_digests(workspace, consolidated.period)
    lines = "".join(f"  {unit}: {digest}\n" for unit, digest in sorted(sources.items()))
    path = ROOT / consolidated.path
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"^sources:.*\n(?:  .*\n)*", f"sources:\n{lines}", text, flags=re.MULTILINE), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
