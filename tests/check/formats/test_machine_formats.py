"""SARIF, JSON and JUnit: valid by their schemas, whatever a report holds."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.check.formats.sheets import FINDINGS, HOSTILE, HOSTILE_SHEET, RULES, SHEET, make_sheet
from tests.repositories import ROOT

from baocao.check import CheckSheet, render_github, render_json, render_junit, render_markdown, render_sarif
from baocao.check.formats.json import CheckShape
from baocao.model import Finding, Level, Place

SARIF_SCHEMA = ROOT / "tests/fixtures/sarif/sarif-2.1.0-rtm.5.json"
PAGE = ROOT / "docs/developing/check-json.md"
BLOCK = re.compile(r"(?<=^```json\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
SITE = make_sheet(*FINDINGS, rules_page="https://x.vn/rules.html")
SHEETS = pytest.mark.parametrize(
    "sheet", [SHEET, SITE, HOSTILE_SHEET, make_sheet()], ids=["all", "site", "hostile", "none"]
)


def assert_valid(written: str, schema: Path, folder: Path) -> None:
    """Hold a text against a schema, formats of addresses included."""
    instance = folder / "instance.json"
    instance.write_text(written, encoding="utf-8")
    # The published schema has a pattern that Python alone takes for a regular expression.
    options = ["--regex-variant", "python", "--schemafile", str(schema)]
    command = [sys.executable, "-m", "check_jsonschema", *options, str(instance)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@SHEETS
def test_sarif_is_valid(sheet: CheckSheet, tmp_path: Path) -> None:
    """The published schema holds for every log."""
    assert_valid(render_sarif(sheet, RULES), SARIF_SCHEMA, tmp_path)


@SHEETS
def test_json_is_valid(sheet: CheckSheet, tmp_path: Path) -> None:
    """The documented schema holds for every output."""
    schema = tmp_path / "schema.json"
    schema.write_text(BLOCK.findall(PAGE.read_text(encoding="utf-8"))[-1], encoding="utf-8")

    assert_valid(render_json(sheet), schema, tmp_path)


def test_documented_schema_is_that_of_the_shapes(*, accept: bool) -> None:
    """The page shows the schema of what is printed, no other."""
    schema = json.dumps(CheckShape.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
    text = PAGE.read_text(encoding="utf-8")
    if accept:
        text = text.replace(BLOCK.findall(text)[-1], schema)
        PAGE.write_text(text, encoding="utf-8")

    assert BLOCK.findall(text)[-1] == schema


@pytest.mark.parametrize(
    "written", [render_json(HOSTILE_SHEET), render_sarif(HOSTILE_SHEET, RULES)], ids=["json", "sarif"]
)
def test_json_texts_come_back_as_they_were(written: str) -> None:
    """What would steer a screen is escaped, and read back unchanged."""
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ufffe\U000e0041]", written) is None
    assert HOSTILE in _texts(json.loads(written))


def _texts(value: object) -> str:
    if isinstance(value, dict):
        return "\n".join(map(_texts, value.values()))
    return "\n".join(map(_texts, value)) if isinstance(value, list) else str(value)


def test_sarif_says_where_and_what_was_waived() -> None:
    """Columns only where there are some; a waiver is a suppression with its reason."""
    [run] = json.loads(render_sarif(SHEET, RULES))["runs"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]

    assert regions[:2] == [{"startLine": 2}, {"startLine": 4, "startColumn": 24}]
    assert [result.get("suppressions") for result in run["results"]][:2] == [
        [{"kind": "external", "status": "accepted", "justification": "Cấp trên ấn định (Chánh Văn phòng)"}],
        None,
    ]


def test_sarif_rules_lead_to_their_pages() -> None:
    """The page's address is given where the site has one, the page itself always."""
    rules = json.loads(render_sarif(SITE, RULES))["runs"][0]["tool"]["driver"]["rules"]

    assert rules[0]["helpUri"] == "https://x.vn/rules.html#ambiguous-number"
    assert rules[1]["properties"]["source"] == "Khoản 5 Điều 8 Nghị định số 09/2019/NĐ-CP"
    assert "helpUri" not in render_sarif(SHEET, RULES)


def test_fingerprint_stays_when_lines_move() -> None:
    """The same fault further down is the same; the second of two equal ones is another."""
    finding = FINDINGS[1]
    moved = replace(finding, place=Place(finding.place.path, 40, 3))

    def prints(*findings: Finding) -> list[str]:
        results = json.loads(render_sarif(make_sheet(*findings), RULES))["runs"][0]["results"]
        return [result["partialFingerprints"]["baocaoFinding/v1"] for result in results]

    assert prints(finding) == prints(moved)
    assert len(set(prints(finding, moved))) == 2


def test_what_was_not_checked_stands_in_every_format() -> None:
    """Silence never passes for a clean report."""
    sentence = "kỳ 2023-h1 đã đóng, 2 quy tắc đặt ra sau đó không áp dụng"

    assert sentence in render_json(SHEET)
    assert sentence in render_sarif(SHEET, RULES)
    assert sentence in render_junit(SHEET)
    assert sentence in render_markdown(SHEET)


@pytest.mark.parametrize(("fails_at", "outcomes"), [(Level.ERROR, "failure skipped"), (Level.HINT, "failure failure")])
def test_junit_fails_what_fails_the_check(fails_at: Level, outcomes: str) -> None:
    """A file with hints only is skipped, unless hints fail the check; a clean one passes."""
    root = ET.fromstring(render_junit(replace(SHEET, fails_at=fails_at)))  # noqa: S314 - our own text
    by_file = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}

    assert [*by_file["units/huyen-huong-khe/2024-h1.md"], *by_file["periods/2024-h1/period.yml"]] == outcomes.split()
    assert by_file["units/phong-nguoi-co-cong/2024-h1.md"] == []
    assert root.get("tests") == "4"


def test_junit_is_xml_whatever_a_report_holds() -> None:
    """Neither the end of a CDATA section nor a control character breaks the document."""
    root = ET.fromstring(render_junit(HOSTILE_SHEET))  # noqa: S314 - our own text

    [first, *_] = [case.findtext("failure") for case in root.iter("testcase") if case.find("failure") is not None]
    assert "]]> |" in str(first)


def test_five_hundred_errors_of_one_file_hide_no_other() -> None:
    """Every file comes among the first annotations; summary and JSON hold all of them, in their order."""
    many = [Finding("fake", Place("units/a/2024-h1.md", line), f"lỗi {line}") for line in range(1, 501)]
    others = [Finding("fake", Place(f"units/{unit}/2024-h1.md"), "sai") for unit in "bcdefghi"]
    sheet = make_sheet(*many, *others)

    first = {line.partition("file=")[2].partition(",")[0] for line in render_github(sheet.findings).splitlines()[:9]}
    rows = re.findall(r"^\| \d+ \|", render_markdown(sheet), re.MULTILINE)
    found = [entry["message"] for entry in json.loads(render_json(sheet))["findings"]]

    assert len(first) == 9
    assert len(rows) == 508
    assert "<details><summary>500 lỗi</summary>" in render_markdown(sheet)
    assert found == [finding.message for finding in (*many, *others)]
