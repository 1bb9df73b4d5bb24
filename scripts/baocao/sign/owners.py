"""CODEOWNERS: whose approval the forge asks for, generated from the registry. The last line that matches wins."""

from collections.abc import Iterator
from datetime import date

from baocao.model import ForgeKind, SignedBy, Workspace
from baocao.model.shape import on_day

_OPENING = """\
# Tệp do `baocao codeowners` ghi ra từ units/people.yml và units/department.yml; không sửa tay.
# Dòng khớp cuối cùng có hiệu lực: Văn phòng với mọi tệp, lãnh đạo phụ trách với báo cáo của từng phòng.
"""


def render_codeowners(workspace: Workspace, day: date) -> str:
    """Return `.github/CODEOWNERS` as it should be on `day`.

    The unit that writes a report is never its owner. A leader without a login leaves a comment, and the Office owns.
    """
    office = _owners(workspace.department.forge.office if workspace.department else ())
    lines = [_line("*", office, "Văn phòng chưa có tài khoản")]
    lines += list(_reports(workspace, day))
    lines.append(_line("/units/*/unit.yml", office, "Văn phòng chưa có tài khoản"))
    return _OPENING + "".join(f"{line}\n" for line in lines)


def login_on(workspace: Workspace, leader: str, day: date) -> str | None:
    """Return the GitHub login of a leader on `day`, if the registry has one."""
    known = workspace.people.leaders.get(leader)
    accounts = on_day(known.accounts, day) if known else ()
    return next((one.login for one in accounts if one.forge == ForgeKind.GITHUB and one.login), None)


def _reports(workspace: Workspace, day: date) -> Iterator[str]:
    department, people = workspace.department, workspace.people
    kinds = department.kinds if department else {}
    for unit in workspace.ordered_units():
        kind = kinds.get(unit.kind)
        if kind is None or kind.signed_by is not SignedBy.LEADER or not unit.is_active(day):
            continue
        leader = people.in_charge(unit.id, day)
        if leader is not None and not people.heads(leader, unit.id, day):
            yield _leader_line(workspace, f"/units/{unit.id}/*.md", leader, day)
    if department is not None and department.director is not None:
        yield _leader_line(workspace, "/periods/*/consolidated.md", department.director, day)


def _leader_line(workspace: Workspace, path: str, leader: str, day: date) -> str:
    login = login_on(workspace, leader, day)
    return _line(path, _owners((login,) if login else ()), f"{leader} chưa có tài khoản")


def _line(path: str, owners: str, without: str) -> str:
    return f"{path} {owners}" if owners else f"# {path}: {without}"


def _owners(names: tuple[str, ...]) -> str:
    return " ".join(f"@{name}" for name in names)
