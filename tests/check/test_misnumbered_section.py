"""Rule misnumbered-section."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import misnumbered_section

OUTLINE = """
    # Phần I. Kết quả {#results}
    ## I. Chỉ đạo {#direction}
    #### Hạn chế {#limits}
"""


@pytest.mark.parametrize(
    ("heading", "messages"),
    [
        pytest.param("## I. Chỉ đạo", [], id="same"),
        pytest.param("## I) Chỉ đạo", [], id="other-mark"),
        pytest.param("## II. Chỉ đạo", ["mục “Chỉ đạo” đánh số “II.”, đề cương đánh số “I.”"], id="other-number"),
        pytest.param("## 1. Chỉ đạo", ["mục “Chỉ đạo” đánh số “1.”, đề cương đánh số “I.”"], id="other-style"),
        pytest.param("## Chỉ đạo", ["mục “Chỉ đạo” chưa đánh số, đề cương đánh số “I.”"], id="none"),
        pytest.param("## I. Chỉ đạo\n#### 1. Hạn chế", [], id="unnumbered-in-the-outline"),
    ],
)
def test_typed_number_is_held_against_the_outline(heading: str, messages: list[str]) -> None:
    """Only the number counts, not the mark behind it."""
    report = make_report(body=f"# Phần I. Kết quả\n{heading}", period=make_period(outline=OUTLINE))

    assert [finding.message for finding in misnumbered_section.check(report)] == messages
