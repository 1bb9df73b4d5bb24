"""What the registry lacks for sign-offs to be proved."""

from collections.abc import Iterator
from datetime import date

from baocao.model import Advice, ForgeKind, Leader, Workspace
from baocao.model.dates import format_date
from baocao.model.department import Key
from baocao.model.shape import on_day
from baocao.sign.owners import login_on

_PEOPLE = "units/people.yml"


def registry_gaps(workspace: Workspace, day: date) -> Iterator[Advice]:
    """Iterate over what keeps a leader from signing on `day`, and over keys that nobody's office covers."""
    settings = workspace.forge
    if settings.kind is not ForgeKind.NONE and not settings.office:
        yield Advice(
            "units/department.yml: chưa ghi tài khoản của Văn phòng trên kho", "thêm `office: [tài-khoản]` vào `forge`"
        )
    yield from _account_gaps(workspace, settings.kind, day)
    for name, leader in workspace.people.leaders.items():
        yield from (_key_gap(name, key) for key in leader.keys if not _is_covered(leader, key))
        if on_day(leader.terms, day):
            yield from _person_gaps(workspace, name, leader, settings.kind, day)


def _account_gaps(workspace: Workspace, kind: ForgeKind, day: date) -> Iterator[Advice]:
    """Iterate over the units that send reports, the Office first, and have no account by which they are known."""
    department = workspace.department
    if kind is ForgeKind.NONE or department is None:
        return
    without = [
        unit.id
        for unit in workspace.ordered_units()
        if unit.is_active(day) and not any(one.forge == kind for one in on_day(unit.shape.accounts, day))
    ]
    if department.office in without:
        yield Advice(
            f"units/{department.office}/unit.yml: chưa khai báo tài khoản của Văn phòng trên kho: không ai sửa được "
            "danh bạ, kỳ báo cáo, phần mềm qua yêu cầu hợp nhất",
            f"thêm `accounts: [{{forge: {kind}, id: …}}]`",
        )
    others = [name for name in without if name != department.office]
    if others:
        yield Advice(
            f"{len(others)} đơn vị chưa khai báo tài khoản trên kho: {', '.join(others)}",
            f"thêm `accounts: [{{forge: {kind}, id: …}}]` vào `units/<đơn vị>/unit.yml`",
        )


def _person_gaps(workspace: Workspace, name: str, leader: Leader, kind: ForgeKind, day: date) -> Iterator[Advice]:
    if kind is ForgeKind.NONE:
        if not on_day(leader.keys, day):
            yield Advice(f"{_PEOPLE}: “{name}” không có khóa nào có hiệu lực ngày {format_date(day)}", "thêm `keys`")
        return
    if not any(account.forge == kind for account in on_day(leader.accounts, day)):
        yield Advice(
            f"{_PEOPLE}: “{name}” không có tài khoản trên kho ngày {format_date(day)}",
            f"thêm `accounts: [{{forge: {kind}, id: …}}]`; số tài khoản xem ở `…/users/TÊN` của giao diện kho",
        )
    elif kind is ForgeKind.GITHUB and login_on(workspace, name, day) is None:
        yield Advice(f"{_PEOPLE}: tài khoản của “{name}” không có `login`", "thêm `login` để có tên trong CODEOWNERS")


def _key_gap(name: str, key: Key) -> Advice:
    return Advice(
        f"{_PEOPLE}: khóa của “{name}” tính từ ngày {format_date(key.from_)} nằm ngoài mọi thời gian giữ chức vụ",
        "sửa `from`, `to` của khóa, hoặc thêm `terms`",
    )


def _is_covered(leader: Leader, key: Key) -> bool:
    """Tell whether some day of the key lies in a term."""
    last = key.to or date.max
    return any(term.from_ <= last and key.from_ <= (term.to or date.max) for term in leader.terms)
