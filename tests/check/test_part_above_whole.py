"""Rule part-above-whole."""

import pytest
from tests.check.builders import make_indicator, make_report, make_workspace

from baocao.check.rules import part_above_whole

FILE = {"name": "hồ sơ đúng hạn", "measure": "hồ sơ"}
ALL_FILES = {"name": "hồ sơ đã giải quyết", "measure": "hồ sơ"}
SHARE = {"measure": "%", "decimals": 2, "aggregation": "ratio"}
CATALOGUE = {
    "NC-05": make_indicator(**SHARE, part=FILE, whole=ALL_FILES),
    "NC-06": make_indicator(**SHARE, part=FILE, whole=ALL_FILES, most="150"),
    "GN-00": make_indicator(),
    "GN-01": make_indicator(),
    "GN-02": make_indicator(
        **SHARE, name="Tỷ lệ hộ nghèo", part={"indicator": "GN-01"}, whole={"indicator": "GN-00"}, source=None
    ),
}


def _check(indicators: str) -> list[tuple[str, str]]:
    report = make_report(f"indicators: {{{indicators}}}")
    findings = part_above_whole.check(report, make_workspace(report, indicators=CATALOGUE))
    return [(finding.message, finding.help) for finding in findings]


@pytest.mark.parametrize(
    "indicators",
    [
        pytest.param("NC-05: {part: 1180, whole: 1196}", id="below"),
        pytest.param("NC-05: {part: 1196, whole: 1196}", id="all"),
        pytest.param("NC-05: {part: 0, whole: 0}", id="nothing"),
        pytest.param("NC-05: {part: 5, plan: 98}", id="no-whole"),
        pytest.param("NC-06: {part: 120, whole: 100}", id="may-pass-hundred"),
        pytest.param("GN-00: {actual: 100}, GN-01: {actual: 5}", id="indicators"),
        pytest.param("GN-01: {actual: 5}", id="only-the-part"),
        pytest.param("GN-00: {actual: 32.085}, GN-01: {actual: 1547}", id="may-be-thousands"),
        pytest.param("GN-00: {actual: -3}, GN-01: {actual: 1547}", id="below-zero"),
        pytest.param("NC-05: {part: 1180, whole: 1.196}", id="typed-may-be-thousands"),
        pytest.param("GN-00: {actual: pending}, GN-01: {actual: 5}", id="pending"),
    ],
)
def test_possible_shares_pass(indicators: str) -> None:
    """A share of all is 100 %, and what is not typed is not compared."""
    assert _check(indicators) == []


@pytest.mark.parametrize(
    ("indicators", "message", "help_"),
    [
        pytest.param(
            "NC-05: {part: 1196, whole: 1180}",
            "“NC-05” có tử số 1196 lớn hơn mẫu số 1180",
            "kiểm tra lại hai số: `part` là hồ sơ đúng hạn, `whole` là hồ sơ đã giải quyết",
            id="typed",
        ),
        pytest.param(
            "NC-05: {part: 1, whole: 0}",
            "“NC-05” có tử số 1 lớn hơn mẫu số 0",
            "kiểm tra lại hai số: `part` là hồ sơ đúng hạn, `whole` là hồ sơ đã giải quyết",
            id="of-nothing",
        ),
        pytest.param(
            "GN-00: {actual: 1547}, GN-01: {actual: 32085}",
            "“GN-01” là 32085, lớn hơn “GN-00” là 1547",
            "kiểm tra lại `GN-01`, `GN-00`: hai số này cho ra tỷ lệ hộ nghèo",
            id="indicators",
        ),
    ],
)
def test_share_above_all_is_told(indicators: str, message: str, help_: str) -> None:
    """Both numbers are shown, with what they count."""
    assert _check(indicators) == [(message, help_)]
