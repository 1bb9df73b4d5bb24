"""Mã lĩnh vực, lãnh đạo, chỉ tiêu, loại đơn vị hoặc báo cáo thay thế mà không có gì mang mã đó.

## Vì sao
Các tệp gọi nhau bằng mã. Gõ sai một chữ thì văn bản không vào lĩnh vực nào, đơn vị không có ai phụ trách, chỉ tiêu
không tính được mà không ai biết. Mã đơn vị, mã kỳ và chỉ tiêu khai trong báo cáo đã có quy tắc riêng.

## Sai
    documents:
      - {number: 131/2021/NĐ-CP, date: 2021-12-30, issuer: Chính phủ, title: "…", fields: [nguoi-co-con]}

## Đúng
    documents:
      - {number: 131/2021/NĐ-CP, date: 2021-12-30, issuer: Chính phủ, title: "…", fields: [nguoi-co-cong]}
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from baocao.check.suggestion import rename
from baocao.model import Finding, Place, Report, Status, Workspace
from baocao.model.node import Mapping as MappingNode
from baocao.model.node import Scalar, Step, find_scalars
from baocao.model.shape import is_slug

NAME = "broken-reference"
SINCE = "2024-h1"


class _Bearer(Enum):
    """What bears an id: the fact about an id that none bears, the file and the key under which they are listed."""

    FIELD = ("không có lĩnh vực nào mang mã", "periods/fields.yml", "fields")
    LEADER = ("không có lãnh đạo Sở nào mang mã", "units/people.yml", "leaders")
    KIND = ("không có loại đơn vị nào mang mã", "units/department.yml", "kinds")
    INDICATOR = ("danh mục không có chỉ tiêu", "periods/indicators.yml", "indicators")


_Path: TypeAlias = tuple[str | Step, ...]
_Table: TypeAlias = tuple[tuple[_Bearer, _Path], ...]

_EACH = Step.EACH
_IN_REPORT: _Table = (
    (_Bearer.FIELD, ("documents", _EACH, "fields", _EACH)),
    (_Bearer.LEADER, ("sign_off", "by")),
    (_Bearer.LEADER, ("sign_off", "returned", _EACH, "by")),
)
_IN_UNIT: _Table = ((_Bearer.KIND, ("kind",)), (_Bearer.FIELD, ("fields", _EACH, "field")))
_IN_REGISTRY: Mapping[str, _Table] = {
    "units/department.yml": ((_Bearer.LEADER, ("director",)),),
    "units/people.yml": (
        (_Bearer.LEADER, ("assignments", _EACH, "charges", Step.KEYS)),
        (_Bearer.FIELD, ("assignments", _EACH, "charges", _EACH, "fields", _EACH)),
        (_Bearer.LEADER, ("delegations", _EACH, "for")),
        (_Bearer.LEADER, ("delegations", _EACH, "by")),
    ),
    "periods/indicators.yml": (
        (_Bearer.FIELD, ("indicators", _EACH, "field")),
        (_Bearer.INDICATOR, ("indicators", _EACH, "part", "indicator")),
        (_Bearer.INDICATOR, ("indicators", _EACH, "whole", "indicator")),
        (_Bearer.INDICATOR, ("indicators", _EACH, "weight", "indicator")),
        (_Bearer.INDICATOR, ("indicators", _EACH, "formula")),
    ),
}

_TERM = re.compile(r"[A-Z]+-\d+")
"""An indicator in a formula."""

_REPORT = re.compile(r"\b(?P<unit>[a-z][a-z0-9-]*)/(?P<period>20\d\d-[a-z0-9-]+)")
"""A report named by the ids of its unit and its period; a successor may also be named by its number."""


def check(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each id in the registry that nothing bears."""
    known = _known(workspace)
    for path, table in _IN_REGISTRY.items():
        yield from _check(workspace.nodes.get(path), table, Place(path), known)
    for unit in workspace.units:
        path = f"units/{unit}/unit.yml"
        yield from _check(workspace.nodes.get(path), _IN_UNIT, Place(path), known)
    for period in workspace.periods.values():
        for kind, outline in period.outlines.items():
            place = Place(f"periods/{period.id}/outline/{kind}.md")
            yield from _unborne(outline.named_fields, _Bearer.FIELD, place, known)


def check_report(report: Report, workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each id in a report that nothing bears."""
    yield from _check(report.node, _IN_REPORT, report.place(), _known(workspace))
    yield from _check_successor(report, workspace)


def _known(workspace: Workspace) -> dict[_Bearer, dict[str, None]]:
    """Return the ids that there are; where a list could not be read, there is none and nothing is asked of it."""
    return {bearer: _ids(workspace, bearer) for bearer in _Bearer}


def _ids(workspace: Workspace, bearer: _Bearer) -> dict[str, None]:
    """Return the ids as they are written: an entry with a fault of its own is known all the same."""
    _, path, key = bearer.value
    return dict.fromkeys(one.text for one in find_scalars(workspace.nodes.get(path), key, Step.KEYS))


def _check(
    node: MappingNode | None, table: _Table, place: Place, known: Mapping[_Bearer, Mapping[str, None]]
) -> Iterator[Finding]:
    for bearer, path in table:
        values = (name for written in find_scalars(node, *path) for name in _names(written, bearer))
        yield from _unborne(values, bearer, place, known)


def _unborne(
    names: Iterable[Scalar], bearer: _Bearer, place: Place, known: Mapping[_Bearer, Mapping[str, None]]
) -> Iterator[Finding]:
    fact, file, key = bearer.value
    for name in names if known[bearer] else ():
        if name.text not in known[bearer]:
            help_ = rename(name.text, known[bearer], f"dùng một mã có ở `{key}` trong `{file}`")
            yield Finding(NAME, place.at(name.line, name.column), f"{fact} “{name.text}”", help=help_)


def _names(written: Scalar, bearer: _Bearer) -> list[Scalar]:
    """Return the ids in a value; what cannot be one, blank or no slug, the loader has told."""
    if bearer is _Bearer.INDICATOR and written.text:
        return [replace(written, text=term) for term in _TERM.findall(written.text) or [written.text]]
    return [written] if is_slug(written.text) else []


def _check_successor(report: Report, workspace: Workspace) -> Iterator[Finding]:
    if report.front.status is not Status.WITHDRAWN:
        return
    for found in _REPORT.finditer(report.front.successor or ""):
        key, name = (found["unit"], found["period"]), found.group()
        if key == report.key:
            help_ = "ghi báo cáo thay thế; chưa có thì bỏ `successor`"
            yield Finding(NAME, report.place("successor"), f"“{name}” là chính báo cáo đã rút này", help=help_)
        elif workspace.report(*key) is None and key not in workspace.unreadable:
            reports = [f"{unit}/{period}" for unit, period in workspace.reports]
            help_ = rename(
                name, reports, "ghi mã dạng `huyen-huong-khe/2024-h1`, hoặc số, ký hiệu của báo cáo thay thế"
            )
            yield Finding(NAME, report.place("successor"), f"không có báo cáo “{name}”", help=help_)
