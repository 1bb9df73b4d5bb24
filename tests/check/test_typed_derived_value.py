"""Rule typed-derived-value."""

import pytest
from tests.check.builders import make_indicator, make_period, make_report, make_workspace

from baocao.check.mending import mend_text
from baocao.check.rules import typed_derived_value
from baocao.model import Finding

FILE = {"name": "hồ sơ đúng hạn", "measure": "hồ sơ"}
ALL_FILES = {"name": "hồ sơ đã giải quyết", "measure": "hồ sơ"}
CATALOGUE = {
    "VL-01": make_indicator(),
    "VL-02": make_indicator(aggregation="formula", formula="VL-01 + VL-03", source=None),
    "GN-02": make_indicator(aggregation="formula", formula="VL-01", source=None),
    "NC-05": make_indicator(measure="%", decimals=2, aggregation="ratio", part=FILE, whole=ALL_FILES),
}


def _check(indicators: str) -> tuple[list[Finding], str]:
    """Return what is found, and the indicators as they are mended."""
    report = make_report(f"indicators:\n{indicators}")
    findings = list(typed_derived_value.check(report, make_workspace(report, indicators=CATALOGUE)))
    mended = mend_text(report.raw, [edit for finding in findings for edit in finding.edits])
    return findings, mended.partition("indicators:\n")[2].partition("---\n")[0]


@pytest.mark.parametrize(
    "indicators",
    [
        pytest.param("  VL-01: {actual: 5}\n", id="counted"),
        pytest.param("  NC-05: {part: 1180, whole: 1196, plan: 98}\n", id="ratio"),
        pytest.param('  NC-05: {actual: pending, reason: "…"}\n', id="pending-ratio"),
        pytest.param("  XX-01: {actual: 5}\n", id="unknown"),
    ],
)
def test_typed_values_that_nobody_computes_pass(indicators: str) -> None:
    """A ratio without figures yet says so under `actual`."""
    assert _check(indicators)[0] == []


@pytest.mark.parametrize(
    ("indicators", "message", "help_", "mended"),
    [
        pytest.param(
            "  VL-01: {actual: 5}\n  VL-02: {plan: 8, actual: 7}\n",
            "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `VL-02`",
            "  VL-01: {actual: 5}\n",
            id="derived",
        ),
        pytest.param(
            "  # Theo huyện\n  VL-01: {actual: 5}  # 5\n\n  VL-02: {actual: 7}\n  # Của tỉnh\n  XX-01: {actual: 1}\n",
            "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `VL-02`",
            "  # Theo huyện\n  VL-01: {actual: 5}  # 5\n\n  # Của tỉnh\n  XX-01: {actual: 1}\n",
            id="derived-between-comments",
        ),
        pytest.param(
            "  GN-02: {actual: 7}\n  VL-01: {actual: 5}\n",
            "chỉ tiêu “GN-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `GN-02`",
            "  VL-01: {actual: 5}\n",
            id="derived-first",
        ),
        pytest.param(
            "  NC-05: {part: 1180, whole: 1196, actual: 98.66}\n",
            "“NC-05” khai tỷ lệ 98.66, tỷ lệ được tính từ tử số và mẫu số",
            "bỏ `actual: 98.66`",
            "  NC-05: {part: 1180, whole: 1196}\n",
            id="percentage-last",
        ),
        pytest.param(
            "  NC-05: {actual: 98.7, part: 1180, whole: 1196}  # Văn phòng\n",
            "“NC-05” khai tỷ lệ 98.7, tỷ lệ được tính từ tử số và mẫu số",
            "bỏ `actual: 98.7`",
            "  NC-05: {part: 1180, whole: 1196}  # Văn phòng\n",
            id="percentage-first-rounded",
        ),
    ],
)
def test_what_is_computed_is_taken_out(indicators: str, message: str, help_: str, mended: str) -> None:
    """Where nothing is lost by it, the file can be mended by machine."""
    [finding], after = _check(indicators)

    assert (finding.message, finding.help) == (message, help_)
    assert after == mended


@pytest.mark.parametrize(
    ("indicators", "message", "help_"),
    [
        pytest.param(
            "  NC-05: {part: 1180, whole: 1196, actual: 95.3}\n",
            "“NC-05” khai tỷ lệ 95.3, 1180/1196 là 98,66%",
            "kiểm tra `part`, `whole`, rồi bỏ `actual: 95.3`",
            id="contradicts",
        ),
        pytest.param(
            "  NC-05: {actual: 98.66}\n",
            "“NC-05” khai tỷ lệ 98.66, tỷ lệ được tính từ tử số và mẫu số",
            "thay `actual: 98.66` bằng `part: …, whole: …` (hồ sơ đúng hạn / hồ sơ đã giải quyết)",
            id="without-parts",
        ),
        pytest.param(
            "  NC-05: {part: 0, whole: 0, actual: 100}\n",
            "“NC-05” khai tỷ lệ 100, tỷ lệ được tính từ tử số và mẫu số",
            "thay `actual: 100` bằng `part: …, whole: …` (hồ sơ đúng hạn / hồ sơ đã giải quyết)",
            id="of-nothing",
        ),
        pytest.param(
            "  VL-02: {actual: 7}\n",
            "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `VL-02`",
            id="only-one",
        ),
        pytest.param(
            '  VL-01: {actual: 5}\n  VL-02: {actual: 7, reason: "Theo Cục Thống kê"}\n',
            "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `VL-02`",
            id="with-a-reason",
        ),
        pytest.param(
            "  VL-01: {actual: 5}\n  VL-02:\n    actual: 7\n",
            "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `VL-02`",
            id="on-two-lines",
        ),
        pytest.param(
            "  VL-01: {actual: 5}\n  VL-02: {actual: 7}  # lấy từ huyện\n",
            "chỉ tiêu “VL-02” được tính từ chỉ tiêu khác, không khai",
            "xóa dòng `VL-02`",
            id="with-a-comment",
        ),
    ],
)
def test_nothing_is_taken_out_that_could_be_lost(indicators: str, message: str, help_: str) -> None:
    """A contradiction, a reason, a comment: only the author can decide."""
    [finding], after = _check(indicators)

    assert (finding.message, finding.help) == (message, help_)
    assert after == indicators


def test_indicator_that_is_not_asked_for_is_told_elsewhere() -> None:
    """Rule unknown-indicator says that the period does not ask for it."""
    report = make_report("indicators: {VL-02: {actual: 5}}", period=make_period(indicators=["VL-01"]))

    assert list(typed_derived_value.check(report, make_workspace(report, indicators=CATALOGUE))) == []


def test_indicators_are_never_emptied() -> None:
    """Where all are derived, the key would be left without a value."""
    findings, after = _check("  VL-02: {actual: 7}\n  GN-02: {actual: 1}\n")

    assert len(findings) == 2
    assert after == "  VL-02: {actual: 7}\n  GN-02: {actual: 1}\n"
