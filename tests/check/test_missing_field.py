"""Rule missing-field."""

import pytest
from tests.check.builders import make_period, make_report, make_unit

from baocao.check.rules import missing_field, missing_section

OUTLINE = """
    ## I. Kết quả {#fields .required}
    ### 1. Lĩnh vực {#field .each-field .required}
    #### Hạn chế {#limits .required}
"""


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        pytest.param("## I. Kết quả\n### 1. Việc làm\n### 2. Người có công", [], id="complete"),
        pytest.param("## I. Kết quả\n### 1. Việc làm", ["thiếu lĩnh vực được giao “2. Người có công”"], id="one"),
        pytest.param(
            "## I. Kết quả",
            ["thiếu lĩnh vực được giao “1. Việc làm”", "thiếu lĩnh vực được giao “2. Người có công”"],
            id="all",
        ),
    ],
)
def test_each_missing_field_is_named(body: str, messages: list[str]) -> None:
    """Every field of the unit has its section."""
    report = make_report(body=body, period=make_period(outline=OUTLINE))

    assert [finding.message for finding in missing_field.check(report)] == messages


def test_fields_of_others_are_not_asked() -> None:
    """The outline is spelled out for the unit."""
    unit = make_unit(fields=["viec-lam"])
    report = make_report(body="## I. Kết quả\n### 1. Việc làm", unit=unit, period=make_period(outline=OUTLINE))

    assert list(missing_field.check(report)) == []


def test_missing_field_is_no_missing_section() -> None:
    """One fault, one finding: its sections stand in its help."""
    report = make_report(body="## I. Kết quả", period=make_period(outline=OUTLINE))

    assert list(missing_section.check(report)) == []
    assert all(finding.help.endswith(", kèm `#### Hạn chế`") for finding in missing_field.check(report))
