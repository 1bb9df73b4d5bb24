"""Sign-off: the digest of what was read, signatures by key, and what a recorded decision is worth."""

from baocao.sign.block import NewDecision, write_decision
from baocao.sign.digest import canonical_content, content_digest
from baocao.sign.ssh import KeyRefusedError
from baocao.sign.verdicts import needs_leader, verify_report, verify_workspace

__all__ = [
    "KeyRefusedError",
    "NewDecision",
    "canonical_content",
    "content_digest",
    "needs_leader",
    "verify_report",
    "verify_workspace",
    "write_decision",
]
