"""Rule section-out-of-order."""

import pytest
from tests.check.builders import make_period, make_report

from baocao.check.rules import section_out_of_order

OUTLINE = """
    # Một {#one}
    ## A {#a}
    ## B {#b}
    # Hai {#two}
    # Ba {#three}
"""


@pytest.mark.parametrize(
    ("headings", "messages"),
    [
        pytest.param(["# Một", "# Hai", "# Ba"], [], id="in-order"),
        pytest.param(["# Một", "# Ba"], [], id="gap"),
        pytest.param(["# Ba", "# Khác", "# Một"], ["mục “Một” đứng sau “Ba”"], id="unknown-between"),
        pytest.param(["# Ba", "# Một", "# Hai"], ["mục “Một” đứng sau “Ba”", "mục “Hai” đứng sau “Ba”"], id="two"),
        pytest.param(["# Một", "## B", "## A"], ["mục “A” đứng sau “B”"], id="below"),
    ],
)
def test_each_section_behind_a_later_one_is_named(headings: list[str], messages: list[str]) -> None:
    """Order is judged among the sections of one parent."""
    report = make_report(body="\n".join(headings), period=make_period(outline=OUTLINE))

    assert [finding.message for finding in section_out_of_order.check(report)] == messages
