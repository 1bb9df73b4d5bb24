"""Numbers as offices write and round them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model.number import format_number, format_short, round_half_up

FIGURES = st.decimals(min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("1234.5", 1, "1.234,5"),
        ("11218", 0, "11.218"),
        ("2.5", 0, "3"),
        ("0.125", 2, "0,13"),
        ("-2.5", 0, "-3"),
        ("-1234567.891", 2, "-1.234.567,89"),
        ("-0.4", 0, "0"),
        ("0", 2, "0,00"),
        ("999.995", 2, "1.000,00"),
    ],
)
def test_number_has_a_comma_and_rounds_half_up(value: str, decimals: int, text: str) -> None:
    """Dots part thousands, a comma opens the decimals, halves go away from zero, and zero has no sign."""
    assert format_number(Decimal(value), decimals) == text


@pytest.mark.parametrize(("value", "text"), [("98.50", "98,5"), ("98", "98"), ("100", "100"), ("3.04", "3,04")])
def test_short_number_has_no_trailing_zeros(value: str, text: str) -> None:
    """Only zeros after the comma are dropped."""
    assert format_short(Decimal(value), 2) == text


@given(FIGURES, st.integers(0, 4))
def test_formatted_number_reads_back(value: Decimal, decimals: int) -> None:
    """What is written is the rounded number, whatever its size and sign."""
    text = format_number(value, decimals)

    assert Decimal(text.replace(".", "").replace(",", ".")) == round_half_up(value, decimals)


@given(FIGURES, FIGURES)
def test_products_of_figures_can_be_rounded(one: Decimal, other: Decimal) -> None:
    """No two figures are so long that their product cannot be printed."""
    assert format_number(one * other, 4)
