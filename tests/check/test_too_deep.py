"""Rule too-deep."""

from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import too_deep
from baocao.model import FaultKind


def test_what_is_nested_is_named() -> None:
    """The fact names what is too deep."""
    fault = make_fault(FaultKind.TOO_DEEP, "nội dung")

    [finding] = too_deep.check(make_workspace(faults=(fault,)))

    assert finding.message == "nội dung lồng vào nhau quá 100 cấp"
