"""Rule unknown-rule."""

import pytest
from tests.check.builders import make_period, make_workspace

from baocao.check.rules import RULES, unknown_rule
from baocao.model import Finding

WAIVER = {"reason": "Cấp trên ấn định", "by": "Chánh Văn phòng", "until": "2024-06-30"}


def _check(waivers: list[dict[str, str]]) -> list[Finding]:
    period = make_period(waivers=waivers)
    return list(unknown_rule.check(period, make_workspace(periods=(period,))))


def test_every_rule_can_be_waived() -> None:
    """The names that a waiver may use are those of the list."""
    waivers = [
        {"rule": rule.NAME, "reason": "Cấp trên ấn định", "by": "Chánh Văn phòng", "until": "2024-06-30"}
        for rule in RULES
    ]

    assert not _check(waivers)


@pytest.mark.parametrize(
    ("rule", "helps"),
    [
        pytest.param("tight-deadlines", "sửa thành `tight-deadline`", id="near"),
        pytest.param("tat-ca", "xem tên các quy tắc bằng `baocao rules`", id="far"),
    ],
)
def test_a_misspelt_name_is_told(rule: str, helps: str) -> None:
    """A waiver of nothing eases nothing, and nobody would notice."""
    [finding] = _check([WAIVER | {"rule": rule}])

    assert finding.help == helps
