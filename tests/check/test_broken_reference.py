"""Rule broken-reference."""

from dataclasses import replace

import pytest
from tests.check.builders import ask, make_node, make_period, make_report, make_unit, make_workspace

from baocao.check.rules import broken_reference
from baocao.model import Finding, Report, Workspace

LISTS = {
    "periods/fields.yml": "fields: {viec-lam: {name: Việc làm}, nguoi-co-cong: {name: Người có công}}",
    "periods/indicators.yml": "indicators: {VL-01: {field: viec-lam}, VL-02: {field: viec-lam}}",
    "units/people.yml": "leaders: {giam-doc: {position: Giám đốc}, pgd-lao-dong: {position: Phó Giám đốc}}",
    "units/department.yml": "kinds: {district: {name: Phòng huyện}}",
}
"""The lists of ids: one field, indicator, leader or kind that is not here is borne by nothing."""


def make_registry(*reports: Report, **files: str) -> Workspace:
    """Return a workspace with the lists and, by the file's stem, what more stands in a YAML file."""
    paths = {"unit": "units/huyen-huong-khe/unit.yml"} | {path.split("/")[1][:-4]: path for path in LISTS}
    texts = LISTS | {paths[stem]: f"{LISTS.get(paths[stem], '')}\n{text}" for stem, text in files.items()}
    nodes = {path: make_node(text) for path, text in texts.items()}
    return replace(make_workspace(*reports), nodes=nodes)


def messages(workspace: Workspace) -> list[str]:
    """Return the facts."""
    return [finding.message for finding in ask(broken_reference, workspace)]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        pytest.param(
            "documents: [{number: 1/QĐ, date: , issuer: a, title: b, fields: [viec-lam, viec]}]",
            "không có lĩnh vực nào mang mã “viec”",
            id="field-of-a-document",
        ),
        pytest.param(
            "sign_off: {by: pgd-lao-don, decision: approved, at: 2024-06-13T09:40:00+07:00, content: a}",
            "không có lãnh đạo Sở nào mang mã “pgd-lao-don”",
            id="signer",
        ),
        pytest.param(
            "sign_off: {by: giam-doc, decision: approved, at: 2024-06-13T09:40:00+07:00, content: a,"
            " returned: [{by: pgd-x, at: 2024-06-12T09:40:00+07:00, content: b}]}",
            "không có lãnh đạo Sở nào mang mã “pgd-x”",
            id="earlier-decision",
        ),
    ],
)
def test_ids_in_a_report_are_borne(front: str, message: str) -> None:
    """Fields and leaders; indicators have a rule of their own."""
    assert messages(make_registry(make_report(front))) == [message]


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        pytest.param("department", "director: giam-do", "không có lãnh đạo Sở nào mang mã “giam-do”", id="director"),
        pytest.param(
            "people", "assignments: [{charges: {pgd: {}}}]", "không có lãnh đạo Sở nào mang mã “pgd”", id="charge"
        ),
        pytest.param(
            "people",
            "assignments: [{charges: {giam-doc: {fields: [viec]}}}]",
            "không có lĩnh vực nào mang mã “viec”",
            id="field-in-charge",
        ),
        pytest.param(
            "people",
            "delegations: [{for: giam-doc, by: pgd}]",
            "không có lãnh đạo Sở nào mang mã “pgd”",
            id="delegation",
        ),
        pytest.param("unit", "kind: distric", "không có loại đơn vị nào mang mã “distric”", id="kind"),
        pytest.param("unit", "fields: [{field: viec}]", "không có lĩnh vực nào mang mã “viec”", id="field-of-a-unit"),
    ],
)
def test_ids_in_the_registry_are_borne(file: str, text: str, message: str) -> None:
    """Leaders, fields and kinds; units have a rule of their own."""
    assert messages(make_registry(**{file: text})) == [message]


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        pytest.param("part: {indicator: VL-01}, whole: {indicator: VL-02}", [], id="known"),
        pytest.param("part: {indicator: VL-10}, whole: {indicator: VL-11}", ["VL-10", "VL-11"], id="part-and-whole"),
        pytest.param("part: {name: hồ sơ, measure: hồ sơ}", [], id="own-parts"),
        pytest.param("weight: {indicator: VL-12}", ["VL-12"], id="weight"),
        pytest.param("formula: VL-01 + VL-02 - VL-03", ["VL-03"], id="formula"),
        pytest.param("formula: previous(VL-04) - VL-01", ["VL-04"], id="formula-of-the-past"),
        pytest.param("formula: tổng", ["tổng"], id="no-formula"),
        pytest.param('formula: ""', [], id="blank"),
        pytest.param("source: nobody, also: [nobody]", [], id="units-have-their-own-rule"),
    ],
)
def test_indicators_are_computed_from_indicators(entry: str, names: list[str]) -> None:
    """Each one that a ratio, a weight or a formula names is in the catalogue."""
    nodes = {
        **make_registry().nodes,
        "periods/indicators.yml": make_node(f"indicators: {{VL-01: {{{entry}}}, VL-02: }}"),
    }

    found = messages(replace(make_workspace(), nodes=nodes))

    assert found == [f"danh mục không có chỉ tiêu “{name}”" for name in names]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param("viec-lam nguoi-co-cong", [], id="known"),
        pytest.param("viec-lam  nguoi-co-con", [(3, 54, "nguoi-co-con")], id="mistyped"),
        pytest.param("Việc làm", [(3, 44, "Việc"), (3, 49, "làm")], id="words"),
        pytest.param("", [], id="none"),
    ],
)
def test_fields_of_an_outline_are_borne(fields: str, told: list[tuple[int, int, str]]) -> None:
    """Each is told at its own column; where the list of fields cannot be read, none is."""
    outline = f'# Phần I. Kết quả {{#results}}\n\n## 1. Công tác khác {{#other .short fields="{fields}"}}\n'
    periods = {"2024-h1": make_period(outline=outline)}
    findings = ask(broken_reference, replace(make_registry(), periods=periods))
    places = [finding.place for finding in findings]

    assert [(place.line, place.column) for place in places] == [(line, column) for line, column, _ in told]
    assert [finding.message for finding in findings] == [f"không có lĩnh vực nào mang mã “{word}”" for *_, word in told]
    assert {place.path for place in places} <= {"periods/2024-h1/outline/district.md"}
    assert ask(broken_reference, replace(make_workspace(), periods=periods)) == []


def test_list_that_cannot_be_read_is_not_asked() -> None:
    """One broken file does not make every id unknown."""
    nodes = {"units/huyen-huong-khe/unit.yml": make_node("kind: district\nfields: [{field: viec-lam}]")}

    assert messages(replace(make_workspace(), nodes=nodes)) == []


def test_what_cannot_be_an_id_is_told_once() -> None:
    """The loader has told it as wrong-type."""
    assert messages(make_registry(unit="fields: [{field: Việc làm}, {field: }]")) == []


def test_place_and_nearest_id_are_said() -> None:
    """The author sees the word and what it should be."""
    [finding] = ask(broken_reference, make_registry(unit="fields: [{field: nguoi-co-con}]"))

    assert finding.place.path == "units/huyen-huong-khe/unit.yml"
    assert (finding.place.line, finding.place.column) == (2, 18)
    assert finding.help == "sửa thành `nguoi-co-cong`"


@pytest.mark.parametrize(
    ("successor", "status", "told"),
    [
        pytest.param("thanh-tra/2024-h1", "withdrawn", [], id="there"),
        pytest.param("units/thanh-tra/2024-h1.md", "withdrawn", [], id="path"),
        pytest.param("huyen-huong-khe/2024-h2", "withdrawn", ["huyen-huong-khe/2024-h2"], id="not-there"),
        pytest.param("huyen-huong-khe/2024-h2", "final", [], id="not-withdrawn"),
        pytest.param("báo cáo số 52/BC-LĐTBXH ngày 20/6/2024", "withdrawn", [], id="number-and-date"),
        pytest.param("Nghị quyết số 25/2024-qh15", "withdrawn", [], id="other-number"),
    ],
)
def test_successor_named_by_its_id_is_there(successor: str, status: str, told: list[str]) -> None:
    """A successor may also be a report that came on paper, named by its number."""
    report = make_report(f"reason: a\nsuccessor: {successor}", status=status)
    other = make_report(unit=make_unit("thanh-tra", "division"))

    assert messages(make_registry(report, other)) == [f"không có báo cáo “{name}”" for name in told]


def test_report_is_not_its_own_successor() -> None:
    """Whoever follows it would come back to what was withdrawn."""
    report = make_report("reason: a\nsuccessor: huyen-huong-khe/2024-h1", status="withdrawn")

    assert messages(make_registry(report)) == ["“huyen-huong-khe/2024-h1” là chính báo cáo đã rút này"]


def test_successor_that_cannot_be_read_is_there() -> None:
    """It has a finding of its own."""
    report = make_report("reason: a\nsuccessor: tx-ky-anh/2024-h1", status="withdrawn")
    unreadable = {("tx-ky-anh", "2024-h1"): "units/tx-ky-anh/2024-h1.md"}

    findings: list[Finding] = list(ask(broken_reference, replace(make_registry(report), unreadable=unreadable)))

    assert findings == []
