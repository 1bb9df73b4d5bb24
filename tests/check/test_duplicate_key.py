"""Rule duplicate-key."""

from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import duplicate_key
from baocao.model import FaultKind


def test_first_line_is_named() -> None:
    """Both lines are needed to choose between them."""
    fault = make_fault(FaultKind.DUPLICATE_KEY, "NC-01", "12")

    [finding] = duplicate_key.check(make_workspace(faults=(fault,)))

    assert finding.place.line == 5
    assert finding.message == "khóa “NC-01” đã có ở dòng 12"
