"""Which protections are missing, under the names that the forge's own settings give them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baocao.model import SIGN_OFF_CONTEXT, Advice, ForgeKind, Protection


@dataclass(frozen=True, slots=True)
class _Setting:
    """A protection: what is wrong without it, and where it is set, by forge."""

    fact: str
    where: Mapping[ForgeKind, str]


_ON_GITHUB = "Settings → Branches → Branch protection rules (hoặc Rulesets)"
_ON_FORGEJO = "Settings → Branches → Branch protection"
_SETTINGS = {
    "code_owners": _Setting(
        "hợp nhất được mà không cần người có trách nhiệm trong CODEOWNERS duyệt",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: bật “Require a pull request before merging” "
            "và “Require review from Code Owners”",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: bật “Block merge on official review requests”",
        },
    ),
    "status": _Setting(
        f"hợp nhất được khi chưa có trạng thái “{SIGN_OFF_CONTEXT}”",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: bật “Require status checks to pass before merging”, "
            f"thêm `{SIGN_OFF_CONTEXT}`",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: bật “Enable status check”, thêm `{SIGN_OFF_CONTEXT}`",
        },
    ),
    "refuses_force_pushes": _Setting(
        "ghi đè được lịch sử của nhánh",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: tắt “Allow force pushes” (ruleset: bật “Block force pushes”)",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: chọn “Disable force push”",
        },
    ),
    "refuses_deletion": _Setting(
        "xóa được nhánh",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: tắt “Allow deletions” (ruleset: bật “Restrict deletions”)",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: thêm quy tắc bảo vệ cho nhánh",
        },
    ),
    "binds_everybody": _Setting(
        "người quản trị bỏ qua được các quy định của nhánh",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: bật “Do not allow bypassing the above settings” "
            "(ruleset: để trống “Bypass list”)",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: bật “Apply this rule to repository admins”",
        },
    ),
    "keeps_approvals": _Setting(
        "mỗi lần ghi mới hủy mọi lượt duyệt, kể cả khi báo cáo không đổi",
        {
            ForgeKind.GITHUB: f"{_ON_GITHUB}: tắt “Dismiss stale pull request approvals when new commits are pushed”",
            ForgeKind.FORGEJO: f"{_ON_FORGEJO}: tắt “Dismiss stale approvals”",
        },
    ),
    "private_pages": _Setting(
        "cổng thông tin trên GitHub Pages mở cho mọi người",
        {ForgeKind.GITHUB: "Settings → Pages → “GitHub Pages visibility”: chọn “Private”, hoặc “Unpublish site”"},
    ),
}


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


def _known(kind: ForgeKind) -> Iterator[tuple[str, _Setting]]:
    return ((name, setting) for name, setting in _SETTINGS.items() if kind in setting.where)


def _holds(protection: Protection, name: str) -> bool | None:
    if name == "status":
        return None if protection.statuses is None else SIGN_OFF_CONTEXT in protection.statuses
    holds: bool | None = getattr(protection, name)
    return holds
