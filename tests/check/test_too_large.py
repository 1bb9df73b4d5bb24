"""Rule too-large."""

import pytest
from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import too_large
from baocao.model import FaultKind


@pytest.mark.parametrize(
    ("path", "help_"),
    [
        pytest.param(
            "units/a/2024-h1.md",
            "rút gọn còn không quá 512 KB, để ảnh thành tệp riêng trong `units/a/2024-h1/`",
            id="report",
        ),
        pytest.param("units/people.yml", "rút gọn còn không quá 512 KB", id="registry"),
    ],
)
def test_size_and_limit_are_shown(path: str, help_: str) -> None:
    """The author sees by how much, and where pictures belong."""
    fault = make_fault(FaultKind.TOO_LARGE, "613", "512", path=path)

    [finding] = too_large.check(make_workspace(faults=(fault,)))

    assert (finding.message, finding.help) == ("tệp nặng 613 KB, giới hạn là 512 KB", help_)
