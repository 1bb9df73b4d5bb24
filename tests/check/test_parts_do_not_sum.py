"""Rule parts-do-not-sum."""

import pytest
from tests.check.builders import make_indicator, make_report, make_workspace
from tests.repositories import ROOT

from baocao.check.rules import parts_do_not_sum
from baocao.load import load_workspace

CATALOGUE = {
    "TX-02": make_indicator(parts=["TX-03", "TX-04"]),
    "XK-01": make_indicator(parts=["XK-02", "XK-03"], parts_sum="at-most"),
    "AT-01": make_indicator(parts=["AT-02"], parts_sum="at-most"),
}


def _check(**figures: str) -> list[tuple[str, str]]:
    typed = ", ".join(f"{name.replace('_', '-')}: {{actual: {figure}}}" for name, figure in figures.items())
    report = make_report(f"indicators: {{{typed}}}")
    findings = parts_do_not_sum.check(report, make_workspace(report, indicators=CATALOGUE))
    return [(finding.message, finding.help) for finding in findings]


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param({"TX_02": "134", "TX_03": "116", "TX_04": "18"}, id="exact"),
        pytest.param({"TX_02": "134", "TX_03": "116"}, id="one-part-elsewhere"),
        pytest.param({"TX_02": "134", "TX_03": "116", "TX_04": "pending"}, id="one-part-pending"),
        pytest.param({"TX_03": "116", "TX_04": "28"}, id="no-whole"),
        pytest.param({"TX_02": "pending", "TX_03": "116", "TX_04": "28"}, id="whole-pending"),
        pytest.param({"XK_01": "402", "XK_02": "118", "XK_03": "172"}, id="less-than-all"),
        pytest.param({"XK_01": "290", "XK_02": "118", "XK_03": "172"}, id="just-all"),
        pytest.param({"AT_01": "0", "AT_02": "0"}, id="none"),
    ],
)
def test_sums_that_hold_pass(figures: dict[str, str]) -> None:
    """Only what stands in one report is added up."""
    assert _check(**figures) == []


@pytest.mark.parametrize(
    ("figures", "message", "help_"),
    [
        pytest.param(
            {"TX_02": "134", "TX_03": "116", "TX_04": "28"},
            "TX-03 + TX-04 là 144, khác TX-02 là 134",
            "kiểm tra lại `TX-02`, `TX-03`, `TX-04`: TX-03 + TX-04 đúng bằng TX-02",
            id="exact",
        ),
        pytest.param(
            {"XK_01": "250", "XK_02": "118", "XK_03": "172"},
            "XK-02 + XK-03 là 290, lớn hơn XK-01 là 250",
            "kiểm tra lại `XK-01`, `XK-02`, `XK-03`: XK-02 + XK-03 không quá XK-01",
            id="at-most",
        ),
        pytest.param(
            {"XK_01": "150", "XK_03": "172"},
            "XK-03 là 172, lớn hơn XK-01 là 150",
            "kiểm tra lại `XK-01`, `XK-03`: XK-03 không quá XK-01",
            id="one-part-is-too-much",
        ),
    ],
)
def test_sums_that_do_not_hold_are_told(figures: dict[str, str], message: str, help_: str) -> None:
    """The sum stands beside the figure that it should be."""
    assert _check(**figures) == [(message, help_)]


def test_parts_of_the_catalogue_are_indicators() -> None:
    """Every part is another indicator that units type, in the same measure."""
    indicators = load_workspace(ROOT).indicators
    pairs = [(whole, indicators[part]) for whole in indicators.values() for part in whole.parts]

    assert pairs
    assert all(part.measure == whole.measure and not part.is_derived for whole, part in pairs)
