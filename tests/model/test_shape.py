"""Types that every file of the registry uses."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from baocao.model.shape import Day, Interval, Moment, Slug, is_slug


@pytest.mark.parametrize("text", ["0", "86400", "20240612", "2024-06-12T00:00:00", "12/6/2024", "0024-06-12", ""])
def test_day_is_written_one_way(text: str) -> None:
    """A number is not a day, though Pydantic counts seconds since 1970."""
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(text)


@pytest.mark.parametrize("text", ["1718246400", "2024-06-13T09:40:00", "09:40", "0001-01-01T00:00:00+14:00"])
def test_moment_has_day_and_zone(text: str) -> None:
    """A moment without a zone, or outside of our time, is none."""
    with pytest.raises(ValidationError):
        TypeAdapter(Moment).validate_python(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("tx-ky-anh", True), ("2024-h1", True), ("Kỳ Anh", False), ("a_b", False)]
)
def test_identifier_is_ascii(text: str, *, expected: bool) -> None:
    """Lower-case letters, digits and single hyphens make an identifier."""
    assert is_slug(text) is expected
    assert is_slug(text + "\n") is False


def test_slug_type_agrees() -> None:
    """The type refuses what the question denies."""
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python("Kỳ-Anh")


@pytest.mark.parametrize(("day", "expected"), [(1, False), (2, True), (5, True), (6, False)])
def test_interval_includes_both_ends(day: int, *, expected: bool) -> None:
    """`from` and `to` are days inside."""
    interval = Interval(from_=date(2024, 6, 2), to=date(2024, 6, 5))

    assert interval.holds(date(2024, 6, day)) is expected


@pytest.mark.parametrize(("to", "fits"), [("2024-06-01", True), ("2024-05-31", False)])
def test_span_ends_no_earlier_than_it_begins(to: str, fits: bool) -> None:  # noqa: FBT001 - a case of the table
    """One day is a span; an end before the beginning is a slip, and holds no day at all."""
    span = {"from": "2024-06-01", "to": to}

    if fits:
        assert Interval.model_validate(span).holds(date(2024, 6, 1))
    else:
        with pytest.raises(ValidationError, match="`to` không sớm hơn `from`"):
            Interval.model_validate(span)
