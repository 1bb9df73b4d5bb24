"""Rule unknown-key."""

import pytest
from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import unknown_key
from baocao.model import FaultKind


@pytest.mark.parametrize(
    ("choices", "help_"),
    [
        pytest.param(("plan", "actual"), "sửa thành `actual`", id="near"),
        pytest.param(
            ("unit", "period"),
            "đổi thành một trong các khóa `unit`, `period`; thông tin khác ghi trong nội dung",
            id="far",
        ),
        pytest.param((), "bỏ khóa này", id="unknown"),
    ],
)
def test_near_miss_is_offered(choices: tuple[str, ...], help_: str) -> None:
    """A slip gets its word, anything else the words there are."""
    fault = make_fault(FaultKind.UNKNOWN_KEY, "acutal", choices=choices)

    [finding] = unknown_key.check(make_workspace(faults=(fault,)))

    assert (finding.message, finding.help) == ("mẫu không có khóa “acutal”", help_)


def test_slip_is_mended_instead() -> None:
    """Where the loader knows how the key came about, nobody is told to delete it."""
    fault = make_fault(FaultKind.UNKNOWN_KEY, "actual:5", "thêm dấu cách sau dấu hai chấm: `actual: 5`", ("actual",))

    [finding] = unknown_key.check(make_workspace(faults=(fault,)))

    assert finding.help == fault.expected
