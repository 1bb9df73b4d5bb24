"""Rule unknown-rule."""

import pytest
from tests.check.builders import make_period

from baocao.check.rules import RULES, unknown_rule


def test_every_rule_can_be_waived() -> None:
    """The names that a waiver may use are those of the list."""
    waivers = [{"rule": rule.NAME, "reason": "Cấp trên ấn định", "by": "Chánh Văn phòng"} for rule in RULES]

    assert not list(unknown_rule.check(make_period(waivers=waivers)))


@pytest.mark.parametrize(
    ("rule", "helps"),
    [
        pytest.param("tight-deadlines", "sửa thành `tight-deadline`", id="near"),
        pytest.param("tat-ca", "xem tên các quy tắc bằng `baocao rules`", id="far"),
    ],
)
def test_a_misspelt_name_is_told(rule: str, helps: str) -> None:
    """A waiver of nothing eases nothing, and nobody would notice."""
    waivers = [{"rule": rule, "reason": "Cấp trên ấn định", "by": "Chánh Văn phòng"}]

    [finding] = unknown_rule.check(make_period(waivers=waivers))

    assert finding.help == helps
