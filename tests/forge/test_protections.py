"""Which protections are missing, as far as a token may see."""

import pytest
from tests.forge.examples import github_example
from tests.forge.server import Answer, FakeForge

from baocao.forge import Forge, blind_spots, missing_protections, read_protections, unseen_protections
from baocao.model import Advice, ForgeKind, Protection

TOP = "/repos/so-ldtbxh/bao-cao"
CLASSIC, RULES, PAGES = f"{TOP}/branches/main/protection", f"{TOP}/rules/branches/main", f"{TOP}/pages"
RIGHTS = f"{TOP}/actions/permissions/workflow"
RUNS = f"{TOP}/actions/permissions/fork-pr-contributor-approval"
FORGEJO_RULES = f"/api/v1{TOP}/branch_protections"
UNPROTECTED = Answer({"message": "Branch not protected"}, 404)
FORBIDDEN = Answer({"message": "Resource not accessible by personal access token"}, 403)
RULESET = [
    {"type": "deletion"},
    {"type": "non_fast_forward"},
    {
        "type": "pull_request",
        "parameters": {
            "require_code_owner_review": True,
            "required_approving_review_count": 1,
            "dismiss_stale_reviews_on_push": False,
        },
    },
    {
        "type": "required_status_checks",
        "parameters": {
            "required_status_checks": [
                {"context": "Ký xác nhận", "integration_id": 4321},
                {"context": "Kiểm tra và dựng thử"},
            ]
        },
    },
]
STRICT = Protection(
    code_owners=True,
    approved=True,
    statuses=frozenset({"Ký xác nhận", "Kiểm tra và dựng thử"}),
    owned_statuses=frozenset({"Ký xác nhận"}),
    refuses_force_pushes=True,
    refuses_deletion=True,
    binds_everybody=True,
    keeps_approvals=True,
    private_pages=True,
    reading_runs=True,
    approved_runs=True,
)


def settings_of(advice: list[Advice]) -> str:
    """Return where all the advice sends its reader."""
    return "\n".join(one.help for one in advice)


def test_githubs_own_example_is_judged(server: FakeForge, github: Forge) -> None:
    """Its branch has code owners, but may be overwritten and deleted, waits for another status and drops approvals."""
    server.tell(CLASSIC, github_example("branch-protection"))
    server.tell(RULES, github_example("repository-rule-items"))
    server.tell(PAGES, github_example("page"))
    server.tell(RIGHTS, github_example("actions-default-workflow-permissions"))
    server.tell(RUNS, github_example("actions-fork-pr-contributor-approval"))
    missing = list(missing_protections(ForgeKind.GITHUB, github.protections("main")))

    assert [one.fact for one in missing] == [
        "hợp nhất được khi chưa có trạng thái “Ký xác nhận”",
        "quy trình do chính yêu cầu hợp nhất mang theo cũng đặt được trạng thái “Ký xác nhận”",
        "hợp nhất được khi “Kiểm tra và dựng thử” chưa đạt",
        "ghi đè được lịch sử của nhánh",
        "xóa được nhánh",
        "mỗi lần ghi mới hủy mọi lượt duyệt, kể cả khi báo cáo không đổi",
        "quy trình không ghi `permissions` thì được quyền ghi, hoặc được tự duyệt yêu cầu hợp nhất",
        "quy trình do yêu cầu hợp nhất của người ngoài mang theo chạy mà không ai duyệt",
        "cổng thông tin trên GitHub Pages mở cho mọi người",
    ]
    assert "“Require status checks to pass”, thêm `Ký xác nhận`" in missing[0].help


def test_unprotected_branch_lacks_everything(server: FakeForge, github: Forge) -> None:
    """GitHub says outright that a branch is not protected."""
    server.tell(CLASSIC, UNPROTECTED)
    server.tell(RULES, [])
    protection = github.protections("main")
    missing = settings_of(list(missing_protections(ForgeKind.GITHUB, protection)))

    assert "Require review from Code Owners" in missing
    assert "Allow force pushes" in missing
    assert "“Bypass list” chỉ có “Deploy keys”" in missing
    assert protection.private_pages is None


@pytest.mark.parametrize("classic", [UNPROTECTED, FORBIDDEN])
def test_rulesets_protect_as_well(classic: Answer, server: FakeForge, github: Forge) -> None:
    """What a ruleset enforces is not missing; who may go round it is not seen."""
    server.tell(CLASSIC, classic)
    server.tell(RULES, RULESET)
    server.tell(PAGES, github_example("page") | {"public": False})
    protection = github.protections("main")

    assert list(missing_protections(ForgeKind.GITHUB, protection)) == []
    assert protection.binds_everybody is None
    assert protection.private_pages is True


def test_what_a_token_may_not_see_is_not_called_missing(server: FakeForge, github: Forge) -> None:
    """It is named, with the place to look at."""
    for path in (CLASSIC, PAGES):
        server.tell(path, FORBIDDEN)
    server.tell(RULES, [])
    protection = github.protections("main")

    assert protection == Protection()
    assert list(missing_protections(ForgeKind.GITHUB, protection)) == []
    assert len(list(unseen_protections(ForgeKind.GITHUB, protection))) == 12
    assert read_protections(ForgeKind.GITHUB, protection) == ()
    assert "“Bypass list” của ruleset" in blind_spots(ForgeKind.GITHUB)


@pytest.mark.parametrize("name", ["apply_to_admins", "block_admin_merge_override"])
def test_forgejo_and_gitea_protect_in_other_words(name: str, server: FakeForge, forgejo: Forge) -> None:
    """Each has its own name for binding administrators."""
    rule = {
        "rule_name": "main",
        "block_on_official_review_requests": True,
        "enable_status_check": True,
        "status_check_contexts": ["Ký xác nhận"],
        "required_approvals": 1,
        "dismiss_stale_approvals": False,
        name: True,
    }
    server.tell(FORGEJO_RULES, [{"rule_name": "khac", "status_check_contexts": None}, rule])

    assert list(missing_protections(ForgeKind.FORGEJO, forgejo.protections("main"))) == []


def test_forgejo_without_a_rule_for_the_branch(server: FakeForge, forgejo: Forge) -> None:
    """A rule for another branch protects nothing here."""
    server.tell(FORGEJO_RULES, [{"rule_name": "khac"}])
    missing = settings_of(list(missing_protections(ForgeKind.FORGEJO, forgejo.protections("main"))))

    assert "Block merge on official review requests" in missing
    assert "Enable status check" in missing
    assert "Apply this rule to repository admins" in missing


@pytest.mark.parametrize("kind", [ForgeKind.GITHUB, ForgeKind.FORGEJO])
def test_strict_branch_lacks_nothing(kind: ForgeKind) -> None:
    """Nothing is advised for its own sake."""
    assert list(missing_protections(kind, STRICT)) == list(unseen_protections(kind, STRICT)) == []
    assert len(read_protections(kind, STRICT)) == {ForgeKind.GITHUB: 12, ForgeKind.FORGEJO: 7}[kind]


@pytest.mark.parametrize(
    ("source", "is_own"),
    [
        pytest.param({}, False, id="any"),
        pytest.param({"integration_id": None}, False, id="none"),
        pytest.param({"integration_id": 15368}, False, id="github-actions"),
        pytest.param({"integration_id": 4321}, True, id="own"),
    ],
)
def test_name_alone_does_not_make_a_status(
    source: dict[str, object],
    is_own: bool,  # noqa: FBT001 - a case of the table
    server: FakeForge,
    github: Forge,
) -> None:
    """Every workflow that a pull request brings along can report a check of any name, as GitHub Actions."""
    checks = [{"context": "Ký xác nhận", **source}]
    server.tell(CLASSIC, FORBIDDEN)
    server.tell(RULES, [{"type": "required_status_checks", "parameters": {"required_status_checks": checks}}])
    missing = [one.fact for one in missing_protections(ForgeKind.GITHUB, github.protections("main"))]

    assert any("do chính yêu cầu hợp nhất" in fact for fact in missing) is not is_own


@pytest.mark.parametrize(("app", "is_own"), [(-1, False), (None, False), (15368, False), (4321, True)])
def test_classic_protection_names_the_source_too(
    app: int | None,
    is_own: bool,  # noqa: FBT001 - a case of the table
    server: FakeForge,
    github: Forge,
) -> None:
    """In its own words."""
    checks = {"contexts": ["Ký xác nhận"], "checks": [{"context": "Ký xác nhận", "app_id": app}]}
    server.tell(CLASSIC, {"required_status_checks": checks})
    server.tell(RULES, [])

    assert ("Ký xác nhận" in (github.protections("main").owned_statuses or ())) is is_own
