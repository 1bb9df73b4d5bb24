"""Rule unknown-period."""

from dataclasses import replace

import pytest
from tests.check.builders import make_fault, make_period, make_workspace

from baocao.check.rules import unknown_period
from baocao.model import FaultKind


@pytest.mark.parametrize(
    ("previous", "helps"),
    [
        pytest.param("2023-h1", [], id="known"),
        pytest.param("2023-h11", ["sửa thành `2023-h1`"], id="near"),
        pytest.param("nam-ngoai", ["dùng mã của một kỳ đã có, hoặc lập `periods/nam-ngoai/period.yml`"], id="far"),
    ],
)
def test_period_compared_with_is_known(previous: str, helps: list[str]) -> None:
    """Without it no figure of the same period can be found."""
    workspace = make_workspace(periods=(make_period("2023-h1"), make_period(previous=previous)))

    assert [finding.help for finding in unknown_period.check(workspace)] == helps


def test_report_of_no_period_is_told_the_nearest_one() -> None:
    """The file's name is what was misspelt."""
    fault = make_fault(FaultKind.UNKNOWN_PERIOD, "2024-h3", choices=("2024-h1",))

    [finding] = unknown_period.check(make_workspace(faults=(fault,)))

    assert finding.help == "sửa thành `2024-h1`"


def test_report_of_a_period_whose_file_is_broken_says_so() -> None:
    """The period is known, its file must be mended first."""
    fault = make_fault(FaultKind.UNKNOWN_PERIOD, "2024-h1")

    [finding] = unknown_period.check(replace(make_workspace(faults=(fault,)), files=("periods/2024-h1/period.yml",)))

    assert finding.help == "sửa `periods/2024-h1/period.yml` trước"
