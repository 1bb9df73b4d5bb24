"""Values with defaults, so that a test shows only what matters.

Reports and outlines are given as an author types them; everything else is a keyword.
"""

from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent

from baocao.check import check_workspace
from baocao.check.rule import Rule
from baocao.load.files import Source
from baocao.load.markdown import parse_markdown
from baocao.load.outlines import read_outline
from baocao.load.sections import match_sections
from baocao.load.yaml_nodes import Composer
from baocao.model import (
    CalendarShape,
    Department,
    Fault,
    FaultKind,
    Field,
    Finding,
    FrontMatter,
    Indicator,
    Issuers,
    Outline,
    People,
    Period,
    PeriodShape,
    Place,
    ReceivedShape,
    Report,
    Unit,
    UnitShape,
    Workspace,
)
from baocao.model.extract import extract_report
from baocao.model.node import Mapping

FIELDS = {"viec-lam": Field(name="Việc làm"), "nguoi-co-cong": Field(name="Người có công")}
_FINAL = "date: 2024-06-12\nsigned: {position: Trưởng phòng}\nfigures: {nature: estimate}\n"


def make_unit(
    unit: str = "huyen-huong-khe", kind: str = "district", fields: Iterable[str] = FIELDS, **changes: object
) -> Unit:
    """Return a unit that has existed since 2008; `changes` are keys of `unit.yml`."""
    name = {
        "name": "Phòng Lao động huyện Hương Khê",
        "short": "Phòng LĐ-TBXH huyện Hương Khê",
        "symbol": "LĐTBXH",
        "letterhead": ["Phòng Lao động"],
        "parent": "UBND huyện Hương Khê",
        "parent_letterhead": ["UBND huyện Hương Khê"],
        "place": "Hương Khê",
        "from": "2008-03-01",
    }
    shape = {
        "kind": kind,
        "order": 1,
        "names": [name],
        "fields": [{"field": field, "from": "2008-03-01"} for field in fields],
        "head": "Trưởng phòng",
        "contact": "Trưởng phòng",
        "active": [{"from": "2008-03-01"}],
    }
    return Unit(unit, UnitShape.model_validate(shape | changes))


def make_node(text: str) -> Mapping:
    """Return a YAML text as it is written."""
    node = Composer("file.yml").compose(dedent(text))
    if node is None:
        message = f"this is no YAML: {text}"
        raise ValueError(message)
    return node


def make_outline(text: str) -> Outline:
    """Return the outline that a Markdown text holds."""
    return read_outline(Source("outline.md", dedent(text)), [])


def make_period(period: str = "2024-h1", outline: str = "", received: object = None, **changes: object) -> Period:
    """Return a period that asks `outline` of districts; `changes` are keys of `period.yml`."""
    shape = {
        "name": "6 tháng đầu năm 2024",
        "next_name": "6 tháng cuối năm 2024",
        "subject": "kết quả công tác",
        "from": "2023-12-15",
        "to": "2024-06-14",
        "deadlines": {"units": {"before": "2024-06-15"}, "office": {"before": "2024-06-25"}},
        "units": ["district"],
        "letter": {"symbol": "SLĐTBXH-VP", "signer": {"position": "Giám đốc"}},
    }
    return Period(
        period,
        PeriodShape.model_validate(shape | changes),
        {"district": make_outline(outline)},
        ReceivedShape.model_validate(received or {}),
    )


def make_report(
    front: str = "",
    body: str = "",
    *,
    status: str = "final",
    unit: Unit | None = None,
    period: Period | None = None,
) -> Report:
    """Return a report whose front matter goes on with `front`; given none, a final one has what it needs."""
    unit, period = unit or make_unit(), period or make_period()
    path = f"units/{unit.id}/{period.id}.md"
    text = f"unit: {unit.id}\nperiod: {period.id}\nstatus: {status}\n" + (dedent(front) or _FINAL)
    node = Composer(path, first_line=2).compose(text)
    if node is None:
        message = f"the front matter is no YAML: {text}"
        raise ValueError(message)
    body_line = text.count("\n") + 3
    parsed = parse_markdown(dedent(body), body_line, lambda _source: False)
    expected = period.outline(unit.kind).for_fields(unit.fields_on(period.last_day), FIELDS)
    return Report(
        path=path,
        unit=unit,
        period=period,
        front=FrontMatter.model_validate(node.plain()),
        node=node,
        body=dedent(body),
        body_line=body_line,
        expected=expected,
        sections=match_sections(parsed.headings, expected),
        picture_sources=tuple(parsed.pictures),
        links=tuple(parsed.links),
        raw=f"---\n{text}---\n{dedent(body)}",
    )


def make_indicator(**changes: object) -> Indicator:
    """Return an indicator that districts count in whole numbers; `changes` are keys of `indicators.yml`."""
    shape = {
        "name": "Số lao động có việc làm mới",
        "definition": "Số người có việc làm mới trong kỳ",
        "measure": "người",
        "field": "viec-lam",
        "aggregation": "sum",
        "direction": "up",
        "source": "district",
    }
    return Indicator.model_validate(shape | changes)


def make_fault(
    kind: FaultKind, subject: str, expected: str = "", choices: tuple[str, ...] = (), path: str = "units/a/2024-h1.md"
) -> Fault:
    """Return a fault on line 5."""
    return Fault(kind, Place(path, 5), subject, expected, choices)


def make_department(**changes: object) -> Department:
    """Return the department; `changes` are keys of `department.yml`."""
    name = {"name": "Sở LĐTBXH", "short": "Sở", "symbol": "SLĐTBXH", "letterhead": ["Sở LĐTBXH"], "from": "2008-03-01"}
    kind = {"name": "Phòng LĐ-TBXH huyện", "plural": "Phòng LĐ-TBXH các huyện", "signed_by": "head"}
    shape = {
        "names": [name],
        "parent": "UBND tỉnh Hà Tĩnh",
        "parent_letterhead": ["UBND tỉnh Hà Tĩnh"],
        "place": "Hà Tĩnh",
        "office": "huyen-huong-khe",
        "contact": "Văn phòng Sở",
        "kinds": {"district": kind},
    }
    return Department.model_validate(shape | changes)


def make_people(**changes: object) -> People:
    """Return a registry with two leaders; `changes` are keys of `people.yml`."""
    leader = {"position": "Phó Giám đốc", "terms": [{"from": "2020-01-01"}]}
    return People.model_validate({"leaders": {"pgd-lao-dong": leader, "pgd-xa-hoi": leader}} | changes)


def make_workspace(
    *reports: Report,
    faults: tuple[Fault, ...] = (),
    periods: tuple[Period, ...] = (),
    indicators: dict[str, Indicator] | None = None,
    department: Department | None = None,
    people: People | None = None,
) -> Workspace:
    """Return a workspace that holds the reports with their units and periods."""
    units = {report.unit.id: report.unit for report in reports} or {"huyen-huong-khe": make_unit()}
    return Workspace(
        root=Path(),
        department=department or make_department(),
        people=people or make_people(),
        units=units,
        fields=FIELDS,
        indicators=indicators or {},
        issuers=Issuers(),
        calendar=CalendarShape(),
        periods={period.id: period for period in (*periods, *(report.period for report in reports))},
        reports={report.key: report for report in reports},
        extracts={report.key: extract_report(report) for report in reports},
        faults=faults,
    )


def ask(rule: Rule, workspace: Workspace) -> list[Finding]:
    """Return what a rule finds in everything that it is asked about, by place."""
    return list(check_workspace(workspace, {}, [rule]).findings)
