"""CODEOWNERS: whose approval the forge asks for, generated from the registry. The last line that matches wins."""

from collections.abc import Iterator
from datetime import date

from baocao.model import ForgeKind, SignedBy, Workspace
from baocao.model.front_matter import CONSOLIDATED
from baocao.model.shape import on_day
from baocao.sign.persons import refuse_person

_OPENING = """\
# Tệp do `baocao codeowners` ghi ra từ units/people.yml và units/department.yml; không sửa tay.
# Dòng khớp cuối cùng có hiệu lực: Văn phòng với mọi tệp; với báo cáo và ảnh của từng phòng thì lãnh đạo phụ trách, hoặc
# người đang được ủy quyền: một trong số đó duyệt là đủ. Ủy quyền bắt đầu hay kết thúc thì ghi lại tệp này.
"""


def render_codeowners(workspace: Workspace, day: date) -> str:
    """Return `.github/CODEOWNERS` as it should be on `day`.

    A delegate on his days stands beside the leader in charge: the forge asks for the approval of one of them. The unit
    that writes a report is never its owner. Where nobody has a login a comment stands, and the Office owns.
    """
    office = _owners(workspace.forge.office)
    lines = [_line("*", office, "Văn phòng chưa có tài khoản")]
    lines += list(_reports(workspace, day))
    lines.append(_line("/units/*/unit.yml", office, "Văn phòng chưa có tài khoản"))
    return _OPENING + "".join(f"{line}\n" for line in lines)


def login_on(workspace: Workspace, leader: str, day: date) -> str | None:
    """Return the GitHub login on `day` of a leader who is in the registry, if it has one."""
    accounts = on_day(workspace.people.leaders[leader].accounts, day)
    return next((one.login for one in accounts if one.forge == ForgeKind.GITHUB and one.login), None)


def _reports(workspace: Workspace, day: date) -> Iterator[str]:
    department, people = workspace.department, workspace.people
    kinds = department.kinds if department else {}
    for unit in workspace.ordered_units():
        kind = kinds.get(unit.kind)
        if kind is None or kind.signed_by is not SignedBy.LEADER or not unit.is_active(day):
            continue
        # The folder whole: a picture is part of what is signed.
        yield from _leader_lines(workspace, (f"/units/{unit.id}/",), unit.id, people.in_charge(unit.id, day), day)
    if department is not None:
        paths = ("/periods/*/consolidated.md", "/periods/*/consolidated/")
        yield from _leader_lines(workspace, paths, CONSOLIDATED, department.director, day)


def _leader_lines(
    workspace: Workspace, paths: tuple[str, ...], unit: str, in_charge: str | None, day: date
) -> Iterator[str]:
    """Iterate over the lines that name whoever may decide about a unit's report; none where nobody may."""
    if in_charge is None:
        return
    people = workspace.people
    others = (leader for leader in people.leaders if leader != in_charge)
    able = [one for one in (in_charge, *others) if refuse_person(people, one, unit, in_charge, day) is None]
    logins = [login for one in able if (login := login_on(workspace, one, day))]
    if logins or not people.heads(in_charge, unit, day):
        for path in paths:
            yield _line(path, _owners(tuple(logins)), f"{' và '.join(able) or in_charge} chưa có tài khoản")


def _line(path: str, owners: str, without: str) -> str:
    return f"{path} {owners}" if owners else f"# {path}: {without}"


def _owners(names: tuple[str, ...]) -> str:
    return " ".join(f"@{name}" for name in names)
