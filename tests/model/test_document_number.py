"""Numbers of legal documents."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.model import normalise_number, parse_number

FIXTURE = Path(__file__).parents[1] / "fixtures" / "document_numbers.txt"
LINES = [line for line in FIXTURE.read_text(encoding="utf-8").splitlines() if line[:2] in {"+ ", "- "}]


@pytest.mark.parametrize("line", LINES)
def test_known_forms_are_told_from_slips(line: str) -> None:
    """Every form of the fixture is known after normalising it, no slip is."""
    assert (parse_number(line[2:]) is not None) == line.startswith("+ ")


@pytest.mark.parametrize(
    ("text", "kind", "body", "year"),
    [
        ("131/2021/NĐ-CP", "NĐ", "CP", 2021),
        ("45/2019/QH14", "QH", "", 2019),
        ("42-NQ/TW", "NQ", "TW", None),
        ("3365/QĐ-SLĐTBXH", "QĐ", "SLĐTBXH", None),
        ("1961/UBND-VP", "", "UBND", None),
        ("1283/NQ-UBTVQH15", "NQ", "UBTVQH15", None),
    ],
)
def test_number_is_taken_apart(text: str, kind: str, body: str, year: int | None) -> None:
    """Kind, issuing body and year are read where the number has them; a letter has no kind."""
    number = parse_number(text)

    assert number is not None
    assert (number.kind, number.body, number.year) == (kind, body, year)


@pytest.mark.parametrize("typed", ["Số: 12 / BC – SLÐTBXH", "số 12/BC-SLĐTBXH ", "12/BC\u2011SLĐTBXH"])
def test_typing_does_not_make_another_number(typed: str) -> None:
    """Spaces, long dashes, the Icelandic Ð and the word “Số” are slips of typing."""
    assert normalise_number(typed) == "12/BC-SLĐTBXH"


def test_row_of_spaces_takes_no_time() -> None:
    """A hundred thousand spaces without a mark behind them."""
    assert normalise_number(f"12{' ' * 100_000}x / KH") == f"12{' ' * 100_000}x/KH"


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    """Whatever is typed ends in one spelling, and nothing crashes the grammar."""
    once = normalise_number(text)

    assert parse_number(text) is None or normalise_number(once) == once
