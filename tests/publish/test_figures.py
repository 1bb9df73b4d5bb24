"""Figures as the tables show them."""

from decimal import Decimal

import pytest
from tests.publish.docx.builders import CATALOGUE

from baocao.model import Comparison, Gap, Nature
from baocao.publish.figures import actual_text, change_text, plan_text

PEOPLE, RATE = CATALOGUE["NC-01"], CATALOGUE["NC-05"]


def _compared(actual: str, other: str) -> Comparison:
    return Comparison(plan=Decimal(other), actual=Decimal(actual), previous=Decimal(other))


@pytest.mark.parametrize(
    ("nature", "text"),
    [
        (Nature.ESTIMATE, "44.870 (ước)"),
        (Nature.PRELIMINARY, "44.870 (sơ bộ)"),
        (Nature.OFFICIAL, "44.870"),
        (None, "44.870"),
    ],
)
def test_figures_that_are_not_final_are_marked(nature: Nature | None, text: str) -> None:
    """An estimate never looks like an official figure."""
    assert actual_text(Decimal(44870), PEOPLE, nature) == text


@pytest.mark.parametrize(("gap", "text"), [(Gap.PENDING, "chưa có số liệu"), (None, "")])
def test_missing_figure_says_why(gap: Gap | None, text: str) -> None:
    """A gap is not a zero."""
    assert actual_text(None, PEOPLE, Nature.ESTIMATE, gap) == text


@pytest.mark.parametrize(
    ("actual", "previous", "text"),
    [
        ("1058", "1000", "+5,8%"),
        ("979", "1000", "-2,1%"),
        ("1000", "1000", "0,0%"),
        ("9999", "10000", "0,0%"),
        ("5", "0", ""),
    ],
)
def test_counts_change_in_per_cent(actual: str, previous: str, text: str) -> None:
    """One decimal, a sign where there is a change, nothing where it cannot be computed."""
    assert change_text(_compared(actual, previous), PEOPLE) == text


def test_ratios_change_in_points() -> None:
    """A difference of percentages is not a percentage, neither to last year nor to the plan."""
    figures = _compared("98.66", "96.96")

    assert change_text(figures, RATE) == plan_text(figures, RATE) == "+1,70 điểm\u00a0%"


def test_counts_reach_a_share_of_the_plan() -> None:
    """Actual over plan, one decimal."""
    assert plan_text(_compared("496", "1000"), PEOPLE) == "49,6%"
