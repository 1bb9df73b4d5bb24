"""Forgejo and Gitea, at the address of their interface (`…/api/v1`)."""

from typing import ClassVar

from baocao.forge.client import Parameters
from baocao.forge.hosted import HostedForge
from baocao.forge.settings import ForgejoProtection
from baocao.model import ForgeKind, Protection


class Forgejo(HostedForge):
    """A repository on Forgejo or Gitea."""

    kind = ForgeKind.FORGEJO
    page_size: ClassVar[Parameters] = {"limit": 50}

    def protections(self, branch: str) -> Protection:
        """Return what the branch's own rule enforces; a rule for a pattern of names is not looked for."""
        rules = self._client.get_all(ForgejoProtection, f"{self._top}/branch_protections", self.page_size)
        found = next((rule for rule in rules if branch in {rule.rule_name, rule.branch_name}), None)
        rule = found or ForgejoProtection(enable_force_push=True)
        return Protection(
            code_owners=rule.block_on_official_review_requests,
            approved=rule.required_approvals > 0,
            statuses=frozenset(rule.status_check_contexts or ()) if rule.enable_status_check else frozenset(),
            refuses_force_pushes=not rule.enable_force_push,
            # A protected branch cannot be deleted there.
            refuses_deletion=found is not None,
            binds_everybody=rule.apply_to_admins or rule.block_admin_merge_override,
            keeps_approvals=not rule.dismiss_stale_approvals,
        )
