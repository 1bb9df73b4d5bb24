"""Rule glued-abbreviation."""

import pytest
from tests.check.builders import make_report

from baocao.check.mending import mend_text
from baocao.check.rules import glued_abbreviation


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("KT.GIÁM ĐỐC", "KT. GIÁM ĐỐC", id="kt"),
        pytest.param("TL.CHỦ TỊCH", "TL. CHỦ TỊCH", id="tl"),
        pytest.param("TUQ.BỘ TRƯỞNG", "TUQ. BỘ TRƯỞNG", id="tuq"),
        pytest.param("TM.ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN", id="tm"),
        pytest.param("TM.UBND", "TM. UBND", id="body-in-short"),
        pytest.param("Q.Giám đốc", "Q. Giám đốc", id="small-letters"),
        pytest.param("(**KT.TRƯỞNG PHÒNG**)", "(**KT. TRƯỞNG PHÒNG**)", id="bold"),
    ],
)
def test_a_space_is_put_in(wrong: str, right: str) -> None:
    """The space of the decree stands between the abbreviation and the position."""
    report = make_report(body=f"Ký thay: {wrong}")
    [finding] = glued_abbreviation.check(report)

    assert mend_text(report.raw, finding.edits) == make_report(body=f"Ký thay: {right}").raw


@pytest.mark.parametrize(
    "text",
    [
        "KT. GIÁM ĐỐC",
        "Công ty TNHH TM.DV An Phú, Công ty CP SX.TM.Bộ An",
        "ông N.Q.Bộ, khối Q.1",
        "KT.giám sát",
        "BKT.GIÁM",
        "`KT.GIÁM ĐỐC`",
    ],
)
def test_other_dots_pass(text: str) -> None:
    """Names of firms, initials, quarters of a city and code are no abbreviations of a right to sign."""
    assert list(glued_abbreviation.check(make_report(body=text))) == []
