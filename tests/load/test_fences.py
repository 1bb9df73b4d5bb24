"""Where a front matter without its closing fence ends."""

from pathlib import Path

import pytest
from tests.builders import DISTRICT, DISTRICT_REPORT, PERIOD, read_repository

from baocao.load.fences import find_lost_fence
from baocao.model import FaultKind

BELOW = "thêm dòng `---` ngay trên dòng này"
ALMOST = "sửa dòng này thành `---`"


@pytest.mark.parametrize(
    ("below", "line", "remedy"),
    [
        pytest.param(["", "# Phần I. Kết quả", "", "## I. Chỉ đạo"], 5, BELOW, id="heading"),
        pytest.param(["# ghi chú", "date: 2024-06-12", "# Phần I", "Chữ."], 6, BELOW, id="comment-above-a-key"),
        pytest.param(["", "Kính gửi: Sở"], 5, BELOW, id="prose"),
        pytest.param(["----", "", "# Phần I", "Chữ."], 4, ALMOST, id="long"),
        pytest.param(["--- ", "", "# Phần I", "Chữ."], 4, ALMOST, id="space-behind"),
        pytest.param(["—", "", "# Phần I", "Chữ."], 4, ALMOST, id="dash-of-word"),
        pytest.param([], 1, "thêm dòng `---` ở cuối phần đầu", id="nothing-below"),
    ],
)
def test_end_is_found(below: list[str], line: int, remedy: str) -> None:
    """It is the line on which the author has to write."""
    assert find_lost_fence(["---", "unit: huyen-huong-khe", "status: final", *below]) == (line, remedy)


@pytest.mark.parametrize(
    ("below", "line", "told"),
    [
        pytest.param("# Phần I. Kết quả\n\n## I. Chỉ đạo\n\nĐã họp.\n\n---\n\nHết.\n", 5, BELOW, id="rule-in-the-body"),
        pytest.param("## ghi chú\nnumber: Số: 41/BC\n---\nHết.\n", 6, "dấu hai chấm trong giá trị", id="comment"),
    ],
)
def test_fence_that_is_found_in_the_body_closes_no_front_matter(
    below: str, line: int, told: str, tmp_path: Path
) -> None:
    """Where headings stand above it, what YAML stumbles over is not told; a comment is no heading."""
    front = f"---\nunit: {DISTRICT}\nperiod: {PERIOD}\nstatus: final\n"
    workspace = read_repository(tmp_path, {DISTRICT_REPORT: front + below})
    [fault] = workspace.faults_in(DISTRICT_REPORT)

    assert (fault.kind, fault.place.line) == (FaultKind.UNREADABLE_FILE, line)
    assert told in fault.subject
