"""Reports of the small repository, as they are read."""

from pathlib import Path

import pytest
from tests.builders import (
    DISTRICT,
    DISTRICT_REPORT,
    PERIOD,
    base_text,
    fault_at,
    faults_at,
    make_text,
    read_report,
    read_repository,
)

from baocao.model import FaultKind, Place, Status

UNKNOWN = FaultKind.UNKNOWN_UNIT, FaultKind.UNKNOWN_PERIOD


def test_places_are_lines_of_the_file(tmp_path: Path) -> None:
    """Keys, headings and paragraphs of the whole file count from its first line."""
    report = read_report(
        tmp_path, make_text("indicators:\n  VL-01: {actual: 1}\n", "\n# Phần I. Kết quả công tác\n\na\n")
    )
    section = report.find("results")

    assert report.place("indicators", "VL-01") == Place(DISTRICT_REPORT, 6, 3)
    assert report.place("indicators", "VL-01", "actual") == Place(DISTRICT_REPORT, 6, 11)
    assert report.body_line == 8
    assert section is not None
    assert (section.line, section.blocks[0].line) == (9, 11)


def test_rule_in_the_body_is_no_fence(tmp_path: Path) -> None:
    """Only the first closing fence ends the front matter."""
    report = read_report(tmp_path, make_text("", "# Phần I. Kết quả công tác\n\na\n\n---\n\nb: c # d\n"))
    section = report.find("results")

    assert report.body == "# Phần I. Kết quả công tác\n\na\n\n---\n\nb: c # d\n"
    assert section is not None
    assert [block.text for block in section.blocks] == ["a", "", "b: c # d"]


def test_folder_and_file_say_whose_report_it_is(tmp_path: Path) -> None:
    """What the front matter claims is kept beside it, for a rule to compare."""
    text = make_text().replace(f"unit: {DISTRICT}", "unit: tx-ky-anh")
    report = read_report(tmp_path, text)

    assert (report.unit.id, report.front.unit) == (DISTRICT, "tx-ky-anh")


def test_front_matter_may_be_short(tmp_path: Path) -> None:
    """Without its keys a report is read as a draft, and each missing key is a fault."""
    workspace = read_repository(tmp_path, {DISTRICT_REPORT: "---\n---\n# Phần I. Kết quả công tác\n"})
    report = workspace.reports[DISTRICT, PERIOD]

    assert report.front.status is Status.DRAFT
    assert [kind for kind, _ in faults_at(workspace)] == [FaultKind.MISSING_KEY] * 3


@pytest.mark.parametrize(
    ("path", "kind", "subject"),
    [
        ("units/huyen-huong-khê/2024-h1.md", FaultKind.UNKNOWN_UNIT, "huyen-huong-khê"),
        ("units/huyen-huong-khe/2024-H1.md", FaultKind.UNKNOWN_PERIOD, "2024-H1"),
        ("units/huyen-huong-khe/ghi chú [1].md", FaultKind.UNKNOWN_PERIOD, "ghi chú [1]"),
    ],
)
def test_stray_report_names_what_there_is(path: str, kind: FaultKind, subject: str, tmp_path: Path) -> None:
    """A file of no unit or of no period is a fault with the known names."""
    fault = fault_at(read_repository(tmp_path, {path: make_text()}), path)

    assert (fault.kind, fault.subject) == (kind, subject)
    assert {DISTRICT, PERIOD} & set(fault.choices)


@pytest.mark.parametrize("name", ["Huyện Kỳ Anh", "huyen_ky_anh", "Huyen-Ky-Anh"])
def test_folder_that_is_no_identifier_is_a_fault(name: str, tmp_path: Path) -> None:
    """A unit whose folder has capitals or marks is not read, nor is its report; nothing hangs."""
    unit = base_text(f"units/{DISTRICT}/unit.yml")
    files = {f"units/{name}/unit.yml": unit, f"units/{name}/{PERIOD}.md": "---\nunit: a b\n---\n"}
    workspace = read_repository(tmp_path, files)

    assert name not in workspace.units
    assert fault_at(workspace, f"units/{name}/unit.yml").kind is FaultKind.WRONG_TYPE
    assert fault_at(workspace, f"units/{name}/{PERIOD}.md").kind is FaultKind.UNKNOWN_UNIT


def test_period_folder_that_is_no_identifier_is_a_fault(tmp_path: Path) -> None:
    """So it is with a period."""
    path = "periods/2025_H1/period.yml"
    workspace = read_repository(tmp_path, {path: base_text(f"periods/{PERIOD}/period.yml")})

    assert list(workspace.periods) == ["2023-h1", "2024-h1"]
    assert fault_at(workspace, path).kind is FaultKind.WRONG_TYPE


@pytest.mark.parametrize(
    "path", ["units/department.yml", "units/people.yml", "periods/calendar.yml", "periods/fields.yml"]
)
def test_broken_registry_says_so(path: str, tmp_path: Path) -> None:
    """A broken file of the Office is a fault at its line, and everything else is read."""
    workspace = read_repository(tmp_path, {path: "a: 1\nb: c: d\n"})

    assert faults_at(workspace, path) == [(FaultKind.UNREADABLE_FILE, 2)]
    assert len(workspace.reports) == 3


def test_body_faults_have_their_lines(tmp_path: Path) -> None:
    """Tags and nesting of the body are recorded in the file's lines."""
    body = "# Phần I. Kết quả công tác\n\na <b>c\n\n" + "> " * 200 + "x\n"
    workspace = read_repository(tmp_path, {DISTRICT_REPORT: make_text("", body)})

    assert faults_at(workspace) == [(FaultKind.RAW_HTML, 8), (FaultKind.TOO_DEEP, 10)]


def test_faults_stand_in_order(tmp_path: Path) -> None:
    """The workspace's faults are sorted by file and line, however they were found."""
    text = make_text("nguoi: a\ndate: b\n", "<b>\n\n<i>\n")
    workspace = read_repository(tmp_path, {DISTRICT_REPORT: text, "units/people.yml": "- a\n"})
    places = [fault.place for fault in workspace.faults]

    assert places == sorted(places)
    assert len(places) == 5
