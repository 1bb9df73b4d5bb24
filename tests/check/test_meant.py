"""A key or an indicator under another name is one finding, which says the right name."""

from pathlib import Path

import pytest
from tests.builders import DISTRICT_REPORT, base_text, read_repository

from baocao.check import check_workspace
from baocao.check.meant import meant_key
from baocao.sign import verify_workspace

READING = ("plan", "actual", "part", "whole", "weight", "previous", "reason", "nature")


@pytest.mark.parametrize(
    ("word", "choices", "meant"),
    [
        pytest.param("thực hiện", READING, "actual", id="name"),
        pytest.param("Thuc_hien", READING, "actual", id="without-marks"),
        pytest.param("KẾ HOẠCH", READING, "plan", id="capitals"),
        pytest.param("Actual", READING, "actual", id="capital"),
        pytest.param("acutal", READING, "actual", id="slip"),
        pytest.param("kết quả", ("task", "state", "reason"), "state", id="of-an-outcome"),
        pytest.param("kết quả", ("number", "title", "result"), "result", id="of-a-document"),
        pytest.param("kết quả", READING, "actual", id="of-an-indicator"),
        pytest.param("chỉ tiêu", READING, None, id="not-here"),
        pytest.param("ghi chú", READING, None, id="nobody-knows"),
        pytest.param("thực hiện", (), None, id="no-choice"),
    ],
)
def test_key_is_known_by_its_vietnamese_name(word: str, choices: tuple[str, ...], meant: str | None) -> None:
    """Of the keys that there may be in the place."""
    assert meant_key(word, choices) == meant


@pytest.mark.parametrize(
    ("old", "new", "rule", "help_"),
    [
        pytest.param("status: final", "trạng thái: final", "unknown-key", "sửa thành `status`", id="status"),
        pytest.param("\ndate: ", "\nngày: ", "unknown-key", "sửa thành `date`", id="date"),
        pytest.param("\nfigures: ", "\nSố liệu: ", "unknown-key", "sửa thành `figures`", id="figures"),
        pytest.param("actual: 842", "thực hiện: 842", "unknown-key", "sửa thành `actual`", id="actual"),
        pytest.param("nature: estimate", "Nature: estimate", "unknown-key", "sửa thành `nature`", id="nested"),
        pytest.param("  VL-01:", "  vl01:", "unknown-indicator", "sửa thành `VL-01`", id="indicator"),
        pytest.param(
            "unit: huyen-huong-khe", "unit: Huyện Hương Khê", "wrong-type", "viết `huyen-huong-khe`", id="unit"
        ),
    ],
)
def test_one_slip_is_one_finding(old: str, new: str, rule: str, help_: str, tmp_path: Path) -> None:
    """What is there under another name is not said to be missing."""
    text = base_text(DISTRICT_REPORT)
    assert old in text
    workspace = read_repository(tmp_path, {DISTRICT_REPORT: text.replace(old, new, 1)})
    [finding] = check_workspace(workspace, verify_workspace(workspace)).findings

    assert (finding.rule, finding.help) == (rule, help_)


def test_two_places_are_two_findings(tmp_path: Path) -> None:
    """A key that is misspelt in one place and missing in another is told in both."""
    text = base_text(DISTRICT_REPORT)
    outcomes = "outcomes:\n  - {task: Mở lớp}\n  - {task: Chi trả, State: done}\n"
    workspace = read_repository(tmp_path, {DISTRICT_REPORT: text.replace("figures:", f"{outcomes}figures:", 1)})
    found = check_workspace(workspace, verify_workspace(workspace)).findings

    assert sorted(one.rule for one in found if "state" in one.message.lower()) == ["missing-key", "unknown-key"]
