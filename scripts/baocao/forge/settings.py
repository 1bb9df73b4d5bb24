"""What forges answer about the settings of a repository and its branches, as far as a token may see them."""

from pydantic import Field

from baocao.forge.answers import Answer


class Switch(Answer):
    """A setting that is on or off."""

    enabled: bool = False


class RequiredReviews(Answer):
    """What GitHub asks of reviews."""

    require_code_owner_reviews: bool = False
    dismiss_stale_reviews: bool = False
    required_approving_review_count: int = 0


class SourcedStatus(Answer):
    """A status that classic protection asks for, and the only program that may set it; none, or -1, for any."""

    context: str
    app_id: int | None = None


class RequiredStatuses(Answer):
    """The statuses that GitHub asks for."""

    contexts: tuple[str, ...] = ()
    checks: tuple[SourcedStatus, ...] = ()


class BranchProtection(Answer):
    """GitHub's classic protection of a branch."""

    required_pull_request_reviews: RequiredReviews | None = None
    required_status_checks: RequiredStatuses | None = None
    enforce_admins: Switch = Switch()
    allow_force_pushes: Switch = Switch()
    allow_deletions: Switch = Switch()


class RequiredStatus(Answer):
    """A status that a ruleset asks for, and the only program that may set it; none for any."""

    context: str
    integration_id: int | None = None


class RuleParameters(Answer):
    """What a ruleset's rule says in particular."""

    require_code_owner_review: bool = False
    required_approving_review_count: int = 0
    dismiss_stale_reviews_on_push: bool = False
    required_status_checks: tuple[RequiredStatus, ...] = ()


class BranchRule(Answer):
    """A rule of one of GitHub's rulesets that holds for a branch."""

    type: str
    parameters: RuleParameters = RuleParameters()


class PagesAnswer(Answer):
    """GitHub Pages of the repository."""

    public: bool


class WorkflowRights(Answer):
    """What a workflow's token may do where its file says nothing."""

    default_workflow_permissions: str
    can_approve_pull_request_reviews: bool


class RunApproval(Answer):
    """For whose pull requests somebody must approve a run."""

    approval_policy: str


class ForgejoProtection(Answer):
    """Forgejo's or Gitea's protection of a branch; each has its own name for binding administrators."""

    rule_name: str = ""
    branch_name: str = ""
    block_on_official_review_requests: bool = False
    required_approvals: int = 0
    enable_status_check: bool = False
    status_check_contexts: tuple[str, ...] | None = Field(default=())
    enable_force_push: bool = False
    dismiss_stale_approvals: bool = False
    apply_to_admins: bool = False
    block_admin_merge_override: bool = False
