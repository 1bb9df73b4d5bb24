"""Rule limit-without-cause."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import limit_without_cause

OUTLINE = """
    ## 1. Lĩnh vực {#field .each-field .required}
    ### Tồn tại, hạn chế {#limits .required}
    ### Khó khăn, vướng mắc {#difficulties .required}
    ### Nguyên nhân {#causes .required}
"""
NONE = "a) Nguyên nhân khách quan: Không có.\n\nb) Nguyên nhân chủ quan: Không có."


def messages(limits: str, difficulties: str, causes: str | None) -> list[str]:
    """Return what is found in a report of one field."""
    parts = {"Tồn tại, hạn chế": limits, "Khó khăn, vướng mắc": difficulties, "Nguyên nhân": causes}
    body = "## 1. Việc làm\n" + "".join(f"### {name}\n\n{text}\n" for name, text in parts.items() if text is not None)
    report = make_report(body=body, period=make_period(outline=OUTLINE))
    return [one.message for one in limit_without_cause.check(report)]


@pytest.mark.parametrize(
    ("limits", "difficulties", "causes", "told"),
    [
        pytest.param("- Chậm.", "Không có.", NONE, "tồn tại, hạn chế", id="limit"),
        pytest.param("Không có.", "Thiếu vốn.", "Không có.", "khó khăn, vướng mắc", id="difficulty"),
        pytest.param("- Chậm.", "Thiếu vốn.", "Không.", "tồn tại, hạn chế và khó khăn, vướng mắc", id="both"),
    ],
)
def test_what_went_wrong_has_a_cause(limits: str, difficulties: str, causes: str, told: str) -> None:
    """“Không có.” twice is no analysis of something that is there."""
    assert messages(limits, difficulties, causes) == [f"“Việc làm” có {told} nhưng không có nguyên nhân nào"]


@pytest.mark.parametrize(
    ("limits", "difficulties", "causes"),
    [
        pytest.param("Không có.", "Không có.", NONE, id="nothing-went-wrong"),
        pytest.param("Không phát sinh.", "Không có.", "Không có.", id="nothing-in-other-words"),
        pytest.param("- Chậm.", "Không có.", NONE.replace("Không có", "Lũ", 1), id="one-kind"),
        pytest.param("- Chậm.", "Không có.", "Do lũ.", id="not-separated"),
        pytest.param("- Chậm.", "Không có.", "a) Nguyên nhân khách quan: …\n\nb) Chủ quan: …", id="not-written-yet"),
        pytest.param("- Chậm.", "Không có.", "", id="empty"),
        pytest.param("- Chậm.", "Không có.", None, id="absent"),
        pytest.param("", "…", "Không có.", id="nothing-written-above"),
    ],
)
def test_other_faults_are_told_elsewhere(limits: str, difficulties: str, causes: str | None) -> None:
    """A section that is empty, absent or mixed has its own rule."""
    assert messages(limits, difficulties, causes) == []
