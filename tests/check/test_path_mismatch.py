"""Rule path-mismatch."""

from dataclasses import replace

import pytest
from tests.check.builders import make_report

from baocao.check.rules import path_mismatch


@pytest.mark.parametrize(
    ("changes", "helps"),
    [
        pytest.param({}, [], id="as-the-path"),
        pytest.param({"unit": "huyen-huong-son"}, ["sửa thành `unit: huyen-huong-khe`"], id="unit"),
        pytest.param({"period": "2023-h1"}, ["sửa thành `period: 2024-h1`"], id="period"),
        pytest.param(
            {"unit": "a", "period": "b"},
            ["sửa thành `unit: huyen-huong-khe`", "sửa thành `period: 2024-h1`"],
            id="both",
        ),
    ],
)
def test_path_decides(changes: dict[str, str], helps: list[str]) -> None:
    """What the front matter says is held against the path, each for itself."""
    report = make_report()
    front = report.front.model_copy(update=changes)

    findings = path_mismatch.check(replace(report, front=front))

    assert [finding.help for finding in findings] == helps
