"""Sign-off: the digest of what was read, signatures by key, and what a recorded decision is worth."""

from baocao.sign.block import NewDecision, holds_decision, write_decision
from baocao.sign.digest import canonical_content, content_digest
from baocao.sign.evidence import prove_evidence
from baocao.sign.gaps import registry_gaps
from baocao.sign.office import office_approves
from baocao.sign.on_demand import VerdictsOnDemand
from baocao.sign.owners import render_codeowners
from baocao.sign.receipts import UnexpectedRegisterError, add_receipt
from baocao.sign.reviews import ReviewedReport, ReviewVerdict, decisions_before, judge_reviews, outdone
from baocao.sign.sources import source_digests, unbound_sources
from baocao.sign.span import BlockRefusedError
from baocao.sign.ssh import KeyRefusedError
from baocao.sign.status import Awaited, sign_off_status
from baocao.sign.verdicts import needs_leader, verify_report, verify_workspace

__all__ = [
    "Awaited",
    "BlockRefusedError",
    "KeyRefusedError",
    "NewDecision",
    "ReviewVerdict",
    "ReviewedReport",
    "UnexpectedRegisterError",
    "VerdictsOnDemand",
    "add_receipt",
    "canonical_content",
    "content_digest",
    "decisions_before",
    "holds_decision",
    "judge_reviews",
    "needs_leader",
    "office_approves",
    "outdone",
    "prove_evidence",
    "registry_gaps",
    "render_codeowners",
    "sign_off_status",
    "source_digests",
    "unbound_sources",
    "verify_report",
    "verify_workspace",
    "write_decision",
]
