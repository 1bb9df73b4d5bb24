"""Rule undeclared-estimate."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import undeclared_estimate


@pytest.mark.parametrize(
    ("as_of", "nature", "count"),
    [
        pytest.param("2024-06-10", "estimate", 0, id="declared"),
        pytest.param("2024-06-10", "preliminary", 1, id="preliminary-too-early"),
        pytest.param("2024-06-13", "official", 1, id="official-a-day-too-early"),
        pytest.param("2024-06-14", "preliminary", 0, id="preliminary"),
        pytest.param("2024-06-14", "official", 0, id="official"),
        pytest.param("2024-06-14", "estimate", 0, id="estimate-at-the-cut-off"),
        pytest.param("2024-06-20", "official", 0, id="after-has-its-own-rule"),
        pytest.param("", "official", 0, id="blank"),
    ],
)
def test_what_ends_early_is_an_estimate(as_of: str, nature: str, count: int) -> None:
    """Up to the cut-off, 14/6/2024, some days are not counted yet."""
    report = make_report(f"figures: {{as_of: {as_of}, nature: {nature}}}")

    assert len(list(undeclared_estimate.check(report))) == count


def test_fact_says_the_days_and_what_was_declared() -> None:
    """In the reader's words, with the key to write."""
    [finding] = undeclared_estimate.check(make_report("figures: {as_of: 2024-06-10, nature: official}"))

    days = "số liệu tính đến ngày 10/6/2024, trước ngày chốt số liệu 14/6/2024"
    assert finding.message == f"{days}, mà khai là số chính thức"
    assert finding.help == "viết `nature: estimate`, hoặc lấy số liệu đến ngày chốt rồi ghi `as_of: 2024-06-14`"


def test_a_readings_own_nature_is_free() -> None:
    """A figure made once a year is official long before the cut-off."""
    front = """\
        figures: {as_of: 2024-06-10, nature: estimate}
        indicators:
          GN-01: {actual: 11572, nature: official}
        """

    assert list(undeclared_estimate.check(make_report(front))) == []


@pytest.mark.parametrize("front", ["date: 2024-06-12", "figures: {as_of: 2024-06-10, nature: official}"])
def test_withdrawn_report_is_left_alone(front: str) -> None:
    """It stays as it was, with figures or without."""
    assert list(undeclared_estimate.check(make_report(front, status="withdrawn"))) == []
