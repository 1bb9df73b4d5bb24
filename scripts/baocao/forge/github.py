"""GitHub, and GitHub Enterprise Server at its own address."""

from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import quote

from baocao.forge.answers import BranchProtection, BranchRule, EventAnswer, PagesAnswer, PullAnswer, Switch
from baocao.forge.client import Parameters
from baocao.forge.hosted import HostedForge
from baocao.forge.port import ForgeError
from baocao.model import ForgeKind, Protection

_UNSEEN = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}
_UNPROTECTED = "Branch not protected"
_OPEN = BranchProtection(allow_force_pushes=Switch(enabled=True), allow_deletions=Switch(enabled=True))
"""A branch that everybody who may write can overwrite."""


class GitHub(HostedForge):
    """A repository on GitHub."""

    kind = ForgeKind.GITHUB
    page_size: ClassVar[Parameters] = {"per_page": 100}

    def protections(self, branch: str) -> Protection:
        """Return what a branch's classic protection and the rulesets enforce together."""
        name = quote(branch, safe="")
        classic = self._classic(f"{self._top}/branches/{name}/protection")
        rules = self._client.get_all(BranchRule, f"{self._top}/rules/branches/{name}", self.page_size)
        return _joined(classic, rules, private_pages=self._private_pages())

    def _ready_at(self, pull: PullAnswer) -> datetime:
        events = self._client.get_all(EventAnswer, f"{self._top}/issues/{pull.number}/events", self.page_size)
        ready = (one.created_at for one in events if one.event == "ready_for_review")
        return max(ready, default=pull.created_at)

    def _classic(self, asked: str) -> BranchProtection | None:
        """Return the classic protection; None if the token may not see whether there is one."""
        try:
            return self._client.get(BranchProtection, asked)
        except ForgeError as error:
            if error.said == _UNPROTECTED:
                return _OPEN
            if error.status in _UNSEEN:
                return None
            raise

    def _private_pages(self) -> bool | None:
        try:
            return not self._client.get(PagesAnswer, f"{self._top}/pages").public
        except ForgeError as error:
            if error.status in _UNSEEN:
                return None
            raise


def _joined(
    classic: BranchProtection | None, rules: tuple[BranchRule, ...], *, private_pages: bool | None
) -> Protection:
    by_rules = _by_rules(rules)
    if classic is None:
        return replace(by_rules, private_pages=private_pages)
    by_classic = _by_classic(classic)
    return Protection(
        code_owners=by_rules.code_owners or by_classic.code_owners,
        statuses=(by_rules.statuses or frozenset()) | (by_classic.statuses or frozenset()),
        refuses_force_pushes=by_rules.refuses_force_pushes or by_classic.refuses_force_pushes,
        refuses_deletion=by_rules.refuses_deletion or by_classic.refuses_deletion,
        # Who may go round a ruleset is shown to nobody's token but an owner's.
        binds_everybody=None if classic is _OPEN and rules else by_classic.binds_everybody,
        keeps_approvals=by_rules.keeps_approvals is not False and by_classic.keeps_approvals,
        private_pages=private_pages,
    )


def _by_rules(rules: tuple[BranchRule, ...]) -> Protection:
    """Return what rulesets enforce; what they do not, classic protection may."""
    of_type = {rule.type for rule in rules}
    statuses = frozenset(one.context for rule in rules for one in rule.parameters.required_status_checks)
    return Protection(
        code_owners=any(rule.parameters.require_code_owner_review for rule in rules) or None,
        statuses=statuses or None,
        refuses_force_pushes="non_fast_forward" in of_type or None,
        refuses_deletion="deletion" in of_type or None,
        keeps_approvals=False if any(rule.parameters.dismiss_stale_reviews_on_push for rule in rules) else None,
    )


def _by_classic(classic: BranchProtection) -> Protection:
    reviews = classic.required_pull_request_reviews
    checks = classic.required_status_checks
    return Protection(
        code_owners=reviews is not None and reviews.require_code_owner_reviews,
        statuses=frozenset(checks.contexts if checks else ()),
        refuses_force_pushes=not classic.allow_force_pushes.enabled,
        refuses_deletion=not classic.allow_deletions.enabled,
        binds_everybody=classic.enforce_admins.enabled,
        keeps_approvals=reviews is None or not reviews.dismiss_stale_reviews,
    )
