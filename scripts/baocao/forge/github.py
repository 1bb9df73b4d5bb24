"""GitHub, and GitHub Enterprise Server at its own address."""

from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import quote

from baocao.forge.answers import EventAnswer, PullAnswer
from baocao.forge.client import AnyAnswer, Parameters
from baocao.forge.hosted import HostedForge
from baocao.forge.port import ForgeError
from baocao.forge.settings import (
    BranchProtection,
    BranchRule,
    PagesAnswer,
    RunApproval,
    Switch,
    WorkflowRights,
)
from baocao.model import ForgeKind, Protection

_UNSEEN = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}
_ALL_OUTSIDERS = "all_external_contributors"
_ACTIONS = 15368
"""GitHub Actions as a program that sets checks: every workflow of the repository speaks in its name."""

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
        joined = _joined(classic, rules)
        rights = self._seen(WorkflowRights, "actions/permissions/workflow")
        policy = self._seen(RunApproval, "actions/permissions/fork-pr-contributor-approval")
        pages = self._seen(PagesAnswer, "pages")
        return replace(
            joined,
            private_pages=None if pages is None else not pages.public,
            reading_runs=None
            if rights is None
            else rights.default_workflow_permissions == "read" and not rights.can_approve_pull_request_reviews,
            approved_runs=None if policy is None else policy.approval_policy == _ALL_OUTSIDERS,
        )

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

    def _seen(self, shape: type[AnyAnswer], what: str) -> AnyAnswer | None:
        """Return a setting of the repository; None if the token may not see it."""
        try:
            return self._client.get(shape, f"{self._top}/{what}")
        except ForgeError as error:
            if error.status in _UNSEEN:
                return None
            raise


def _joined(classic: BranchProtection | None, rules: tuple[BranchRule, ...]) -> Protection:
    by_rules = _by_rules(rules)
    if classic is None:
        return by_rules
    by_classic = _by_classic(classic)
    return Protection(
        code_owners=by_rules.code_owners or by_classic.code_owners,
        approved=by_rules.approved or by_classic.approved,
        owned_statuses=(by_rules.owned_statuses or frozenset()) | (by_classic.owned_statuses or frozenset()),
        statuses=(by_rules.statuses or frozenset()) | (by_classic.statuses or frozenset()),
        refuses_force_pushes=by_rules.refuses_force_pushes or by_classic.refuses_force_pushes,
        refuses_deletion=by_rules.refuses_deletion or by_classic.refuses_deletion,
        # Who may go round a ruleset is shown to nobody's token but an owner's.
        binds_everybody=None if classic is _OPEN and rules else by_classic.binds_everybody,
        keeps_approvals=by_rules.keeps_approvals is not False and by_classic.keeps_approvals,
    )


def _by_rules(rules: tuple[BranchRule, ...]) -> Protection:
    """Return what rulesets enforce; what they do not, classic protection may."""
    of_type = {rule.type for rule in rules}
    asked = [one for rule in rules for one in rule.parameters.required_status_checks]
    owned = frozenset(one.context for one in asked if _is_own(one.integration_id))
    return Protection(
        code_owners=any(rule.parameters.require_code_owner_review for rule in rules) or None,
        approved=any(rule.parameters.required_approving_review_count for rule in rules) or None,
        statuses=frozenset(one.context for one in asked) or None,
        owned_statuses=owned if asked else None,
        refuses_force_pushes="non_fast_forward" in of_type or None,
        refuses_deletion="deletion" in of_type or None,
        keeps_approvals=False if any(rule.parameters.dismiss_stale_reviews_on_push for rule in rules) else None,
    )


def _by_classic(classic: BranchProtection) -> Protection:
    reviews = classic.required_pull_request_reviews
    checks = classic.required_status_checks
    return Protection(
        code_owners=reviews is not None and reviews.require_code_owner_reviews,
        approved=reviews is not None and reviews.required_approving_review_count > 0,
        statuses=frozenset(checks.contexts if checks else ()),
        owned_statuses=frozenset(one.context for one in checks.checks if _is_own(one.app_id))
        if checks
        else frozenset(),
        refuses_force_pushes=not classic.allow_force_pushes.enabled,
        refuses_deletion=not classic.allow_deletions.enabled,
        binds_everybody=classic.enforce_admins.enabled,
        keeps_approvals=reviews is None or not reviews.dismiss_stale_reviews,
    )


def _is_own(program: int | None) -> bool:
    """Tell whether a status must come from one program, and not from just any workflow; -1 stands for any."""
    return program is not None and program not in {-1, _ACTIONS}
