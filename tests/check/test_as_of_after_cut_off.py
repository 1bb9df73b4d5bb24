"""Rule as-of-after-cut-off."""

import pytest
from tests.check.builders import make_report

from baocao.check.rules import as_of_after_cut_off


@pytest.mark.parametrize(
    ("figures", "status", "count"),
    [
        pytest.param("{as_of: 2024-06-10, nature: estimate}", "final", 0, id="before"),
        pytest.param("{as_of: 2024-06-14, nature: official}", "final", 0, id="cut-off"),
        pytest.param("{as_of: 2024-06-15, nature: official}", "final", 1, id="after"),
        pytest.param("{as_of: 2024-06-15, nature: estimate}", "draft", 1, id="draft"),
        pytest.param("{as_of: 2024-06-15, nature: official}", "withdrawn", 0, id="withdrawn"),
        pytest.param("{as_of: , nature: estimate}", "final", 0, id="blank"),
    ],
)
def test_figures_end_with_the_period(figures: str, status: str, count: int) -> None:
    """The period's last day is the last one that counts."""
    assert len(list(as_of_after_cut_off.check(make_report(f"figures: {figures}", status=status)))) == count


def test_report_without_figures_passes() -> None:
    """That is missing-key's to tell."""
    assert list(as_of_after_cut_off.check(make_report("date: 2024-06-12"))) == []


def test_both_days_are_named() -> None:
    """And the day to write."""
    [finding] = as_of_after_cut_off.check(make_report("figures: {as_of: 2024-06-20, nature: official}"))

    assert finding.message == "số liệu tính đến ngày 20/6/2024, sau ngày chốt số liệu 14/6/2024"
    assert finding.help == "lấy số liệu đến hết ngày 14/6/2024 rồi ghi `as_of: 2024-06-14`"
