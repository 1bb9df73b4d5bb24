"""Which protections are missing, under the names that the forge's own settings give them, and which nobody can see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baocao.model import SIGN_OFF_CONTEXT, TRIAL_CONTEXT, Advice, ForgeKind, Protection


@dataclass(frozen=True, slots=True)
class _Setting:
    """A protection: how it is called, what is wrong without it, and where it is set, by forge."""

    title: str
    fact: str
    where: Mapping[ForgeKind, str]


_ON_GITHUB = "Settings → Rules → Rulesets (hoặc Branches → Branch protection rules)"
_ON_FORGEJO = "Settings → Branches → Branch protection"
_RUNS = "Settings → Actions → General"
_SETTINGS = {
    "code_owners": _Setting(
        "duyệt theo CODEOWNERS",
        "hợp nhất được mà không cần người có trách nhiệm trong CODEOWNERS duyệt",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: bật “Require a pull request before merging” "
            "và “Require review from Code Owners”",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: bật “Block merge on official review requests”",
        },
    ),
    "approved": _Setting(
        "số lượt duyệt",
        "hợp nhất được mà không cần ai duyệt",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: “Required approvals” từ 1 trở lên",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: “Required approvals” từ 1 trở lên",
        },
    ),
    "status": _Setting(
        f"trạng thái “{SIGN_OFF_CONTEXT}”",
        f"hợp nhất được khi chưa có trạng thái “{SIGN_OFF_CONTEXT}”",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: bật “Require status checks to pass”, thêm `{SIGN_OFF_CONTEXT}`",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: bật “Enable status check”, thêm `{SIGN_OFF_CONTEXT}`",
        },
    ),
    "source": _Setting(
        f"nguồn của trạng thái “{SIGN_OFF_CONTEXT}”",
        f"quy trình do chính yêu cầu hợp nhất mang theo cũng đặt được trạng thái “{SIGN_OFF_CONTEXT}”",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: nguồn của `{SIGN_OFF_CONTEXT}` là ứng dụng riêng, không phải "
            "“any source” hay “GitHub Actions”; lập ứng dụng theo mục 3.4 của .github/SECURITY.md",
        },
    ),
    "trial": _Setting(
        f"lần chạy “{TRIAL_CONTEXT}”",
        f"hợp nhất được khi “{TRIAL_CONTEXT}” chưa đạt",
        {ForgeKind.GITHUB: f"{_ON_GITHUB}: bật “Require status checks to pass”, thêm `{TRIAL_CONTEXT}`"},
    ),
    "refuses_force_pushes": _Setting(
        "chặn ghi đè lịch sử",
        "ghi đè được lịch sử của nhánh",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: tắt “Allow force pushes” (ruleset: bật “Block force pushes”)",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: chọn “Disable force push”",
        },
    ),
    "refuses_deletion": _Setting(
        "chặn xóa nhánh",
        "xóa được nhánh",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: tắt “Allow deletions” (ruleset: bật “Restrict deletions”)",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: thêm quy tắc bảo vệ cho nhánh",
        },
    ),
    "binds_everybody": _Setting(
        "ràng buộc cả người quản trị",
        "người quản trị bỏ qua được các quy định của nhánh",
        {
            # A push of the record needs its key on that list, and classic protection has no list.
            ForgeKind.GITHUB: "Settings → Rules → Rulesets: dùng ruleset, “Bypass list” chỉ có “Deploy keys” "
            "(khóa ghi bản ghi), không có vai trò hay tài khoản nào",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: bật “Apply this rule to repository admins”",
        },
    ),
    "keeps_approvals": _Setting(
        "giữ lượt duyệt khi có lần ghi mới",
        "mỗi lần ghi mới hủy mọi lượt duyệt, kể cả khi báo cáo không đổi",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: tắt “Dismiss stale pull request approvals when new commits are pushed”",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: tắt “Dismiss stale approvals”",
        },
    ),
    "reading_runs": _Setting(
        "quyền mặc định của quy trình",
        "quy trình không ghi `permissions` thì được quyền ghi, hoặc được tự duyệt yêu cầu hợp nhất",
        {
            ForgeKind.GITHUB: f"{_RUNS} → Workflow permissions: chọn “Read repository contents”, "
            "tắt “Allow GitHub Actions to create and approve pull requests”"
        },
    ),
    "approved_runs": _Setting(
        "duyệt trước khi chạy quy trình của người ngoài",
        "quy trình do yêu cầu hợp nhất của người ngoài mang theo chạy mà không ai duyệt",
        {
            ForgeKind.GITHUB: f"{_RUNS} → Approval for running fork pull request workflows: "
            "chọn “Require approval for all external contributors”"
        },
    ),
    "private_pages": _Setting(
        "GitHub Pages",
        "cổng thông tin trên GitHub Pages mở cho mọi người",
        {ForgeKind.GITHUB: "Settings → Pages → “GitHub Pages visibility”: chọn “Private”, hoặc “Unpublish site”"},
    ),
}
_BLIND = {
    ForgeKind.GITHUB: (
        "“Bypass list” của ruleset",
        "giới hạn đường dẫn `.github/**` (Restrict file paths), quy trình bắt buộc (Require workflows to pass)",
        "“Send write tokens”, “Send secrets” cho kho sao riêng",
        "nhánh được dùng môi trường `record`, `sign-off`",
        "quyền của từng tài khoản, ai giữ khóa riêng",
    ),
    ForgeKind.FORGEJO: (
        "“Whitelist” được ghi thẳng vào nhánh",
        "quyền của từng tài khoản và của mã truy cập, ai giữ khóa riêng",
    ),
}
"""What no answer of the forge shows to `doctor`; the administrator looks for himself."""


def missing_protections(kind: ForgeKind, protection: Protection) -> Iterator[Advice]:
    """Iterate over the protections that are known to be missing, the weightiest first."""
    for name, setting in _known(kind):
        if _holds(protection, name) is False:
            yield Advice(setting.fact, setting.where[kind])


def unseen_protections(kind: ForgeKind, protection: Protection) -> Iterator[Advice]:
    """Iterate over the protections that the token may not see."""
    for name, setting in _known(kind):
        if _holds(protection, name) is None:
            yield Advice(f"mã truy cập không xem được: {setting.fact}?", setting.where[kind])


def read_protections(kind: ForgeKind, protection: Protection) -> tuple[str, ...]:
    """Return the names of the settings that were read, whatever they say."""
    return tuple(setting.title for name, setting in _known(kind) if _holds(protection, name) is not None)


def blind_spots(kind: ForgeKind) -> tuple[str, ...]:
    """Return what `doctor` has no way to see on a forge."""
    return _BLIND.get(kind, ())


def _known(kind: ForgeKind) -> Iterator[tuple[str, _Setting]]:
    return ((name, setting) for name, setting in _SETTINGS.items() if kind in setting.where)


def _holds(protection: Protection, name: str) -> bool | None:
    asked = {
        "status": (protection.statuses, SIGN_OFF_CONTEXT),
        "source": (protection.owned_statuses, SIGN_OFF_CONTEXT),
        "trial": (protection.statuses, TRIAL_CONTEXT),
    }
    if name in asked:
        statuses, context = asked[name]
        return None if statuses is None else context in statuses
    holds: bool | None = getattr(protection, name)
    return holds
