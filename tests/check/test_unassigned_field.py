"""Rule unassigned-field."""

import pytest
from tests.check.builders import make_period, make_report, make_unit, make_workspace

from baocao.check.rules import unassigned_field, unknown_section

OUTLINE = """
    # Phần I. Kết quả {#results .required}
    ## 1. Lĩnh vực {#field .each-field .required}
    ### Kết quả {#achievements .required}
"""
OWN = "# Phần I. Kết quả\n## 1. Người có công\n### Kết quả\nĐủ.\n"


@pytest.mark.parametrize(
    ("heading", "is_told"),
    [
        pytest.param("## 2. Việc làm", True, id="other-unit"),
        pytest.param("## 2. Công tác việc làm", True, id="work-of"),
        pytest.param("### VIỆC LÀM", True, id="other-level"),
        pytest.param("#### Việc làm", False, id="of-its-own"),
        pytest.param("## 2. Người có công", False, id="its-own-twice"),
        pytest.param("## 2. Việc làm cho người có công", False, id="other-words"),
    ],
)
def test_field_of_another_unit_is_told_once(heading: str, *, is_told: bool) -> None:
    """The outline does not know the heading either; only one of both rules says so."""
    unit = make_unit(fields=["nguoi-co-cong"])
    report = make_report(body=f"{OWN}{heading}\nĐạt.", unit=unit, period=make_period(outline=OUTLINE))
    workspace = make_workspace(report)

    found = list(unassigned_field.check(report, workspace))

    assert bool(found) is is_told
    assert not (found and list(unknown_section.check(report, workspace)))


def test_finding_names_unit_and_registry() -> None:
    """The author strikes the section, or the Office registers the field."""
    unit = make_unit(fields=["nguoi-co-cong"])
    report = make_report(body=f"{OWN}## 2. Việc làm", unit=unit, period=make_period(outline=OUTLINE))

    [finding] = unassigned_field.check(report, make_workspace(report))

    assert finding.message.startswith("lĩnh vực “Việc làm” không được giao cho Phòng LĐ-TBXH huyện Hương Khê")
    assert "`units/huyen-huong-khe/unit.yml`" in finding.help


def test_unit_without_an_outline_is_not_asked() -> None:
    """Where nothing is asked, every heading is the author's own."""
    report = make_report(body="## Việc làm", unit=make_unit(fields=[]))

    assert list(unassigned_field.check(report, make_workspace(report))) == []
