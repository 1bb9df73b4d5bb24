"""Rule malformed-report-number."""

from collections.abc import Iterable

import pytest
from tests.check.builders import make_department, make_report, make_unit, make_workspace

from baocao.check.mending import mend_text
from baocao.check.rules import malformed_report_number
from baocao.model import CONSOLIDATED, Finding, Report

SIGNED = "signed: {position: Trưởng phòng}\n"
OTHER = "số, ký hiệu “{}” không phải số báo cáo của Phòng LĐ-TBXH huyện Hương Khê"
LOOSE = "số, ký hiệu “{}” thừa dấu cách, thừa chữ hoặc dùng dấu gạch khác dấu gạch nối"


def check(report: Report) -> list[Finding]:
    """Return what the rule finds in a report."""
    return list(malformed_report_number.check(report, make_workspace(report)))


def messages(findings: Iterable[Finding]) -> list[str]:
    """Return the facts."""
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("41/BC-LĐTBXH", id="plain"),
        pytest.param("05/BC-LĐTBXH", id="padded"),
        pytest.param("1041/BC-LĐTBXH", id="thousand"),
        pytest.param("41a/BC-LĐTBXH", id="inserted"),
        pytest.param("", id="blank"),
        pytest.param("41/BC-LÐTBXH", id="eth-has-its-own-rule"),
        pytest.param("5/BC-LĐTBXH", id="form-has-its-own-rule"),
        pytest.param("41/2024/BC-LĐTBXH", id="form-with-year-has-its-own-rule"),
    ],
)
@pytest.mark.parametrize("status", ["draft", "final"])
def test_right_and_blank_numbers_pass(number: str, status: str) -> None:
    """A report has no number before the clerk gives it one, final or not."""
    assert check(make_report(f"number: {number}\n{SIGNED}", status=status)) == []


@pytest.mark.parametrize(
    ("number", "right"),
    [
        pytest.param("41/BC-NCC", "41/BC-LĐTBXH", id="another-unit"),
        pytest.param("41/BC-SLĐTBXH", "41/BC-LĐTBXH", id="the-department"),
        pytest.param("41/TTr-LĐTBXH", "41/BC-LĐTBXH", id="another-kind"),
        pytest.param("41/LĐTBXH-NCC", "41/BC-LĐTBXH", id="a-letter"),
        pytest.param("41-BC/LĐTBXH", "41/BC-LĐTBXH", id="as-the-party-writes"),
        pytest.param("112/BC-UBND", "112/BC-LĐTBXH", id="the-district-not-signed-for"),
    ],
)
def test_number_is_one_of_the_units_reports(number: str, right: str) -> None:
    """Kind and symbol are the unit's; the ordinal stays."""
    findings = check(make_report(f"number: {number}\n{SIGNED}"))

    assert messages(findings) == [OTHER.format(number)]
    assert findings[0].help == f"viết `{right}`, hoặc để trống khi chưa có số"
    assert findings[0].edits == ()


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("41 / BC - LĐTBXH", id="spaces"),
        pytest.param("41/BC–LĐTBXH", id="dash"),
        pytest.param("41/\u00a0BC\u00a0—\u00a0LĐTBXH", id="no-break-spaces"),
        pytest.param("Số 41/BC-LĐTBXH", id="word"),
        pytest.param('"Số: 41/BC-LĐTBXH"', id="quoted"),
    ],
)
def test_spaces_and_dashes_are_mended(number: str) -> None:
    """Nothing but the marks changes, so that the number is found again as it was given."""
    report = make_report(f"number: {number}\n{SIGNED}")

    findings = check(report)

    assert messages(findings) == [LOOSE.format(report.front.number)]
    mended = mend_text(report.raw, findings[0].edits)
    assert mended == report.raw.replace(number.strip('"'), "41/BC-LĐTBXH")


def test_who_signs_for_somebody_else_uses_that_ones_symbol() -> None:
    """A district office may report in the name of the district's committee."""
    signed = "signed: {form: TUQ., authority: Chủ tịch Ủy ban nhân dân huyện, position: Trưởng phòng}\n"

    assert check(make_report(f"number: 112/BC-UBND\n{signed}")) == []


@pytest.mark.parametrize(
    ("day", "count"), [pytest.param("2024-05-31", 0, id="before"), pytest.param("2024-06-01", 1, id="after")]
)
def test_symbol_is_that_of_the_reports_day(day: str, count: int) -> None:
    """Units are renamed; a number keeps the symbol under which it was given."""
    name = make_unit().shape.names[0].model_dump(by_alias=True)
    names = [name | {"to": "2024-05-31"}, name | {"symbol": "PLĐ", "from": "2024-06-01"}]
    unit = make_unit(names=names)

    assert len(check(make_report(f"number: 41/BC-LĐTBXH\ndate: {day}\n{SIGNED}", unit=unit))) == count


@pytest.mark.parametrize(("number", "count"), [("137/BC-SLĐTBXH", 0), ("137/BC-LĐTBXH", 1)])
def test_consolidated_report_has_the_departments_symbol(number: str, count: int) -> None:
    """It is the department's report, whichever unit makes it."""
    report = make_report(f"number: {number}\n{SIGNED}", unit=make_unit(CONSOLIDATED, CONSOLIDATED))
    workspace = make_workspace(report, department=make_department())

    assert len(list(malformed_report_number.check(report, workspace))) == count
