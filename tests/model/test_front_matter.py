"""Figures as a front matter takes them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from baocao.model import Gap, ReadingShape


@pytest.mark.parametrize(("text", "value"), [("0", "0"), ("44870", "44870"), ("-12.5", "-12.5"), ("0123", "123")])
def test_plain_numbers_are_figures(text: str, value: str) -> None:
    """Zero is a figure, and a leading zero makes no octal."""
    assert ReadingShape.model_validate({"actual": text}).actual == Decimal(value)


@pytest.mark.parametrize("text", ["12:30", "no", "98,5", "1_000", "1e3", "NaN", "inf", "٣", "1 000", "", ".5", "5."])
def test_other_texts_are_no_figures(text: str) -> None:
    """Whatever YAML 1.1 or Python would make of it, it is no plain number."""
    with pytest.raises(ValidationError, match="ambiguous_number"):
        ReadingShape.model_validate({"actual": text})


@pytest.mark.parametrize("gap", list(Gap))
def test_gap_says_why_there_is_no_figure(gap: Gap) -> None:
    """Only `actual` may be a gap."""
    assert ReadingShape.model_validate({"actual": gap.value}).actual is gap
    with pytest.raises(ValidationError):
        ReadingShape.model_validate({"plan": gap.value})


@given(st.text())
def test_any_text_is_a_figure_or_refused(text: str) -> None:
    """Nothing that is typed crashes, and a figure that is taken is a finite number of plain digits."""
    try:
        figure = ReadingShape.model_validate({"plan": text}).plan
    except ValidationError:
        return

    assert re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", text)
    assert figure == Decimal(text)
